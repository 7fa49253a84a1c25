/** Booklets: the documents that are compiled from entries, and the entries in each, in the order of its pages. */
import { isBooklet } from '../domain/document.ts';
import { asQuestion } from '../recording/questions.ts';
import { findDocument, findEntry } from './find.ts';
import { exemplarsOfMovement, storiesOfMovement } from './selections.ts';
import type { Article, DocumentEntry, ExemplarEntry, Store, StoryEntry } from './store.ts';
import { contestEntriesOf, entriesOfYear } from './timeline.ts';

/**
 * The public entries of a booklet. Picked entries keep their order, and those of a contest are sorted by prize.
 * Otherwise exemplars come first, then stories, each in the order of time.
 */
export const entriesOfBooklet = asQuestion('entriesOfBooklet', (store: Store, id: string): Article[] => {
  const data = findDocument(store, id)?.data;
  if (data === undefined || !isBooklet(data)) return [];
  const { gathers, items } = data;
  if (gathers === undefined)
    return items.flatMap((item) => {
      const found =
        'exemplar' in item ? findEntry(store, 'exemplars', item.exemplar) : findEntry(store, 'stories', item.story);
      return found === undefined ? [] : [found];
    });
  if ('contest' in gathers) return contestEntriesOf(store, gathers.contest);
  if ('year' in gathers) return inTime(entriesOfYear(store, gathers.year));
  return inTime({
    exemplars: exemplarsOfMovement(store, gathers.movement),
    stories: storiesOfMovement(store, gathers.movement),
  });
});

function inTime({ exemplars, stories }: { exemplars: ExemplarEntry[]; stories: StoryEntry[] }): Article[] {
  const inOrder = <Entry extends Article>(entries: readonly Entry[], dayOf: (entry: Entry) => string) =>
    entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));
  return [...inOrder(exemplars, ({ data }) => data.recognisedOn), ...inOrder(stories, ({ data }) => data.happenedOn)];
}

/** The booklets with at least one public entry. The others have neither a page nor files. */
export const listBooklets = asQuestion('listBooklets', (store: Store): DocumentEntry[] =>
  store.documents.filter(({ id }) => entriesOfBooklet(store, id).length > 0),
);

export const hasBooklet = asQuestion('hasBooklet', (store: Store, id: string): boolean =>
  listBooklets(store).some((document) => document.id === id),
);

/** The booklets that gather the entries of a movement, of a contest or of a year. */
export const bookletsOf = asQuestion(
  'bookletsOf',
  (store: Store, kind: 'movement' | 'contest' | 'year', value: string | number): DocumentEntry[] =>
    listBooklets(store).filter(({ data: { gathers } }) => new Map(Object.entries(gathers ?? {})).get(kind) === value),
);
