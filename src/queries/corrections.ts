/** What was put right after publication, and what was taken back. Nothing of a withdrawn entry is here. */
import { isMajor } from '../domain/changes.ts';
import { monthAfter, monthOf } from '../domain/days.ts';
import { asQuestion } from '../recording/questions.ts';
import type { Article, Store } from './store.ts';

export interface Correction {
  entry: Article;
  date: string;
  text: string;
}

export const majorCorrectionsOf = (entry: Article): Correction[] =>
  entry.data.corrections.filter(isMajor).map(({ date, text }) => ({ entry, date, text }));

const articlesOf = ({ exemplars, stories }: Store): Article[] => [...exemplars, ...stories];

/** Newest first. */
export const listMajorCorrections = asQuestion('listMajorCorrections', (store: Store): Correction[] =>
  articlesOf(store)
    .flatMap(majorCorrectionsOf)
    .sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id)),
);

export interface Quarter {
  year: number;
  /** From 1 to 4. */
  number: number;
  major: number;
  minor: number;
  withdrawn: number;
}

const shownQuarters = 4;

/** The quarter of today and those before it, newest first. */
export const listQuarters = asQuestion('listQuarters', (store: Store): Quarter[] => {
  const corrections = articlesOf(store).flatMap(({ data }) => data.corrections);
  const withdrawals = store.tombstones.filter(({ redirect }) => redirect === undefined);
  return Array.from({ length: shownQuarters }, (_, index) => {
    const [year = 0, month = 0] = monthAfter(monthOf(store.today), -3 * index)
      .split('-')
      .map(Number);
    const number = Math.ceil(month / 3);
    const isWithin = (day: string): boolean => {
      const [ownYear, ownMonth = 0] = day.split('-').map(Number);
      return ownYear === year && Math.ceil(ownMonth / 3) === number;
    };
    const own = corrections.filter(({ date }) => isWithin(date));
    const major = own.filter(isMajor).length;
    const withdrawn = withdrawals.filter(({ on }) => isWithin(on)).length;
    return { year, number, major, minor: own.length - major, withdrawn };
  });
});
