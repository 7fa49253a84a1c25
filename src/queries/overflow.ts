/** Separate pages for all related entries of an entry, if its own page does not show all of them. */
import { paginate, toPageParam, type ListPage } from './pagination.ts';

/** How many related entries the page of an entry shows. */
export const mostShown = 12;

interface OverflowRoute<Owner, Item> {
  params: { slug: string; page: string | undefined };
  props: { owner: Owner; page: ListPage<Item> };
}

/** For each owner with more related entries than its page shows (`shown`), the pages that show all of them. */
export const overflowPages = <Owner extends { id: string }, Item>(
  owners: readonly Owner[],
  relatedTo: (owner: Owner) => readonly Item[],
  shown = mostShown,
): OverflowRoute<Owner, Item>[] =>
  owners.flatMap((owner) => {
    const related = relatedTo(owner);
    if (related.length <= shown) return [];
    return paginate(related).map((page) => ({
      params: { slug: owner.id, page: toPageParam(page.number) },
      props: { owner, page },
    }));
  });
