/** Picks the fields of an entry that frames and fragments show as text. */
import type { EntryWords } from './fragment.ts';
import { findEntry } from '../queries/find.ts';
import type { Article, Store } from '../queries/store.ts';
import { addressOf } from '../urls.ts';
import { shortUnitName } from '../queries/unit-name.ts';

export function wordsOf(store: Store, entry: Article): EntryWords {
  const { title, summary, unit, publishedOn, sample } = entry.data;
  const found = findEntry(store, 'units', unit);
  return { title, summary, page: addressOf(entry), unit: found && shortUnitName(found), publishedOn, sample };
}
