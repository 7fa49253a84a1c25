import { expect, test } from 'vitest';
import { layCards } from '../../../../src/components/card/card-layout.ts';

const sixths = { whole: 6, half: 3, third: 2 };

const grids = Array.from({ length: 40 }, (_, index) => index + 1).flatMap((count) =>
  [false, true].map((hasLead) => [count, hasLead] as const),
);

test.each(grids)('no card stands alone in a row: %i cards, with a lead: %s', (count, hasLead) => {
  const rows: number[][] = [[]];
  for (const width of layCards(count, hasLead).map((name) => sixths[name])) {
    const row = rows.at(-1) ?? [];
    if (row.reduce((sum, one) => sum + one, 0) + width > 6) rows.push([width]);
    else row.push(width);
  }
  expect(rows.flat()).toHaveLength(count);
  expect(rows.filter((row) => row.length === 1 && row[0] !== 6)).toEqual([]);
  expect(rows.slice(0, -1).map((row) => row.reduce((sum, one) => sum + one, 0))).toEqual(rows.slice(1).map(() => 6));
});

test('the lead is whole, and rows of three stay', () => {
  expect(layCards(4, true)).toEqual(['whole', 'third', 'third', 'third']);
  expect(layCards(7, false)).toEqual(['half', 'half', 'half', 'half', 'third', 'third', 'third']);
  expect(layCards(12, false)).toEqual(Array.from({ length: 12 }, () => 'third'));
});
