/**
 * Indexes of the store's lists, each made once, so that a question takes as long with ten thousand entries as with ten.
 */

/** Returns a function that finds the items of a list that have a given key, in the order of the list. */
export function indexBy<Item>(
  keysOf: (item: Item) => readonly (string | undefined)[],
): (list: readonly Item[], key: string) => readonly Item[] {
  const indexes = new WeakMap<readonly Item[], Map<string, Item[]>>();
  const makeIndex = (list: readonly Item[]) => {
    const index = new Map<string, Item[]>();
    for (const item of list)
      for (const key of new Set(keysOf(item))) {
        if (key === undefined) continue;
        const found = index.get(key);
        if (found === undefined) index.set(key, [item]);
        else found.push(item);
      }
    indexes.set(list, index);
    return index;
  };
  return (list, key) => (indexes.get(list) ?? makeIndex(list)).get(key) ?? [];
}

interface Identified {
  id: string;
}

const positions = new WeakMap<readonly Identified[], Map<string, number>>();

/** Position of the item with this id in the list; -1 if it is not there. */
export function positionOf(list: readonly Identified[], id: string): number {
  let known = positions.get(list);
  if (known === undefined) {
    known = new Map(list.map((item, index) => [item.id, index]));
    positions.set(list, known);
  }
  return known.get(id) ?? -1;
}
