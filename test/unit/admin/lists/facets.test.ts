import { expect, test } from 'vitest';
import { optionsOf, facets, isPicked, type Row } from '../../../../admin/lists/facets.ts';

const today = '2025-12-01';
const rows: readonly Row[] = [
  { collection: 'exemplars', data: { movement: 'a', unit: 'x', publishedOn: '2024-05-01' }, status: undefined, today },
  {
    collection: 'stories',
    data: { movement: 'b', unit: 'x', publishedOn: '2023-12-31', approval: { date: '2023-01-01' } },
    status: 'draft',
    today,
  },
  {
    collection: 'stories',
    data: { movement: 'a', unit: 'x', publishedOn: '2024-05-20' },
    status: 'pending_review',
    today,
  },
];
const nameOf = (_field: string, value: string) => ({ a: 'Văn hóa', b: 'Áo ấm' })[value] ?? value;
const choices = (name: string) => {
  const facet = facets.find((candidate) => candidate.name === name);
  return facet === undefined ? [] : optionsOf(facet, rows, nameOf).map(({ label }) => label);
};

test('choices have the names that editors know, and a facet without a choice is not offered', () => {
  expect(choices('movement')).toEqual(['Áo ấm', 'Văn hóa']);
  expect(choices('unit')).toEqual([]);
  expect(choices('state')).toEqual(['Bản nháp', 'Chờ duyệt', 'Đã đăng']);
  expect(choices('month')).toEqual(['5/2024', '12/2023']);
  expect(choices('missing')).toContain('Chưa duyệt');
});

test('only what shows people can lack a consent, and only an exemplar its results', () => {
  const facet = facets.find(({ name }) => name === 'missing');
  const missingIn = (collection: string) => facet?.valuesOf({ collection, data: {}, status: 'draft', today });
  expect(missingIn('exemplars')).toEqual(['photos', 'approval', 'consent', 'movement', 'loa', 'results']);
  expect(missingIn('stories')).toEqual(['photos', 'approval', 'consent', 'movement', 'loa']);
  expect(missingIn('units')).toEqual([]);
});

test('an entry without a draft is published only if readers see it', () => {
  const stateOf = (data: Row['data'], status?: string) =>
    facets.find(({ name }) => name === 'state')?.valuesOf({ collection: 'stories', data, status, today });
  const consent = { date: '2020-01-01', withdrawnOn: '2020-06-01' };
  expect(stateOf({ publishedOn: '2020-05-01' })).toEqual(['published']);
  expect(stateOf({ publishedOn: '2020-05-01', consent })).toEqual(['withdrawn']);
  expect(stateOf({ publishedOn: '2025-12-02' })).toEqual(['scheduled']);
  expect(stateOf({ publishedOn: '2025-12-01' })).toEqual(['published']);
  expect(stateOf({ publishedOn: '9999-12-31', consent }, 'draft')).toEqual(['draft']);
  const rowsOfAll = [{ publishedOn: '9999-12-31' }, { consent }, {}].map((data) => ({
    collection: 'stories',
    data,
    status: undefined,
    today,
  }));
  const facet = facets.find(({ name }) => name === 'state');
  expect(facet && optionsOf(facet, rowsOfAll, nameOf).map(({ label }) => label)).toEqual([
    'Chờ tới ngày đăng',
    'Đã ẩn: rút đồng ý',
    'Đã đăng',
  ]);
});

test('a row must fit every choice', () => {
  const kept = (picked: Record<string, string>) => rows.map((row) => isPicked(row, picked));
  expect(kept({})).toEqual([true, true, true]);
  expect(kept({ movement: 'a', month: '2024-05' })).toEqual([true, false, true]);
  expect(kept({ movement: 'a', state: 'pending_review' })).toEqual([false, false, true]);
  expect(kept({ missing: 'approval' })).toEqual([true, false, true]);
});
