/**
 * What was published month by month, as the plan has units send it (IV.5.b): a month of the round-up begins after the
 * cut-off day of the calendar month before and ends with its own.
 */
import { monthOf } from '../domain/days.ts';
import type { ExemplarEntry, Store, StoryEntry } from './store.ts';

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
  entry: ExemplarEntry | StoryEntry;
  date: string;
  text: string;
}

/** The month in whose round-up a day falls. */
export function roundUpMonthOf(day: string, cutOffDay: number): string {
  return Number(day.slice(8)) <= cutOffDay ? monthOf(day) : monthAfter(monthOf(day), 1);
}

export function roundUpDays(month: string, cutOffDay: number): { first: string; last: string } {
  const dayIn = (of: string, day: number) => `${of}-${String(day).padStart(2, '0')}`;
  return { first: dayIn(monthAfter(month, -1), cutOffDay + 1), last: dayIn(month, cutOffDay) };
}

/** Every month from the first entry to today, newest first: an address once given stays. */
export function listRoundUps(store: Store): RoundUp[] {
  const current = roundUpMonthOf(store.today, store.settings.cutOffDay);
  const days = [...store.exemplars, ...store.stories].map(({ data }) => data.publishedOn).sort();
  const months: string[] = [];
  const first = roundUpMonthOf(days[0] ?? store.today, store.settings.cutOffDay);
  for (let month = current; month >= first; month = monthAfter(month, -1)) months.push(month);
  return months.map((month) => roundUpOf(store, month));
}

function roundUpOf(store: Store, month: string): RoundUp {
  const { first, last } = roundUpDays(month, store.settings.cutOffDay);
  const isWithin = (day: string) => day >= first && day <= last;
  const published = <Entry extends ExemplarEntry | StoryEntry>(entries: readonly Entry[]): Entry[] =>
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

function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}
