import { expect, test } from 'vitest';
import { listRoundUps, roundUpDays, roundUpMonthOf } from '../../../src/queries/round-up.ts';
import type { Store } from '../../../src/queries/store.ts';
import { listReportYears, yearReportOf } from '../../../src/queries/year-report.ts';
import { event, exemplar, movement, story, storeOf } from './store-builder.ts';

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

const corrections = [{ date: '2024-05-02', text: 'Số đúng là 22.' }];
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

test('every month from the first entry to the open one is there', () => {
  const months = listRoundUps(store).map(({ month, isOpen }) => `${month}${isOpen ? ' open' : ''}`);
  expect(months).toEqual(['2024-05 open', '2024-04', '2024-03']);
  expect(listRoundUps(storeOf({ settings, today: '2024-05-21' })).map(({ month }) => month)).toEqual(['2024-06']);
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
