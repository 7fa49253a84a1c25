const pageSize = 12;

export interface ListPage<Item> {
  items: Item[];
  /** Page number, from 1. */
  number: number;
  last: number;
  total: number;
}

/** Returns at least one page, so that an empty list has a page too. */
export function paginate<Item>(items: readonly Item[]): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    number: index + 1,
    last,
    total: items.length,
  }));
}

/** Numbers of the pages to link: first, last, and those next to the current page. A 0 marks a gap of several pages. */
export function pageNumbers(number: number, last: number): number[] {
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= 1,
  );
  return shown.flatMap((page, index) => {
    const gap = page - (shown[index - 1] ?? 0);
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [0, page] : [page];
  });
}
