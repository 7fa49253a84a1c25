import { expect, test } from 'vitest';
import { addDays, isDay, monthAfter } from '../../../src/domain/days.ts';
import { describeCounts } from '../../../src/outputs/round-up.ts';
import { listRoundUps, roundUpDays, roundUpMonthOf } from '../../../src/queries/round-up.ts';
import type { Store } from '../../../src/queries/store.ts';
import { listReportYears, yearReportOf } from '../../../src/queries/year-report.ts';
import { event, exemplar, movement, story, storeOf } from '../../support/store-builder.ts';

const settings = { cutOffDay: 20, planPeriod: { from: 2021, to: 2025 } } as Store['settings'];

test.each([
  ['2024-05-20', '2024-05'],
  ['2024-05-21', '2024-06'],
  ['2024-12-21', '2025-01'],
  ['2024-01-01', '2024-01'],
])('the day %s belongs to the round-up of %s', (day, month) => {
  expect(roundUpMonthOf(day, 20)).toBe(month);
});

test('a month ends with its cut-off day and begins after that of the month before', () => {
  expect(roundUpDays('2024-01', 20)).toEqual({ first: '2023-12-21', last: '2024-01-20' });
  expect(roundUpDays('2024-03', 28)).toEqual({ first: '2024-02-29', last: '2024-03-28' });
});

test.each([
  // February 2025 ends on day 28, so with the cut-off on day 28 the days of March begin on 1 March.
  ['2025-02', 28, '2025-01-29', '2025-02-28'],
  ['2025-03', 28, '2025-03-01', '2025-03-28'],
  ['2024-02', 29, '2024-01-30', '2024-02-29'],
  ['2026-02', 29, '2026-01-30', '2026-02-28'],
  ['2026-03', 29, '2026-03-01', '2026-03-29'],
  ['2028-03', 30, '2028-03-01', '2028-03-30'],
  ['2026-05', 30, '2026-05-01', '2026-05-30'],
  ['2026-04', 31, '2026-04-01', '2026-04-30'],
  ['2027-01', 31, '2027-01-01', '2027-01-31'],
])('the round-up of %s, cut off on day %i, is from %s to %s', (month, cutOffDay, first, last) => {
  expect(roundUpDays(month, cutOffDay)).toEqual({ first, last });
});

test.each([1, 20, 27, 28, 29, 30, 31])('cut off on day %i, every day belongs to one month', (cutOffDay) => {
  // These days include a February with 29 days (2028) and one with 28 days (2029).
  const wrong = Array.from({ length: 460 }, (_, index) => addDays('2027-12-01', index)).filter((day) => {
    const month = roundUpMonthOf(day, cutOffDay);
    const { first, last } = roundUpDays(month, cutOffDay);
    const next = roundUpDays(monthAfter(month, 1), cutOffDay);
    return !(isDay(first) && isDay(last) && first <= day && day <= last && next.first === addDays(last, 1));
  });
  expect(wrong).toEqual([]);
});

const corrections = [
  { date: '2024-05-02', weight: 'lon' as const, text: 'Số đúng là 22.' },
  { date: '2024-05-03', weight: 'nho' as const, text: 'Sửa một lỗi gõ.' },
];
const store = storeOf({
  settings,
  today: '2024-05-20',
  exemplars: [
    exemplar('moi', { publishedOn: '2024-05-20', corrections: [] }),
    exemplar('dau', { publishedOn: '2024-04-21', corrections }),
  ],
  stories: [story('truoc', { publishedOn: '2024-03-20', corrections })],
  tombstones: [
    { path: '/dien-hinh/a/', on: '2024-04-30', reason: 'theo-yeu-cau', sample: false },
    { path: '/dien-hinh/b/', on: '2024-04-30', reason: 'trung-lap', redirect: '/dien-hinh/c/', sample: false },
  ],
});

const monthsOf = (parts: Partial<Store>) =>
  listRoundUps(storeOf({ settings, today: '2024-05-20', ...parts })).map(({ month }) => month);

test('a period without entries is told as over only when it is', () => {
  const [open, closed] = listRoundUps(storeOf({ settings, today: '2024-05-20' }));
  expect([open, closed].map((roundUp) => roundUp && describeCounts(roundUp))).toEqual([
    'Trong kỳ chưa đăng bài nào.',
    'Trong kỳ không đăng bài nào.',
  ]);
});

test('every month from the first of the plan to the open one is there, whatever was published', () => {
  const [open, ...others] = listRoundUps(store);
  expect([open?.month, open?.isOpen, others.some(({ isOpen }) => isOpen)]).toEqual(['2024-05', true, false]);
  const months = monthsOf({ exemplars: store.exemplars });
  expect(months).toHaveLength(41);
  expect(months.at(-1)).toBe('2021-01');
  // The months do not change when the oldest entry or all entries are withdrawn; the day after the cut-off adds a
  // month.
  expect(monthsOf({ exemplars: store.exemplars.slice(0, 1) })).toEqual(months);
  expect(monthsOf({})).toEqual(months);
  expect(monthsOf({ today: '2024-05-21' })).toEqual(['2024-06', ...months]);
});

test('the months of a plan stay when the settings name the next one, and its years too', () => {
  const next = { ...settings, plan: 'moi', planPeriod: { from: 2026, to: 2030 } };
  const movements = [
    movement('cu', { plan: 'cu', period: { from: 2021, to: 2025 } }),
    // The period of a movement may begin before its plan, but the round-ups begin with the plan.
    movement('lau-nam', { plan: 'moi', period: { from: 2019, to: 2030, verbatim: 'giai đoạn 2019 - 2030' } }),
  ];
  const parts = { settings: next, movements, today: '2026-03-02' };
  expect(monthsOf(parts).at(-1)).toBe('2021-01');
  expect(listReportYears(storeOf(parts)).at(-1)).toBe(2021);
});

test('an entry that is older than the plan has its month', () => {
  expect(monthsOf({ stories: [story('xua', { publishedOn: '2020-11-25', corrections: [] })] }).at(-1)).toBe('2020-12');
});

test('a month holds what was published in it, the oldest first, and what was put right of earlier entries', () => {
  const [open] = listRoundUps(store);
  expect(open?.exemplars.map(({ id }) => id)).toEqual(['dau', 'moi']);
  expect(open?.corrections.map(({ entry }) => entry.id)).toEqual(['truoc']);
  expect(open?.withdrawn).toBe(1);
});

test('a year counts what was recognised in it, then all so far, never a sample', () => {
  const recognitions = [{ title: 'giay-khen', year: 2023 }];
  const year = storeOf({
    settings,
    today: '2024-05-20',
    movements: [movement('nong-thon-moi')],
    exemplars: [
      exemplar('a', { recognisedOn: '2022-03-01', recognitions }),
      exemplar('b', { recognisedOn: '2023-03-01', recognitions: [], replicatedFrom: 'a' }),
      exemplar('c', { recognisedOn: '2023-04-01', recognitions: [], subject: { kind: 'ca-nhan', name: 'Người' } }),
      exemplar('d', { recognisedOn: '2023-05-01', recognitions, sample: true }),
      exemplar('e', { recognisedOn: '2024-05-01', recognitions: [] }),
    ],
    stories: [story('s', { publishedOn: '2023-06-01' }), story('t', { publishedOn: '2024-01-01' })],
    events: [
      event('hop', { start: '2023-06-01' }),
      event('huy', { start: '2023-06-01', cancelled: true }),
      event('moc', { start: '2023-06-01', kind: 'moc-ke-hoach' }),
    ],
  });
  expect(listReportYears(year)).toEqual([2024, 2023, 2022, 2021]);
  const { rows, recognised, stories, events, recognitions: awards, samples, isOpen } = yearReportOf(year, 2023);
  expect({ recognised, stories, events, awards, samples, isOpen }).toEqual({
    recognised: { collectives: 1, individuals: 1, newFactors: 0, replicated: 1 },
    stories: 1,
    events: 1,
    awards: 1,
    samples: 1,
    isOpen: false,
  });
  expect(rows[0]?.soFar.collectives.published).toBe(2);
});
