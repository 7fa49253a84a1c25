/** Converts the entries of `content.json` to the structure that the domain's rules read. */
import { collections } from '../../src/domain/collections.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { referencesIn } from '../../src/domain/rules/corpus.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import type { AdminContent } from '../config/admin-content.ts';
import type { Form } from './forms.ts';

/** What the schemas supply for missing keys. Computed once for a collection, because most entries lack most keys. */
function suppliedOf(collection: CollectionName): Readonly<Record<string, unknown>> {
  const supplied = Object.entries(collections[collection].fields).map(([key, schema]) => [
    key,
    schema.safeParse(undefined).data,
  ]);
  return Object.fromEntries(supplied.filter(([, value]) => value !== undefined)) as Readonly<Record<string, unknown>>;
}

export function toKnownEntries(content: AdminContent): CheckedEntry[] {
  return Object.entries(content).flatMap(([name, entries]) => {
    const collection = name as CollectionName;
    const { fields } = collections[collection];
    const supplied = suppliedOf(collection);
    return entries.map(({ id, data }) => {
      const valid = Object.entries(data).flatMap(([key, value]) => {
        const result = fields[key]?.safeParse(value);
        return result?.success === true ? [[key, result.data] as const] : [];
      });
      return { collection, id, file: '', values: { ...supplied, ...Object.fromEntries(valid) } };
    });
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
