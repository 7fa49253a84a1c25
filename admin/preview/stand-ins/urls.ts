/** Replaces `src/urls.ts`, because the site has no cover picture for a draft yet. */
import type { EntryKey } from '../../../src/domain/collections.ts';
import * as site from '../../../src/urls.ts';
import { getShown } from '../shown.ts';

export * from '../../../src/urls.ts';

export const urls = {
  ...site.urls,
  cover: (entry: EntryKey) => {
    const { collection, id, cover } = getShown();
    return entry.collection === collection && entry.id === id ? cover : site.urls.cover(entry);
  },
};
