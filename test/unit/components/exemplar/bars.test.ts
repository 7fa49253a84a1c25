import { expect, test } from 'vitest';
import { barsOf } from '../../../../src/components/exemplar/bars.ts';

test.each([
  ['a fall', 3.4, 0.9, { before: 100, after: 26.5 }],
  ['a rise', 48, 96, { before: 50, after: 100 }],
  ['no change', 12, 12, { before: 100, after: 100 }],
  ['a fall to nothing', 7, 0, { before: 100, after: 0 }],
  ['a thousandfold rise', 1, 1000, { before: 0.1, after: 100 }],
])('%s is drawn from zero, the longer bar in full', (_case, before, after, bars) => {
  expect(barsOf(before, after)).toEqual(bars);
});

test.each([
  ['nothing before', 0, 11],
  ['less than nothing before', -3, 11],
  ['less than nothing now', 3, -1],
])('%s is only told in numbers', (_case, before, after) => {
  expect(barsOf(before, after)).toBeUndefined();
});
