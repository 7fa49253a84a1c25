import { expect, test } from 'vitest';
import { eventCalendar, eventsOfMonth, listEventMonths } from '../../../src/queries/event-months.ts';
import { event, storeOf } from '../../support/store-builder.ts';

const store = storeOf({
  events: [
    event('contest', { start: '2024-10-01', end: '2025-02-28' }),
    event('visit', { start: '2024-10-14T07:30+07:00', end: '2024-10-14T11:00+07:00' }),
    event('only-an-end', { end: '2025-03-31' }),
    event('undated', { dateText: 'Kế hoạch không in ngày' }),
  ],
});

test('an event is in the months in which it begins and ends', () => {
  expect(listEventMonths(store)).toEqual(['2024-10', '2025-02', '2025-03']);
  expect(eventsOfMonth(store, '2024-10').map(({ id }) => id)).toEqual(['contest', 'visit']);
  expect(eventsOfMonth(store, '2025-02').map(({ id }) => id)).toEqual(['contest']);
});

test('each year has its twelve months, the latest year first', () => {
  const years = eventCalendar(store);
  expect(years.map(({ year, months }) => [year, months.length])).toEqual([
    ['2025', 12],
    ['2024', 12],
  ]);
  expect(years[1]?.months[9]).toEqual({ month: '2024-10', count: 2 });
});
