/**
 * Pseudo-random numbers that are the same on every machine and in every build: a name, such as the id of an entry, is
 * the seed (FNV-1a hash, mulberry32 generator).
 */

export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

export interface Dice {
  /** A whole number from 0 to `limit` - 1. */
  below: (limit: number) => number;
  pick: <Value>(values: readonly Value[]) => Value;
}

export function diceOf(name: string): Dice {
  let state = hashOf(name);
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * limit);
  };
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('Không có gì để chọn.');
    return value;
  };
  return { below, pick };
}
