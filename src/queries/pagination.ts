/**
 * Cuts lists, newest first, into pages that keep their entries. Full pages are numbered from the oldest entries, so a
 * new entry moves none of theirs. It joins the newest page, which has the address of the list and no number.
 */

/** Entries on a numbered page. Must never change: another size would move entries to other pages. */
const pageSize = 12;
/** A newest page that would have fewer entries repeats some of the next older page. */
const fewestOnNewest = 6;

export interface ListPage<Item> {
  items: Item[];
  /** From 1, the page of the oldest entries; undefined for the newest page. */
  number?: number;
  /** The numbered page with the next newer entries; undefined if those are on the newest page. */
  newer?: number;
  /** The page with the next older entries. */
  older?: number;
  /** Number of all items. Only the newest page has it, because the others would change with every new item. */
  total?: number;
}

/** The newest page first. Every other page is full. */
export function paginate<Item>(items: readonly Item[]): ListPage<Item>[] {
  const full = Math.max(0, Math.ceil(items.length / pageSize) - 1);
  const rest = items.length - full * pageSize;
  const older = Array.from({ length: full }, (_, index): ListPage<Item> => {
    const number = full - index;
    const start = rest + index * pageSize;
    return {
      items: items.slice(start, start + pageSize),
      number,
      ...(number < full && { newer: number + 1 }),
      ...(number > 1 && { older: number - 1 }),
    };
  });
  const newest = items.slice(0, Math.max(rest, fewestOnNewest));
  return [{ items: newest, total: items.length, ...(full > 0 && { older: full }) }, ...older];
}

/** The last part of the address of a page of a list. */
export const toPagePath = (number: number | undefined): string => (number === undefined ? '' : `trang/${number}/`);

/** The last part of an address as the parameter of a route; undefined if there is none. */
export const toParam = (path: string): string | undefined => path.replace(/\/$/, '') || undefined;

export const toPageParam = (number: number | undefined): string | undefined => toParam(toPagePath(number));

/**
 * Numbers of the pages to link beside the newest: the current one, its neighbours, and the oldest; from new to old. A 0
 * marks a gap of several pages.
 */
export function pageNumbers({ number, newer, older }: Omit<ListPage<unknown>, 'items'>): number[] {
  const near = [newer, number, older].filter((page) => page !== undefined);
  const last = near.at(-1) ?? 0;
  if (last <= 1) return near;
  if (last === 2) return [...near, 1];
  return [...near, ...(last === 3 ? [2] : [0]), 1];
}
