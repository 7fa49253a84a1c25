import { fromJS, type List, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { sortEntries } from '../../../../admin/lists/sort.ts';

const entries = fromJS([
  { data: { name: 'Đông', on: '2024-05-01' } },
  { data: { name: 'Ánh', on: '2025-01-31' } },
  { data: { name: 'Yên' } },
  { data: { name: 'Bình', on: '2024-05-01' } },
]) as List<Map<string, unknown>>;

const names = (keys: string[], orders: ('asc' | 'desc')[]) =>
  sortEntries(entries, keys, orders)
    .map((entry) => entry.getIn(['data', 'name']))
    .toArray();

test('names as in Vietnamese, days newest first, and what has no day last', () => {
  expect(names(['data.name'], ['asc'])).toEqual(['Ánh', 'Bình', 'Đông', 'Yên']);
  expect(names(['data.on', 'data.name'], ['desc', 'asc'])).toEqual(['Ánh', 'Bình', 'Đông', 'Yên']);
  expect(names(['data.on', 'data.name'], ['asc', 'asc'])).toEqual(['Bình', 'Đông', 'Ánh', 'Yên']);
});
