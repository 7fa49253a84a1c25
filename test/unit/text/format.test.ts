import { expect, test } from 'vitest';
import {
  formatDay,
  formatMonth,
  formatNumber,
  formatPartialDay,
  parseVietnameseNumber,
} from '../../../src/text/format.ts';
import { countWords } from '../../../src/text/typography.ts';

test.each([
  [0, '0'],
  [12.5, '12,5'],
  [2150, '2.150'],
  [1250.5, '1.250,5'],
  [1_250_000_000, '1.250.000.000'],
  [0.0005, '0,0005'],
])('formatNumber %d', (value, text) => {
  expect(formatNumber(value)).toBe(text);
  expect(parseVietnameseNumber(text)).toBe(value);
});

test.each([
  ['2150', 2150],
  ['1250,5', 1250.5],
  ['12,50', 12.5],
])('parseVietnameseNumber %s', (text, value) => {
  expect(parseVietnameseNumber(text)).toBe(value);
});

test.each([
  ['2.5'],
  ['0.500'],
  ['1,250.5'],
  ['1,250,000'],
  ['2.15'],
  ['21.50'],
  ['2.1500'],
  ['2150.000'],
  ['007'],
  ['-5'],
  ['5-6'],
  ['12,'],
  [',5'],
  ['12,5,5'],
  ['1e3'],
  [' 5'],
  ['5 kg'],
  ['5\n'],
  ['năm'],
  [''],
  ['٥'],
  ['99999999999999999999'],
])('parseVietnameseNumber refuses %j', (text) => {
  expect(parseVietnameseNumber(text)).toBeUndefined();
});

test('days and months', () => {
  expect(formatDay('2023-06-09')).toBe('9/6/2023');
  expect(formatMonth('2023-06')).toBe('tháng 6 năm 2023');
});

test.each([
  ['2024', 'năm 2024'],
  ['2024-05', 'tháng 5 năm 2024'],
  ['2024-05-17', '17/5/2024'],
])('formatPartialDay %s', (day, text) => {
  expect(formatPartialDay(day)).toBe(text);
});

test.each(['', '9/6/2023', '2023-6-9', '2023-06-09T00:00', 'nay'])(
  'formatDay and formatPartialDay refuse %j',
  (text) => {
    expect(() => formatDay(text)).toThrow(RangeError);
    expect(() => formatPartialDay(text)).toThrow(RangeError);
  },
);

test.each([
  ['', 0],
  ['Người tốt, việc tốt', 4],
  ['Thu 2.150 kg – rồi nghỉ …', 5],
  ['một\u00a0hai\n\nba', 3],
])('countWords %j', (text, count) => {
  expect(countWords(text)).toBe(count);
});
