/**
 * Stand-ins for pages of prose, which say who acts. In the archive state, the page `lien-he-luu-tru` takes the address
 * of `lien-he`, and so on. While the town's authorities act, stand-ins are not published.
 */
import type { EntryKey } from './collections.ts';

const suffix = '-luu-tru';

/** Id of the page for which this one stands in; undefined if this page is not a stand-in. */
export const standsFor = (id: string): string | undefined =>
  id.endsWith(suffix) ? id.slice(0, -suffix.length) : undefined;

export function pagesOfState<Entry extends EntryKey>(pages: readonly Entry[], isArchive: boolean): Entry[] {
  const standIns = new Map(pages.map((page) => [standsFor(page.id), page] as const));
  return pages
    .filter(({ id }) => standsFor(id) === undefined)
    .map((page) => {
      const standIn = isArchive ? standIns.get(page.id) : undefined;
      return standIn === undefined ? page : { ...standIn, id: page.id };
    });
}
