/** Replaces `src/components/card/cover-files.ts`: a draft shows its own cover, which the site may not have yet. */
import * as site from '../../../src/components/card/cover-files.ts';
import type { Article, Store } from '../../../src/queries/store.ts';
import { getShown } from '../shown.ts';

export * from '../../../src/components/card/cover-files.ts';

export function coverAddress(store: Store, entry: Article): string {
  const { collection, id, cover } = getShown();
  return entry.collection === collection && entry.id === id ? cover : site.coverAddress(store, entry);
}
