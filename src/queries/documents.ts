/** Groups documents by kind, and finds the entries that cite a document. */
import { asQuestion } from '../recording/questions.ts';
import { documentKinds } from '../domain/vocabulary.ts';
import { compareVi } from '../text/collate.ts';
import { isMilestone } from './selections.ts';
import type { DocumentEntry, EventEntry, ExemplarEntry, Store, StoryEntry } from './store.ts';

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
    .map((kind) => ({ kind, documents: (byKind.get(kind) ?? []).sort(newestFirst) }));
}

const newestFirst = (a: DocumentEntry, b: DocumentEntry): number =>
  (b.data.date ?? '').localeCompare(a.data.date ?? '') || compareVi(a.data.title, b.data.title);

export interface Citations {
  exemplars: ExemplarEntry[];
  stories: StoryEntry[];
  /** Events except milestones, because every milestone cites the plan. */
  events: EventEntry[];
}

export const citationsOf = asQuestion('citationsOf', (store: Store, id: string): Citations => {
  return {
    exemplars: store.exemplars.filter(({ data }) => documentsCited(data).includes(id)),
    stories: store.stories.filter(({ data }) => data.approval.document === id),
    events: store.events.filter((event) => {
      const { documents, contest } = event.data;
      return !isMilestone(event) && (documents.includes(id) || contest?.rules === id);
    }),
  };
});

const documentsCited = ({ approval, recognitions }: ExemplarEntry['data']): (string | undefined)[] => [
  approval.document,
  ...recognitions.flatMap(({ document, revoked }) => [document, revoked?.document]),
];
