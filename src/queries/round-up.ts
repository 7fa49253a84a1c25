/**
 * What was published in each month, in the monthly periods in which units report under the plan (IV.5.b): a period
 * starts on the day after the cut-off day of the previous month and ends on that of its own month.
 */
import { asQuestion } from '../recording/questions.ts';
import { addDays, dayOfMonth, monthAfter, monthOf } from '../domain/days.ts';
import { majorCorrectionsOf, type Correction } from './corrections.ts';
import { firstPlanYear } from './plans.ts';
import type { Article, ExemplarEntry, Store, StoryEntry } from './store.ts';

export interface RoundUp {
  /** For example `2024-05`. */
  month: string;
  first: string;
  last: string;
  /** Whether the period has not ended yet. */
  isOpen: boolean;
  exemplars: ExemplarEntry[];
  stories: StoryEntry[];
  /** Major corrections to entries that were published before this period. */
  corrections: Correction[];
  /** Number of addresses withdrawn in this period without a new address. The entries' titles must not be published. */
  withdrawn: number;
}

/** The month whose round-up contains the day. */
export function roundUpMonthOf(day: string, cutOffDay: number): string {
  const month = monthOf(day);
  return day <= dayOfMonth(month, cutOffDay) ? month : monthAfter(month, 1);
}

/** First and last day of a period. In a month without the cut-off day, the period ends on the last day of the month. */
export const roundUpDays = (month: string, cutOffDay: number): { first: string; last: string } => ({
  first: addDays(dayOfMonth(monthAfter(month, -1), cutOffDay), 1),
  last: dayOfMonth(month, cutOffDay),
});

/**
 * All months from the start of the first plan to today, newest first. The first month depends on the plans, so a page
 * does not disappear when its entries do; only an entry published before any plan moves the first month.
 */
export const listRoundUpMonths = asQuestion('listRoundUpMonths', (store: Store): string[] => {
  const { cutOffDay } = store.settings;
  const current = roundUpMonthOf(store.today, cutOffDay);
  const published = [...store.exemplars, ...store.stories].map(({ data }) =>
    roundUpMonthOf(data.publishedOn, cutOffDay),
  );
  const [first = current] = [`${firstPlanYear(store)}-01`, ...published, current].sort();
  const months: string[] = [];
  for (let month = current; month >= first; month = monthAfter(month, -1)) months.push(month);
  return months;
});

export const listRoundUps = (store: Store): RoundUp[] =>
  listRoundUpMonths(store).map((month) => roundUpOf(store, month));

export const roundUpOf = asQuestion('roundUpOf', (store: Store, month: string): RoundUp => {
  const { first, last } = roundUpDays(month, store.settings.cutOffDay);
  const isWithin = (day: string) => day >= first && day <= last;
  const published = <Entry extends Article>(entries: readonly Entry[]): Entry[] =>
    entries.filter(({ data }) => isWithin(data.publishedOn)).reverse();
  const corrections = [...store.exemplars, ...store.stories]
    .filter(({ data }) => data.publishedOn < first)
    .flatMap(majorCorrectionsOf)
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
});
