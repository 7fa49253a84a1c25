/**
 * Finds the path of a form field in the entry's values. Decap knows only the ids of the groups and lists around the
 * field.
 */
import type { Map } from 'immutable';

/** The part of Decap's list control that we use. Each item's key stays with it when items move. */
export interface ListControl {
  props: { field: Map<string, unknown> };
  state: { keys: readonly string[] };
}

const ownId = /^(.+)-field-\d+$/;

/**
 * `parentIds` run from the outside in: the id of each group or list, and after a list the key of the item. Returns
 * undefined when an item no longer exists.
 */
export function controlPath(
  name: string,
  parentIds: readonly (string | undefined)[],
  listOf: (id: string) => ListControl | undefined,
): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  let list: ListControl | undefined;
  for (const id of parentIds) {
    // The group around an item's fields has no id.
    if (id === undefined) continue;
    if (list === undefined) {
      path.push(ownId.exec(id)?.[1] ?? id);
      list = listOf(id);
    } else {
      const place = list.state.keys.indexOf(id);
      if (place === -1) return undefined;
      path.push(place);
      // A list of plain values has one field, which is the item itself.
      if (list.props.field.has('field')) return path;
      list = undefined;
    }
  }
  return [...path, name];
}
