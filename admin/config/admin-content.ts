/**
 * Writes `content.json`, from which the editors' pages know the content. The file is public, so it holds only entries
 * that may be shown, and only the fields that the form needs.
 */
import type { CorpusEntry } from '../../src/corpus/corpus.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { mayShow, type Audience } from '../../src/domain/public.ts';

interface AdminEntry {
  id: string;
  /** The values of the entry's file, reduced to the fields in `known`. */
  data: Readonly<Record<string, unknown>>;
}

export type AdminContent = Readonly<Partial<Record<CollectionName, readonly AdminEntry[]>>>;

/** Fields that options show, and fields that rules across entries or over time read. */
const known = {
  movements: ['order', 'shortName', 'criteria', 'period'],
  units: ['name', 'shortName', 'kind', 'validFrom', 'validTo', 'succeededBy'],
  documents: ['kind', 'number', 'date', 'title'],
  exemplars: ['title', 'movement', 'recognisedOn', 'replicatedFrom'],
  stories: ['title', 'publishedOn'],
  events: ['title', 'kind', 'start', 'end', 'place', 'cancelled', 'changes'],
} satisfies Partial<Record<CollectionName, readonly string[]>>;

export function toAdminContent(entries: readonly CorpusEntry[], audience: Audience): AdminContent {
  const shown = entries.filter(({ collection, gate }) => mayShow(collection, gate, audience));
  const exemplars = new Set(shown.flatMap(({ collection, id }) => (collection === 'exemplars' ? [id] : [])));
  return Object.fromEntries(
    Object.entries(known).map(([name, keys]) => [
      name,
      shown
        .filter(({ collection }) => collection === name)
        .map(({ id, data }): AdminEntry => ({ id, data: pick(data, keys, exemplars) }))
        .sort(inOrder),
    ]),
  );
}

/** Drops `replicatedFrom` when it names a hidden exemplar. */
function pick(data: AdminEntry['data'], keys: readonly string[], exemplars: ReadonlySet<string>): AdminEntry['data'] {
  const isNamed = ([key, value]: [string, unknown]) =>
    keys.includes(key) && !(key === 'replicatedFrom' && !exemplars.has(String(value)));
  return Object.fromEntries(Object.entries(data).filter(isNamed));
}

/** Movements in the order of the plan, all others by id, so that the same content gives the same bytes. */
function inOrder(a: AdminEntry, b: AdminEntry): number {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);
}

const orderOf = ({ data }: AdminEntry): number => (typeof data['order'] === 'number' ? data['order'] : 0);
