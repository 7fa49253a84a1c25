/** How often entries were corrected and withdrawn, by quarter. */
import { isMajor } from '../domain/changes.ts';
import { monthAfter, monthOf } from '../domain/days.ts';
import { asQuestion } from '../recording/questions.ts';
import { articlesOf } from './corrections.ts';
import type { Store } from './store.ts';

export interface Quarter {
  year: number;
  /** From 1 to 4. */
  number: number;
  major: number;
  minor: number;
  withdrawn: number;
}

const shownQuarters = 4;

/** The quarter of today and the three before it, newest first. */
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
