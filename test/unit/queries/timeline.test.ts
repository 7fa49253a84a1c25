import { expect, test } from 'vitest';
import { listYears } from '../../../src/queries/selections.ts';
import type { Store } from '../../../src/queries/store.ts';
import {
  contestEntriesOf,
  dateFaceOf,
  entriesOfYear,
  formatWhen,
  milestonesByYear,
  statusOf,
  toCalendar,
} from '../../../src/queries/timeline.ts';
import { yearReportOf } from '../../../src/queries/year-report.ts';
import { event, exemplar, storeOf, story } from '../../support/store-builder.ts';

const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);
const today = '2025-06-01';

test.each([
  [{ start: '2025-06-02' }, 'sap-toi'],
  [{ start: '2025-06-02T08:00+07:00' }, 'sap-toi'],
  [{ start: '2025-06-01' }, 'dang-dien-ra'],
  [{ start: '2025-05-01', end: '2025-06-01' }, 'dang-dien-ra'],
  [{ end: '2025-06-01' }, 'dang-dien-ra'],
  [{ start: '2025-05-31' }, 'da-qua'],
  [{ start: '2025-05-30T08:00+07:00', end: '2025-05-31T17:00+07:00' }, 'da-qua'],
  [{ end: '2025-03-31' }, 'da-qua'],
  [{ start: '2025-06-02', cancelled: true }, 'da-huy'],
  [{ start: '2025-05-31', cancelled: true }, 'da-huy'],
  [{}, undefined],
])('status of %j', (dates, status) => {
  expect(statusOf(event('e', dates).data, today)).toBe(status);
});

test('the calendar: soonest first, latest past first, undated milestones last', () => {
  const events = [
    event('undated', { kind: 'moc-ke-hoach', dateText: 'Không in ngày' }),
    event('late', { start: '2025-09-01' }),
    event('soon', { start: '2025-06-01' }),
    event('old', { start: '2024-01-01' }),
    event('recent', { start: '2025-01-01', end: '2025-05-31' }),
    event('open', { kind: 'moc-ke-hoach', end: '2025-03-31' }),
    event('first', { kind: 'moc-ke-hoach', start: '2022-01-28' }),
  ];
  const calendar = toCalendar(events, today);
  expect(ids(calendar.upcoming)).toEqual(['soon', 'late']);
  expect(ids(calendar.past)).toEqual(['recent', 'old']);
  expect(ids(calendar.milestones)).toEqual(['first', 'open', 'undated']);
});

test.each([
  [{ start: '2024-06-14' }, 'ngày 14/6/2024'],
  [{ start: '2024-06-14', end: '2024-06-14' }, 'ngày 14/6/2024'],
  [{ start: '2024-06-14T07:30+07:00' }, '7 giờ 30, ngày 14/6/2024'],
  [{ start: '2024-06-14T07:05+07:00', end: '2024-06-14T11:00+07:00' }, 'từ 7 giờ 05 đến 11 giờ, ngày 14/6/2024'],
  [{ start: '2024-10-01', end: '2025-02-28' }, 'từ ngày 1/10/2024 đến hết ngày 28/2/2025'],
  [{ start: '2024-10-01T08:00+07:00', end: '2024-10-02' }, 'từ 8 giờ, ngày 1/10/2024 đến hết ngày 2/10/2024'],
  [
    { start: '2024-10-01T08:00+07:00', end: '2024-10-02T16:30+07:00' },
    'từ 8 giờ, ngày 1/10/2024 đến 16 giờ 30, ngày 2/10/2024',
  ],
  [{ start: '2024-12-31', end: '2025-01-01T11:00+07:00' }, 'từ ngày 31/12/2024 đến 11 giờ, ngày 1/1/2025'],
  [{ start: '2022-01-01', end: '2022-03-31', dateText: 'Quý I năm 2022' }, 'Quý I năm 2022'],
])('%j reads as %s', (dates, text) => {
  expect(formatWhen(event('e', dates).data)).toBe(text);
});

test('a year holds what was recognised, what happened and what began in it', () => {
  const store = storeOf({
    exemplars: [exemplar('e23', { recognisedOn: '2023-12-31' }), exemplar('e24', { recognisedOn: '2024-01-01' })],
    stories: [story('s24', { happenedOn: '2024' }), story('s25', { happenedOn: '2025-01', publishedOn: '2024-12-31' })],
    events: [
      event('across', { start: '2023-10-01', end: '2025-02-28' }),
      event('before', { start: '2023-10-01' }),
      event('until', { end: '2024-03-31' }),
      event('undated'),
    ],
  });
  const { exemplars, stories, events } = entriesOfYear(store, 2024);
  expect([ids(exemplars), ids(stories), ids(events)]).toEqual([['e24'], ['s24'], ['until']]);
});

test.each([
  ['one day', { start: '2023-12-31' }, 2023],
  ['two years', { start: '2023-10-01', end: '2025-02-28' }, 2023],
  ['hours over the turn of the year', { start: '2024-12-31T22:00+07:00', end: '2025-01-01T02:00+07:00' }, 2024],
  ['only an end', { end: '2022-03-31' }, 2022],
  ['no day', { dateText: 'Kế hoạch không in ngày' }, undefined],
])('an event of %s is counted, listed and offered in one year', (_name, dates, year) => {
  const store = storeOf({
    events: [event('e', dates)],
    settings: { planPeriod: { from: 2021, to: 2025 } } as Store['settings'],
  });
  const years = [2021, 2022, 2023, 2024, 2025];
  const holding = years.filter((each) => entriesOfYear(store, each).events.length > 0);
  const counting = years.filter((each) => yearReportOf(store, each).events > 0);
  const expected = year === undefined ? [] : [year];
  expect([holding, counting, listYears(store)]).toEqual([expected, expected, expected]);
  expect(milestonesByYear(store.events).map((group) => group.year)).toEqual([year]);
});

test('entries of a contest stand in the order of their prizes', () => {
  const entry = (id: string, prize: string, contest = 'cuoc-thi') => story(id, { contest: { event: contest, prize } });
  const stories = [
    entry('none', 'khong'),
    entry('other', 'nhat', 'khac'),
    entry('second', 'nhi'),
    entry('first', 'nhat'),
  ];
  expect(ids(contestEntriesOf(storeOf({ stories: [...stories, story('plain')] }), 'cuoc-thi'))).toEqual([
    'first',
    'second',
    'none',
  ]);
});

test('milestones stand under their years, those without a day last', () => {
  const milestones = [
    event('a', { start: '2022-01-25' }),
    event('b', { start: '2022-01-28', end: '2023-03-31' }),
    event('c', { end: '2025-03-31' }),
    event('d'),
    event('e'),
  ];
  expect(milestonesByYear(milestones).map(({ year, milestones: group }) => [year, ids(group)])).toEqual([
    [2022, ['a', 'b']],
    [2025, ['c']],
    [undefined, ['d', 'e']],
  ]);
});

test.each([
  [{ start: '2024-06-04' }, { figure: '4', rest: ['tháng 6', 'năm 2024'] }],
  [
    { start: '2024-06-14T07:30+07:00', end: '2024-06-14T11:00+07:00' },
    { figure: '14', rest: ['tháng 6', 'năm 2024'] },
  ],
  [
    { start: '2024-10-01', end: '2025-02-28' },
    { figure: '1', rest: ['tháng 10', 'năm 2024'] },
  ],
  [
    { start: '2022-01-28', dateText: 'Chậm nhất ngày 28/01/2022' },
    { figure: '28', rest: ['tháng 1', 'năm 2022'] },
  ],
  [
    { start: '2022-01-01', end: '2022-03-31', dateText: 'Quý I năm 2022' },
    { figure: '2022', rest: [] },
  ],
  [
    { end: '2025-03-31', dateText: 'Hàng năm' },
    { figure: '2025', rest: [] },
  ],
  [{ dateText: 'Kế hoạch không in ngày' }, undefined],
])('the face of %j', (dates, face) => {
  expect(dateFaceOf(event('e', dates).data)).toEqual(face);
});
