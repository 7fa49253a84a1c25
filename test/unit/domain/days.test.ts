import { describe, expect, test, vi } from 'vitest';
import {
  dayOf,
  daysBetween,
  dayInVietnam,
  isDay,
  isMoment,
  isPartialDay,
  monthOf,
  spanOf,
  yearOf,
} from '../../../src/domain/days.ts';

describe('what a day, a partial day and a moment look like', () => {
  test.each([
    // Columns: value, is a day, is a partial day, is a moment.
    ['2024-05-17', true, true, true],
    ['2024-02-29', true, true, true],
    ['2024-05', false, true, false],
    ['2024', false, true, false],
    ['2024-08-15T08:00+07:00', false, false, true],
    ['2024-08-15T23:59+07:00', false, false, true],

    ['2024-02-31', false, false, false],
    ['2023-02-29', false, false, false],
    ['2024-00-10', false, false, false],
    ['2024-13', false, false, false],
    ['2024-00', false, false, false],
    ['2024-5-7', false, false, false],
    ['24-05-17', false, false, false],
    ['17/05/2024', false, false, false],
    ['2024-05-17 ', false, false, false],
    ['2024-05-17\n', false, false, false],
    ['', false, false, false],
    ['2024-08-15T08:00', false, false, false],
    ['2024-08-15T08:00Z', false, false, false],
    ['2024-08-15T08:00+00:00', false, false, false],
    ['2024-08-15T24:00+07:00', false, false, false],
    ['2024-08-15T08:60+07:00', false, false, false],
    ['2024-02-31T08:00+07:00', false, false, false],
    ['2024-08-15T08:00:00+07:00', false, false, false],
    ['2024-08-15 x T08:00+07:00', false, false, false],
  ])('%j', (value, day, partialDay, moment) => {
    expect({ day: isDay(value), partialDay: isPartialDay(value), moment: isMoment(value) }).toEqual({
      day,
      partialDay,
      moment,
    });
  });
});

test.each([
  ['2024', { first: '2024-01-01', last: '2024-12-31' }],
  ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
  ['2023-02', { first: '2023-02-01', last: '2023-02-28' }],
  ['2024-12', { first: '2024-12-01', last: '2024-12-31' }],
  ['2024-05-17', { first: '2024-05-17', last: '2024-05-17' }],
])('%s spans %o', (partial, span) => {
  expect(spanOf(partial)).toEqual(span);
});

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2024-12-31', '2025-01-01', 1],
  ['2024-01-01', '2025-01-01', 366],
  ['2025-01-01', '2025-01-01', 0],
  ['2025-01-02', '2025-01-01', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('a moment is cut to its day, month and year', () => {
  const moment = '2024-08-15T08:00+07:00';
  expect([dayOf(moment), monthOf(moment), yearOf(moment)]).toEqual(['2024-08-15', '2024-08', 2024]);
});

describe('the civil day of a moment in Việt Nam', () => {
  const days = [
    ['2026-11-30T16:59:59.999Z', '2026-11-30'],
    ['2026-11-30T17:00:00Z', '2026-12-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2025-12-31T18:30:00Z', '2026-01-01'],
    ['2023-03-05T00:00:00+07:00', '2023-03-05'],
    ['2022-07-09T23:59:00-05:00', '2022-07-10'],
    ['0987-06-05T04:00:00Z', '0987-06-05'],
  ] as const;

  test.each(days)('%s is %s', (moment, day) => {
    expect(dayInVietnam(new Date(moment))).toBe(day);
  });

  test('is read from no text that an engine formats', () => {
    const { prototype } = Intl.DateTimeFormat;
    const format = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
    const local = vi.spyOn(Date.prototype, 'toLocaleDateString').mockReturnValue('30. 11. 2026');
    Object.defineProperty(prototype, 'format', { configurable: true, get: () => () => '11/30/2026' });
    try {
      for (const [moment, day] of days) expect(dayInVietnam(new Date(moment))).toBe(day);
    } finally {
      Object.defineProperty(prototype, 'format', format);
      local.mockRestore();
    }
  });
});
