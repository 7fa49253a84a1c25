/** Pages that stand below that of an entry. */
import { getStore, type Article } from '../../queries/store.ts';

export const exemplarPaths = async () =>
  (await getStore()).exemplars.map((exemplar) => ({ params: { slug: exemplar.id }, props: { exemplar } }));

/** Of entries that have a text for the loudspeaker. */
export function spokenPaths<Entry extends Article>(entries: readonly Entry[]) {
  return entries.flatMap((entry) => {
    const { loa } = entry.data;
    return loa === undefined ? [] : [{ params: { slug: entry.id }, props: { entry, loa } }];
  });
}
