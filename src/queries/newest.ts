import type { GatedName } from '../domain/collections.ts';
import { asQuestion } from '../recording/questions.ts';
import { narrow, type Choice } from './facets.ts';
import { newestFirst } from './newest-first.ts';
import type { Article, Store } from './store.ts';

/** The newest entries of one collection or of both. With `choice`, only entries that match it. */
export const newestEntries = asQuestion(
  'newestEntries',
  (store: Store, most: number, collection?: GatedName, choice?: Choice): Article[] => {
    const lists: (readonly Article[])[] =
      collection === undefined ? [store.exemplars, store.stories] : [store[collection]];
    const chosen = choice === undefined ? lists : lists.map((list) => narrow(list, [choice], store.units));
    return chosen
      .flatMap((list) => list.slice(0, most))
      .sort(newestFirst)
      .slice(0, most);
  },
);
