const pageSize = 12;

export interface ListPage<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  last: number;
  total: number;
}

/** At least one page, so that an empty list still has its address. */
export function paginate<Item>(items: readonly Item[]): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    number: index + 1,
    last,
    total: items.length,
  }));
}
