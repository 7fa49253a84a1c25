/** What is said of an entry on other sites: field by field, and nothing else of it. */
import { pageOf, type Entry } from '../../embed/offers.ts';
import type { EntryWords } from '../../embed/fragment.ts';
import { findEntry } from '../../queries/find.ts';
import type { Store } from '../../queries/store.ts';
import { shortUnitName } from '../unit/unit-name.ts';

export function wordsOf(store: Store, entry: Entry): EntryWords {
  const { title, summary, unit, publishedOn, sample } = entry.data;
  const found = findEntry(store, 'units', unit);
  return { title, summary, page: pageOf(entry), unit: found && shortUnitName(found), publishedOn, sample };
}
