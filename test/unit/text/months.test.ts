import { expect, test } from 'vitest';
import { formatMonths } from '../../../src/text/months.ts';

const months = (...numbers: number[]) => numbers.map((number) => `thang-${number}`);

test.each([
  [[5], 'tháng 5'],
  [[5, 6], 'tháng 5 và tháng 6'],
  [[5, 6, 7], 'tháng 5 đến tháng 7'],
  [[11, 12, 1], 'tháng 11 đến tháng 1'],
  [[1, 11, 12, 2], 'tháng 11 đến tháng 2'],
  [[12, 1], 'tháng 12 và tháng 1'],
  [[3, 7], 'tháng 3 và tháng 7'],
  [[3, 7, 10], 'tháng 3, tháng 7 và tháng 10'],
  [[1, 2, 3, 7, 10, 11], 'tháng 1 đến tháng 3, tháng 7 và tháng 10 và tháng 11'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'quanh năm'],
  [[6, 6], 'tháng 6'],
])('the months %j are “%s”', (numbers, text) => {
  expect(formatMonths(months(...numbers))).toBe(text);
});
