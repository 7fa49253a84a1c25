/** Two bars beside two numbers: only where both can be drawn from zero and their lengths say what the numbers say. */

export interface Bars {
  /** Lengths in percent of the longer one. */
  before: number;
  after: number;
}

export function barsOf(before: number, after: number): Bars | undefined {
  if (!(before > 0 && after >= 0)) return undefined;
  const longest = Math.max(before, after);
  const lengthOf = (value: number) => Math.round((value / longest) * 1000) / 10;
  return { before: lengthOf(before), after: lengthOf(after) };
}
