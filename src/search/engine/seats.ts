/** The places of the words of a question in a record, and which of them stand side by side. */
import { formOf, positionOf, type IndexedWord } from './index-reader.ts';
import type { AskedWord } from './question.ts';

/** A word of the index that a typed word may mean. */
export interface Sense {
  word: IndexedWord;
  /** How well each spelling fits, in the order of `word.forms`: 1 as typed, 0 not at all. */
  fit: readonly number[];
  /** The word that the reader may have meant instead of the typed one. */
  meant?: AskedWord;
  /** Whether this sense counts only beside another word of the question. Alone, it would find too many records. */
  beside?: boolean;
}

export interface Slot {
  asked: AskedWord;
  senses: readonly Sense[];
  /** How much the word counts: 0 for a filler like “nào”. */
  weight: number;
}

/** The places of one word in one record, as parallel lists in ascending order of positions. */
export interface Seats {
  positions: number[];
  fits: number[];
  senses: Sense[];
}

export const nowhere: Seats = { positions: [], fits: [], senses: [] };

/** The places of each word, without those that count only beside another word (`beside`) and have none there. */
export function seatsIn(slots: readonly Slot[], record: number): Seats[] {
  const words = slots.map(({ senses }) => senses.filter(({ word }) => word.records.has(record)));
  const taken: (ReadonlySet<number> | undefined)[] = [];
  const isTaken = (index: number, position: number): boolean =>
    (taken[index] ??= takenBy(words[index] ?? [], record)).has(position);
  return words.map((senses, index) => {
    const seats: Seats = { positions: [], fits: [], senses: [] };
    for (const sense of senses)
      eachPlace(sense, record, (position, fit) => {
        if (sense.beside !== true || isTaken(index - 1, position - 1) || isTaken(index + 1, position + 1))
          insert(seats, position, fit, sense);
      });
    return seats;
  });
}

function takenBy(senses: readonly Sense[], record: number): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const sense of senses) eachPlace(sense, record, (position) => positions.add(position));
  return positions;
}

function eachPlace({ word, fit }: Sense, record: number, take: (position: number, fit: number) => void): void {
  for (const place of word.records.get(record) ?? []) {
    const own = fit[formOf(place)] ?? 0;
    if (own > 0) take(positionOf(place), own);
  }
}

function insert({ positions, fits, senses }: Seats, position: number, fit: number, sense: Sense): void {
  let at = positions.length;
  while (at > 0 && (positions[at - 1] ?? 0) > position) at -= 1;
  positions.splice(at, 0, position);
  fits.splice(at, 0, fit);
  senses.splice(at, 0, sense);
}

interface Pair {
  /**
   * 1 for words spelt as typed that stand side by side or as far apart as in the question. Less if they are farther
   * apart, in the other order or spelt differently; 0 beyond a limit.
   */
  closeness: number;
  /** Indexes of the two places, each in the lists of its `Seats`. */
  first: number;
  second: number;
}

/** The closest places of two words, of which the second was typed `apart` words after the first. */
export function closest(one: Seats, other: Seats, apart: number): Pair {
  let best: Pair = { closeness: 0, first: 0, second: 0 };
  let start = 0;
  for (const [first, position] of one.positions.entries()) {
    while ((other.positions[start] ?? Infinity) < position - 8) start += 1;
    for (let second = start; second < other.positions.length; second += 1) {
      const gap = (other.positions[second] ?? 0) - position;
      if (gap > 20) break;
      if (gap === 0) continue;
      const nearness = gap === apart || gap === 1 ? 1 : gap > 0 && gap < 5 ? 0.55 : Math.abs(gap) < 9 ? 0.3 : 0.12;
      const closeness = nearness * (one.fits[first] ?? 0) * (other.fits[second] ?? 0);
      if (closeness > best.closeness) best = { closeness, first, second };
    }
    if (best.closeness === 1) break;
  }
  return best;
}

/**
 * Where all the words stand side by side, from the first to the last word that is no filler. `at` is where the first
 * word of the question would then stand, even if it is a filler.
 */
export function findPhrase(
  content: readonly number[],
  seats: readonly Seats[],
): { at: number; grade: 1 | 2 } | undefined {
  const [first, last] = [content[0] ?? 0, content.at(-1) ?? 0];
  const row = seats.slice(first, last + 1);
  if (row.some(({ positions }) => positions.length === 0)) return undefined;
  const fitAt = ({ positions, fits, senses }: Seats, position: number): number => {
    const place = positions.indexOf(position);
    return place === -1 || senses[place]?.meant !== undefined ? 0 : (fits[place] ?? 0);
  };
  let found: { at: number; grade: 1 | 2 } | undefined;
  for (const start of row[0]?.positions ?? []) {
    const fits = row.map((one, index) => fitAt(one, start + index));
    if (fits.includes(0)) continue;
    if (fits.every((fit) => fit === 1)) return { at: Math.max(0, start - first), grade: 2 };
    found ??= { at: Math.max(0, start - first), grade: 1 };
  }
  return found;
}
