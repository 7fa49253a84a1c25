/** Groups documents by kind, and finds the entries that cite a document. */
import { asQuestion } from '../recording/questions.ts';
import { documentKinds } from '../domain/vocabulary.ts';
import { compareVi } from '../text/collate.ts';
import { indexBy } from './indexes.ts';
import { newestFirst } from './newest-first.ts';
import { isMilestone } from './selections.ts';
import type { Article, DocumentEntry, EventEntry, Store } from './store.ts';

type DocumentKind = keyof typeof documentKinds;

export interface DocumentGroup {
  kind: DocumentKind;
  documents: DocumentEntry[];
}

/** Order of the groups: the plan, its legal basis, then the documents that followed from it. */
const order: readonly DocumentKind[] = [
  'ke-hoach',
  'can-cu',
  'quyet-dinh-khen-thuong',
  'van-ban-duyet',
  'the-le',
  'tai-lieu',
  'bao-cao',
];

/** Each group lists its newest documents first, and documents without a date last. */
export function listDocumentGroups(documents: readonly DocumentEntry[]): DocumentGroup[] {
  const byKind = Map.groupBy(documents, ({ data }) => data.kind);
  return order
    .filter((kind) => byKind.has(kind))
    .map((kind) => ({ kind, documents: (byKind.get(kind) ?? []).sort(byDate) }));
}

const byDate = (a: DocumentEntry, b: DocumentEntry): number =>
  (b.data.date ?? '').localeCompare(a.data.date ?? '') || compareVi(a.data.title, b.data.title);

const citing = indexBy(documentsCited);

export interface Citations {
  /** Exemplars and stories, newest first. */
  articles: Article[];
  /** Events except milestones, because every milestone cites the plan. */
  events: EventEntry[];
}

export const citationsOf = asQuestion('citationsOf', (store: Store, id: string): Citations => ({
  articles: [...citing(store.exemplars, id), ...citing(store.stories, id)].sort(newestFirst),
  events: store.events.filter((event) => {
    const { documents, contest } = event.data;
    return !isMilestone(event) && (documents.includes(id) || contest?.rules === id);
  }),
}));

function documentsCited({ collection, data }: Article): (string | undefined)[] {
  const awards = collection === 'exemplars' ? data.recognitions : [];
  return [data.approval.document, ...awards.flatMap(({ document, revoked }) => [document, revoked?.document])];
}
