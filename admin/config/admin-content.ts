/**
 * What the editors' pages know of the content: `content.json`, written beside them by the build. It lies open like
 * every page of the site, so only entries that may be shown are in it, and of those only what a form needs.
 */
import type { CorpusEntry } from '../../src/corpus/corpus.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { mayShow, type Audience } from '../../src/domain/public.ts';

interface AdminEntry {
  id: string;
  /** As in its file, without what no form reads. */
  data: Readonly<Record<string, unknown>>;
}

export type AdminContent = Readonly<Partial<Record<CollectionName, readonly AdminEntry[]>>>;

/** What a choice shows of an entry, and what rules across entries and over time read. */
const known = {
  movements: ['order', 'shortName', 'criteria', 'period', 'target', 'eligibility', 'plan'],
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

/** An exemplar may follow one that is not shown; its name is left out. */
function pick(data: AdminEntry['data'], keys: readonly string[], exemplars: ReadonlySet<string>): AdminEntry['data'] {
  const isNamed = ([key, value]: [string, unknown]) =>
    keys.includes(key) && !(key === 'replicatedFrom' && !exemplars.has(String(value)));
  return Object.fromEntries(Object.entries(data).filter(isNamed));
}

/** Movements as in the plan, everything else by its address, so that the same content gives the same bytes. */
function inOrder(a: AdminEntry, b: AdminEntry): number {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);
}

const orderOf = ({ data }: AdminEntry): number => (typeof data['order'] === 'number' ? data['order'] : 0);
