/** Finds the path of a field in its entry from the ids of its parents, which are all that Decap gives a field. */
import { Map } from 'immutable';
import { expect, test } from 'vitest';
import { controlPath, type ListControl } from '../../../../admin/validation/control-path.ts';

const listOf = (field: Record<string, unknown>, keys: string[]): ListControl => ({
  props: { field: Map(field) },
  state: { keys },
});
const lists: Record<string, ListControl> = {
  'photos-field-3': listOf({ fields: [] }, ['a', 'b']),
  'needs-field-4': listOf({ field: {} }, ['x']),
  'items-field-5': listOf({ fields: [] }, ['k']),
  'words-field-6': listOf({ field: {} }, ['m', 'n']),
};

test.each([
  ['a field at the top', 'title', [], ['title']],
  ['a field of a group', 'ref', ['consent-field-2'], ['consent', 'ref']],
  ['a field of an item', 'alt', ['photos-field-3', 'b', undefined], ['photos', 1, 'alt']],
  [
    'a field of a group of an item',
    'x',
    ['photos-field-3', 'a', undefined, 'focus-field-9'],
    ['photos', 0, 'focus', 'x'],
  ],
  ['a line of a list', 'item', ['needs-field-4', 'x', undefined], ['needs', 0]],
  [
    'a line of a list in an item',
    'item',
    ['items-field-5', 'k', undefined, 'words-field-6', 'n', undefined],
    ['items', 0, 'words', 1],
  ],
  ['an item that is gone', 'alt', ['photos-field-3', 'z', undefined], undefined],
] as const)('%s', (_, name, parentIds, path) => {
  expect(controlPath(name, parentIds, (id) => lists[id])).toEqual(path);
});
