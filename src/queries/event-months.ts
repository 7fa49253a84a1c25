/** The calendar of events by month: what begins in a month, and what ends in it. */
import { asQuestion } from '../recording/questions.ts';
import { dayOf, monthOf } from '../domain/days.ts';
import { monthsByYear } from './month-calendar.ts';
import { byDate } from './selections.ts';
import type { EventEntry, Store } from './store.ts';

function monthsOf({ data: { start, end } }: EventEntry): string[] {
  const days = [start, end].flatMap((moment) => (moment === undefined ? [] : [dayOf(moment)]));
  return [...new Set(days.map(monthOf))];
}

/** Months in which an event begins or ends, earliest first. */
export const listEventMonths = asQuestion('listEventMonths', (store: Store): string[] =>
  [...new Set(store.events.flatMap(monthsOf))].sort(),
);

export const eventsOfMonth = asQuestion('eventsOfMonth', (store: Store, month: string): EventEntry[] =>
  store.events.filter((event) => monthsOf(event).includes(month)).sort(byDate),
);

interface EventYear {
  year: string;
  months: { month: string; count: number }[];
}

/** All twelve months of each year in which an event begins or ends, latest year first. */
export const eventCalendar = asQuestion('eventCalendar', (store: Store): EventYear[] =>
  monthsByYear(listEventMonths(store).reverse()).map(({ year, months }) => ({
    year,
    months: months.map((month) => ({ month, count: eventsOfMonth(store, month).length })),
  })),
);
