/**
 * Two bars, drawn from zero, that compare a number before and after. There are no bars if `before` is not positive or
 * `after` is negative.
 */

export interface Bars {
  /** Lengths in percent of the longer bar. */
  before: number;
  after: number;
}

export function barsOf(before: number, after: number): Bars | undefined {
  if (!(before > 0 && after >= 0)) return undefined;
  const longest = Math.max(before, after);
  const lengthOf = (value: number) => Math.round((value / longest) * 1000) / 10;
  return { before: lengthOf(before), after: lengthOf(after) };
}
