import { expect, test } from 'vitest';
import { sayCopies } from '../../../../src/components/replication/copies-words.ts';

test.each([
  [1, 1, 'Đã có 1 nơi học cách làm của nơi khác rồi làm theo.'],
  [7, 5, 'Đã có 5 nơi học cách làm của nơi khác rồi làm theo, cả thảy 7 lần.'],
])('%i copies in %i places', (copies, places, sentence) => {
  expect(sayCopies(copies, places)).toBe(sentence);
});
