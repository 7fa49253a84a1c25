import { describe, expect, test } from 'vitest';
import { exemplarFacets, isLimit, limits } from '../../../src/domain/facets.ts';
import { costBands, timeBands } from '../../../src/domain/vocabulary.ts';
import { labelsOf, listChoiceSets, narrow, toFacetGroups, toFacetPath } from '../../../src/queries/facets.ts';
import { listPages } from '../../../src/queries/list-pages.ts';
import { exemplar, movement, storeOf, unit } from '../../support/store-builder.ts';

const exemplars = [
  exemplar('a', { recognisedOn: '2023-01-01' }),
  exemplar('b', { recognisedOn: '2022-01-01', subject: { kind: 'ca-nhan' }, alsoMovements: ['chong-rac'] }),
  exemplar('c', { recognisedOn: '2022-02-01', movement: 'chong-rac', unit: 'xa-b' }),
];
const units = [unit('xa-a', { name: 'Xã A' }), unit('xa-b', { name: 'Xã B' })];
const store = storeOf({
  exemplars,
  movements: [
    movement('nong-thon-moi', { shortName: 'Nông thôn mới' }),
    movement('chong-rac', { shortName: 'Chống rác' }),
  ],
  units,
});
const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id).join();

test('narrows by every facet, a second movement included', () => {
  expect(ids(narrow(exemplars, [{ facet: 'phong-trao', value: 'chong-rac' }], units))).toBe('b,c');
  expect(ids(narrow(exemplars, [{ facet: 'loai', value: 'ca-nhan' }], units))).toBe('b');
  expect(ids(narrow(exemplars, [{ facet: 'don-vi', value: 'xa-b' }], units))).toBe('c');
  expect(
    ids(
      narrow(
        exemplars,
        [
          { facet: 'nam', value: '2022' },
          { facet: 'loai', value: 'tap-the' },
        ],
        units,
      ),
    ),
  ).toBe('c');
});

test('every link leads to a page that exists and shows as many entries as it says', () => {
  const sets = [[], ...listChoiceSets(exemplars, exemplarFacets, units)];
  const paths = new Set(sets.map(toFacetPath));
  for (const chosen of sets) {
    for (const link of toFacetGroups(store, 'exemplars', exemplarFacets, chosen).flatMap((group) => group.links)) {
      expect(paths, `${toFacetPath(chosen)} → ${toFacetPath(link.choices)}`).toContain(toFacetPath(link.choices));
      if (!link.selected) expect(narrow(exemplars, link.choices, units)).toHaveLength(link.count);
    }
  }
});

test('no pair of choices leads to an empty page', () => {
  for (const choices of listChoiceSets(exemplars, exemplarFacets, units))
    expect(narrow(exemplars, choices, units)).not.toHaveLength(0);
});

test('in a large collection a pair with few entries has no list, and its link leads to the list of the choice alone', () => {
  const many = [
    exemplar('once', { unit: 'xa-b', movement: 'chong-rac' }),
    ...Array.from({ length: 600 }, (_, index) => exemplar(`e${index}`, index < 2 ? { unit: 'xa-b' } : {})),
  ];
  const large = { ...store, exemplars: many };
  const paths = listChoiceSets(many, exemplarFacets, units).map(toFacetPath);
  expect(paths).toContain('loc/phong-trao/nong-thon-moi/don-vi/xa-b/');
  expect(paths).toContain('loc/phong-trao/chong-rac/');
  expect(paths).not.toContain('loc/phong-trao/chong-rac/don-vi/xa-b/');
  const groups = toFacetGroups(large, 'exemplars', exemplarFacets, [{ facet: 'phong-trao', value: 'chong-rac' }]);
  expect(groups.find(({ facet }) => facet === 'don-vi')?.links).toMatchObject([
    { value: 'xa-b', count: 3, choices: [{ facet: 'don-vi', value: 'xa-b' }] },
  ]);
});

describe('limits of cost and of time', () => {
  const costing = (id: string, band: string) => exemplar(id, { toReplicate: { cost: { band } } });
  const bands = Object.keys(costBands);
  const priced = [...exemplars, ...bands.map((band) => costing(`gia-${band}`, band))];
  const quick = exemplar('nhanh', { toReplicate: { firstResult: { band: 'trong-mot-thang' } } });
  const all = [...priced, quick];
  const shop = storeOf({ ...store, exemplars: all });

  test.each([
    ['khong-ton-tien', 1],
    ['duoi-2-trieu', 2],
    ['duoi-10-trieu', 3],
    ['duoi-50-trieu', 4],
  ])('%s includes every lower band, and none that is higher', (value, count) => {
    const found = narrow(all, [{ facet: 'chi-phi', value }], units);
    expect(ids(found)).toBe(
      bands
        .slice(0, count)
        .map((band) => `gia-${band}`)
        .join(),
    );
  });

  test('each limit stands beside the band of the same place', () => {
    expect(Object.keys(limits['thoi-gian'])).toEqual(Object.keys(timeBands).slice(0, -1));
    expect(Object.keys(limits['chi-phi'])).toHaveLength(bands.length - 1);
  });

  test('are never combined, with each other or with other facets', () => {
    const added = listChoiceSets(all, exemplarFacets, units).filter((set) => set.some(({ facet }) => isLimit(facet)));
    expect(added.map(toFacetPath)).toEqual([
      ...Object.keys(limits['chi-phi'])
        .map((value) => `loc/chi-phi/${value}/`)
        .sort(),
      'loc/thoi-gian/trong-mot-nam/',
      'loc/thoi-gian/trong-mot-thang/',
      'loc/thoi-gian/trong-mot-vu/',
    ]);
    for (const chosen of added) {
      const links = toFacetGroups(shop, 'exemplars', exemplarFacets, chosen).flatMap((group) => group.links);
      for (const link of links.filter(({ selected }) => !selected)) {
        expect(link.choices).toEqual([{ facet: link.facet, value: link.value }]);
        expect(narrow(all, link.choices, units)).toHaveLength(link.count);
      }
    }
  });

  test('are offered from the lowest, and not at all where no entry says anything', () => {
    const groups = toFacetGroups(shop, 'exemplars', exemplarFacets, []);
    const cost = groups.find(({ facet }) => facet === 'chi-phi');
    expect(cost?.links.map(({ label }) => label)).toEqual(Object.values(limits['chi-phi']));
    expect(toFacetGroups(store, 'exemplars', exemplarFacets, []).map(({ facet }) => facet)).toEqual([
      'phong-trao',
      'loai',
      'don-vi',
      'nam',
    ]);
  });
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
  const addresses = listPages(many, exemplarFacets, units).map((route) => route.params.list);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain(undefined);
  expect(addresses).toContain('trang/2');
  expect(addresses).not.toContain('trang/3');
  expect(addresses).toContain('loc/loai/tap-the/trang/1');
});

describe('by Cụm, Khối thi đua', () => {
  const cluster = 'Cụm thi đua số 1';
  const grouped = [
    unit('xa-a', { name: 'Xã A', cluster }),
    unit('xa-b', { name: 'Xã B' }),
    unit('xa-c', { name: 'Xã C', cluster: 'CỤM THI ĐUA SỐ 1' }),
  ];
  const all = [...exemplars, exemplar('d', { unit: 'xa-c' })];
  const withClusters = storeOf({ ...store, exemplars: all, units: grouped });
  const choice = { facet: 'cum-khoi' as const, value: 'cum-thi-dua-so-1' };

  test('it gathers the entries of its units, has a page of its own, and is not combined', () => {
    expect(ids(narrow(all, [choice], grouped))).toBe('a,b,d');
    const sets = listChoiceSets(all, exemplarFacets, grouped).filter((set) =>
      set.some(({ facet }) => facet === 'cum-khoi'),
    );
    expect(sets).toEqual([[choice]]);
    expect(labelsOf(withClusters, [choice])).toEqual([cluster]);
    const [group] = toFacetGroups(withClusters, 'exemplars', exemplarFacets, []).filter(
      ({ facet }) => facet === 'cum-khoi',
    );
    expect(group?.links).toMatchObject([{ label: cluster, count: 3, selected: false, choices: [choice] }]);
    const paths = new Set(listChoiceSets(all, exemplarFacets, grouped).map(toFacetPath));
    const chosen = toFacetGroups(withClusters, 'exemplars', exemplarFacets, [choice]);
    for (const { choices, selected } of chosen.flatMap(({ links }) => links))
      expect(selected || paths.has(toFacetPath(choices))).toBe(true);
  });

  test('it is not there when no unit with entries has a cluster', () => {
    const elsewhere = storeOf({ ...store, units: [...units, unit('xa-c', { cluster })] });
    const facets = toFacetGroups(elsewhere, 'exemplars', exemplarFacets, []).map(({ facet }) => facet);
    expect(facets).not.toContain('cum-khoi');
  });
});
