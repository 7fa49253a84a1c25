/**
 * Makes `content.json`, from which the editors' pages read the content. The file is public, so it holds only entries
 * that may be shown, and only the fields that the form needs.
 */
import { collections, type Entry } from '../../src/domain/collections.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { formFields } from '../told-fields.ts';
import { mayShow, type Audience } from '../../src/domain/public.ts';

interface AdminEntry {
  id: string;
  /** The entry's values for the keys in `formFields`, without those that equal the schema's default. */
  data: Readonly<Record<string, unknown>>;
}

export type AdminContent = Readonly<Partial<Record<CollectionName, readonly AdminEntry[]>>>;

export function toAdminContent(entries: readonly Entry[], audience: Audience): AdminContent {
  const shown = entries.filter((entry) => mayShow(entry, audience));
  const exemplars = new Set(shown.flatMap(({ collection, id }) => (collection === 'exemplars' ? [id] : [])));
  return Object.fromEntries(
    Object.entries(formFields).map(([name, keys]) => [
      name,
      shown
        .filter(({ collection }) => collection === name)
        .map((entry): AdminEntry => ({ id: entry.id, data: pick(entry, keys, exemplars) }))
        .sort(inOrder),
    ]),
  );
}

/** Takes the fields `keys` of an entry. Leaves out `replicatedFrom` if it names an exemplar that is not shown. */
function pick(
  { collection, values }: Entry,
  keys: readonly string[],
  exemplars: ReadonlySet<string>,
): AdminEntry['data'] {
  const { fields } = collections[collection];
  const isNamed = ([key, value]: [string, unknown]) =>
    keys.includes(key) &&
    !isSame(value, fields[key]?.safeParse(undefined).data) &&
    !(key === 'replicatedFrom' && !exemplars.has(String(value)));
  return Object.fromEntries(Object.entries(values).filter(isNamed));
}

/** A value that equals the schema's default is left out, because the reader of the file fills it in. */
const isSame = (value: unknown, supplied: unknown): boolean => JSON.stringify(value) === JSON.stringify(supplied);

/** Sorts movements as in the plan and other entries by id, so that the same content always gives the same bytes. */
function inOrder(a: AdminEntry, b: AdminEntry): number {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);
}

const orderOf = ({ data }: AdminEntry): number => (typeof data['order'] === 'number' ? data['order'] : 0);
