/** Where in the entry a field of Decap's form stands: Decap itself only knows which fields lie around it. */
import type { Map } from 'immutable';

/** What is used of Decap's list: each item has a key that stays with it when items move. */
export interface ListControl {
  props: { field: Map<string, unknown> };
  state: { keys: readonly string[] };
}

const ownId = /^(.+)-field-\d+$/;

/**
 * `parentIds` names from the outside in: the id of each group or list, and after a list the key of the item.
 * Undefined when an item is no longer there.
 */
export function controlPath(
  name: string,
  parentIds: readonly (string | undefined)[],
  listOf: (id: string) => ListControl | undefined,
): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  let list: ListControl | undefined;
  for (const id of parentIds) {
    // The group around the fields of an item has no id.
    if (id === undefined) continue;
    if (list === undefined) {
      path.push(ownId.exec(id)?.[1] ?? id);
      list = listOf(id);
    } else {
      const place = list.state.keys.indexOf(id);
      if (place === -1) return undefined;
      path.push(place);
      // The one field of a list of texts is the item itself.
      if (list.props.field.has('field')) return path;
      list = undefined;
    }
  }
  return [...path, name];
}
