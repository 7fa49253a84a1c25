import { expect, test } from 'vitest';
import { keyboards } from '../../../../admin/theme/keyboards.ts';

/** The pattern of the values that a field for a day shows as they are stored. */
const patternsOfStored = keyboards
  .flatMap(({ changes }) => changes)
  .flatMap(([, ours]) => /\/(\^.+\$)\/\.test\(value\)/.exec(ours)?.[1] ?? [])
  .map((source) => new RegExp(source));

test.each(['2026-05-01', '0002-05-01', '20266-05-01', '202666-05-01'])('%s is shown as it is stored', (day) => {
  expect(patternsOfStored.map((pattern) => pattern.test(day))).toEqual([true]);
});

test.each(['2026-05', '2026-05-01T10:00', '1/5/2026'])('%s is left to Decap', (value) => {
  expect(patternsOfStored.map((pattern) => pattern.test(value))).toEqual([false]);
});
