import { formatNumber } from '../text/format.ts';
import { shareOf } from './blocks.ts';

/** Bars are drawn with full blocks, which every version of Word shows, and anybody can change. */
const longestBar = 24;
export const toBars = (rows: readonly [string, number][]): [string, string][] =>
  rows.map(([name, value]) => [
    name,
    [value > 0 ? '█'.repeat(Math.max(1, Math.round(shareOf(value, rows) * longestBar))) : '', formatNumber(value)]
      .filter((part) => part !== '')
      .join(' '),
  ]);
