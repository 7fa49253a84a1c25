/** Static paths of the pages below an entry's page: for all exemplars, and for entries with a spoken text. */
import { getStore, type Article } from '../../queries/store.ts';

export const exemplarPaths = async () =>
  (await getStore()).exemplars.map((exemplar) => ({ params: { slug: exemplar.id }, props: { exemplar } }));

/** Static paths of the announcer's pages, for entries that have a spoken text. */
export function spokenPaths<Entry extends Article>(entries: readonly Entry[]) {
  return entries.flatMap((entry) => {
    const { loa: spokenText } = entry.data;
    return spokenText === undefined ? [] : [{ params: { slug: entry.id }, props: { entry, spokenText } }];
  });
}
