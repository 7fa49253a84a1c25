import { expect, test } from 'vitest';
import { exemplarFacets } from '../../../src/domain/facets.ts';
import { labelsOf, listChoiceSets, narrow, toFacetGroups, toFacetPath } from '../../../src/queries/facets.ts';
import { listPages } from '../../../src/queries/list-pages.ts';
import { exemplar, movement, storeOf, unit } from '../../support/store-builder.ts';

const exemplars = [
  exemplar('a', { recognisedOn: '2023-01-01' }),
  exemplar('b', { recognisedOn: '2022-01-01', subject: { kind: 'ca-nhan' }, alsoMovements: ['chong-rac'] }),
  exemplar('c', { recognisedOn: '2022-02-01', movement: 'chong-rac', unit: 'xa-b' }),
];
const store = storeOf({
  exemplars,
  movements: [
    movement('nong-thon-moi', { shortName: 'Nông thôn mới' }),
    movement('chong-rac', { shortName: 'Chống rác' }),
  ],
  units: [unit('xa-a', { name: 'Xã A' }), unit('xa-b', { name: 'Xã B' })],
});
const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id).join();

test('narrows by every facet, a second movement included', () => {
  expect(ids(narrow(exemplars, [{ facet: 'phong-trao', value: 'chong-rac' }]))).toBe('b,c');
  expect(ids(narrow(exemplars, [{ facet: 'loai', value: 'ca-nhan' }]))).toBe('b');
  expect(ids(narrow(exemplars, [{ facet: 'don-vi', value: 'xa-b' }]))).toBe('c');
  expect(
    ids(
      narrow(exemplars, [
        { facet: 'nam', value: '2022' },
        { facet: 'loai', value: 'tap-the' },
      ]),
    ),
  ).toBe('c');
});

test('every link leads to a page that exists and shows as many entries as it says', () => {
  const sets = [[], ...listChoiceSets(exemplars, exemplarFacets)];
  const paths = new Set(sets.map(toFacetPath));
  for (const chosen of sets) {
    for (const link of toFacetGroups(store, 'exemplars', exemplarFacets, chosen).flatMap((group) => group.links)) {
      expect(paths, `${toFacetPath(chosen)} → ${toFacetPath(link.choices)}`).toContain(toFacetPath(link.choices));
      if (!link.selected) expect(narrow(exemplars, link.choices)).toHaveLength(link.count);
    }
  }
});

test('no pair of choices leads to an empty page', () => {
  for (const choices of listChoiceSets(exemplars, exemplarFacets))
    expect(narrow(exemplars, choices)).not.toHaveLength(0);
});

test('in a large collection a pair with few entries has no list, and its link leads to the list of the choice alone', () => {
  const many = [
    exemplar('once', { unit: 'xa-b', movement: 'chong-rac' }),
    ...Array.from({ length: 600 }, (_, index) => exemplar(`e${index}`, index < 2 ? { unit: 'xa-b' } : {})),
  ];
  const large = { ...store, exemplars: many };
  const paths = listChoiceSets(many, exemplarFacets).map(toFacetPath);
  expect(paths).toContain('loc/phong-trao/nong-thon-moi/don-vi/xa-b/');
  expect(paths).toContain('loc/phong-trao/chong-rac/');
  expect(paths).not.toContain('loc/phong-trao/chong-rac/don-vi/xa-b/');
  const groups = toFacetGroups(large, 'exemplars', exemplarFacets, [{ facet: 'phong-trao', value: 'chong-rac' }]);
  expect(groups.find(({ facet }) => facet === 'don-vi')?.links).toMatchObject([
    { value: 'xa-b', count: 3, choices: [{ facet: 'don-vi', value: 'xa-b' }] },
  ]);
});

test('movements stand in the order of the plan, years newest first', () => {
  const [movements, , , years] = toFacetGroups(store, 'exemplars', exemplarFacets, []);
  expect(movements?.links.map((link) => link.label)).toEqual(['Nông thôn mới', 'Chống rác']);
  expect(years?.links.map((link) => link.value)).toEqual(['2023', '2022']);
});

test('labels are what readers know', () => {
  expect(
    labelsOf(store, [
      { facet: 'loai', value: 'ca-nhan' },
      { facet: 'don-vi', value: 'xa-a' },
    ]),
  ).toEqual(['Cá nhân', 'Xã A']);
});

test('list pages have unique addresses', () => {
  const many = Array.from({ length: 30 }, (_, index) => exemplar(`e${index}`));
  const addresses = listPages(many, exemplarFacets).map((route) => route.params.list);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain(undefined);
  expect(addresses).toContain('trang/2');
  expect(addresses).not.toContain('trang/3');
  expect(addresses).toContain('loc/loai/tap-the/trang/1');
});
