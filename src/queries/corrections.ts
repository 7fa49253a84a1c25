/** The corrections of published entries. Corrections of withdrawn entries are not listed. */
import { isMajor } from '../domain/changes.ts';
import { asQuestion } from '../recording/questions.ts';
import type { Article, Store } from './store.ts';

export interface Correction {
  entry: Article;
  date: string;
  text: string;
}

export const majorCorrectionsOf = (entry: Article): Correction[] =>
  entry.data.corrections.filter(isMajor).map(({ date, text }) => ({ entry, date, text }));

export const articlesOf = ({ exemplars, stories }: Store): Article[] => [...exemplars, ...stories];

/** Newest first. */
export const listMajorCorrections = asQuestion('listMajorCorrections', (store: Store): Correction[] =>
  articlesOf(store)
    .flatMap(majorCorrectionsOf)
    .sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id)),
);
