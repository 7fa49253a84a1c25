/**
 * What was published month by month, as the plan has units send it (IV.5.b): a month of the round-up begins after the
 * cut-off day of the calendar month before and ends with its own.
 */
import { addDays, dayOfMonth, monthAfter, monthOf } from '../domain/days.ts';
import { firstPlanYear } from './plans.ts';
import type { Article, ExemplarEntry, Store, StoryEntry } from './store.ts';

export interface RoundUp {
  /** `2024-05` */
  month: string;
  first: string;
  last: string;
  /** Its last day has not passed. */
  isOpen: boolean;
  exemplars: ExemplarEntry[];
  stories: StoryEntry[];
  /** Of what was published before. */
  corrections: Correction[];
  /** How many entries were withdrawn; which ones, nobody is told. */
  withdrawn: number;
}

export interface Correction {
  entry: Article;
  date: string;
  text: string;
}

/** The month in whose round-up a day falls. */
export function roundUpMonthOf(day: string, cutOffDay: number): string {
  const month = monthOf(day);
  return day <= dayOfMonth(month, cutOffDay) ? month : monthAfter(month, 1);
}

/** A month that has no such day is cut off at its end. */
export const roundUpDays = (month: string, cutOffDay: number): { first: string; last: string } => ({
  first: addDays(dayOfMonth(monthAfter(month, -1), cutOffDay), 1),
  last: dayOfMonth(month, cutOffDay),
});

/**
 * Every month from the first of the plans to today, newest first. No address goes with the entries that it listed: the
 * first month does not ask them, unless one was published before any plan began.
 */
export function listRoundUps(store: Store): RoundUp[] {
  const { cutOffDay } = store.settings;
  const current = roundUpMonthOf(store.today, cutOffDay);
  const published = [...store.exemplars, ...store.stories].map(({ data }) =>
    roundUpMonthOf(data.publishedOn, cutOffDay),
  );
  const [first = current] = [`${firstPlanYear(store)}-01`, ...published, current].sort();
  const months: string[] = [];
  for (let month = current; month >= first; month = monthAfter(month, -1)) months.push(month);
  return months.map((month) => roundUpOf(store, month));
}

function roundUpOf(store: Store, month: string): RoundUp {
  const { first, last } = roundUpDays(month, store.settings.cutOffDay);
  const isWithin = (day: string) => day >= first && day <= last;
  const published = <Entry extends Article>(entries: readonly Entry[]): Entry[] =>
    entries.filter(({ data }) => isWithin(data.publishedOn)).reverse();
  const corrections = [...store.exemplars, ...store.stories]
    .filter(({ data }) => data.publishedOn < first)
    .flatMap((entry) => entry.data.corrections.map(({ date, text }) => ({ entry, date, text })))
    .filter(({ date }) => isWithin(date));
  return {
    month,
    first,
    last,
    isOpen: last >= store.today,
    exemplars: published(store.exemplars),
    stories: published(store.stories),
    corrections: corrections.sort((a, b) => a.date.localeCompare(b.date) || a.entry.id.localeCompare(b.entry.id)),
    withdrawn: store.tombstones.filter(({ on, redirect }) => redirect === undefined && isWithin(on)).length,
  };
}
