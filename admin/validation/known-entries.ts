/** Converts the entries of `content.json` to the structure that the domain's rules read. */
import { parseFields } from '../../src/domain/check.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { referencesIn } from '../../src/domain/rules/corpus.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import type { AdminContent } from '../config/admin-content.ts';
import type { Form } from './forms.ts';

export function toKnownEntries(content: AdminContent): CheckedEntry[] {
  return Object.entries(content).flatMap(([name, entries]) => {
    const collection = name as CollectionName;
    return entries.map(({ id, data }) => parseFields({ collection, id, file: '', data }).entry);
  });
}

/**
 * Collections with entries that the public site may hide. For these only the build can tell whether an entry is
 * missing.
 */
const mayBeHidden: ReadonlySet<CollectionName> = new Set(['exemplars', 'stories', 'events', 'documents']);

/** Placeholders for entries that are referred to but not shown on the site. */
export function hiddenEntries({ schema }: Form, data: unknown, known: readonly CheckedEntry[]): CheckedEntry[] {
  const isKnown = (collection: CollectionName, id: string) =>
    known.some((entry) => entry.collection === collection && entry.id === id);
  return referencesIn(schema, data)
    .filter(({ collection, id }) => mayBeHidden.has(collection) && !isKnown(collection, id))
    .map(({ collection, id }) => ({ collection, id, file: '', values: {} }));
}
