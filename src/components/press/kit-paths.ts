/** Static paths of the pages below an entry's page. */
import { getStore, type Article } from '../../queries/store.ts';

export const exemplarPaths = async () =>
  (await getStore()).exemplars.map((exemplar) => ({ params: { slug: exemplar.id }, props: { exemplar } }));

/** Static paths of the entries that have a text for loudspeakers. */
export function spokenPaths<Entry extends Article>(entries: readonly Entry[]) {
  return entries.flatMap((entry) => {
    const { loa } = entry.data;
    return loa === undefined ? [] : [{ params: { slug: entry.id }, props: { entry, loa } }];
  });
}
