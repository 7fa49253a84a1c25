/** Exemplars and stories by the year of their publication, for files that grow no more once their year is over. */
import type { GatedName } from '../domain/collections.ts';
import { yearOf } from '../domain/days.ts';
import { asQuestion } from '../recording/questions.ts';
import { indexBy } from './indexes.ts';
import type { Article, Store } from './store.ts';

const publishedIn = indexBy(({ data }: Article) => [String(yearOf(data.publishedOn))]);

/** Newest first. */
export const yearsPublished = asQuestion('yearsPublished', (store: Store, list: GatedName): number[] => [
  ...new Set(store[list].map(({ data }) => yearOf(data.publishedOn))),
]);

type OfYear = <List extends GatedName>(store: Store, list: List, year: number) => Store[List];

export const publishedInYear = asQuestion('publishedInYear', (store: Store, list: GatedName, year: number) => [
  ...publishedIn(store[list], String(year)),
]) as OfYear;
