/** Draws bars with the character “full block”, which every version of Word shows and anybody can edit. */
import { formatNumber } from '../text/format.ts';
import { shareOf } from './blocks.ts';

/** In characters. */
const longestBar = 24;
export const toBars = (rows: readonly [string, number][]): [string, string][] =>
  rows.map(([name, value]) => [
    name,
    [value > 0 ? '█'.repeat(Math.max(1, Math.round(shareOf(value, rows) * longestBar))) : '', formatNumber(value)]
      .filter((part) => part !== '')
      .join(' '),
  ]);
