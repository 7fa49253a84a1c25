import { expect, test } from 'vitest';
import {
  countOfUnit,
  listPlaceStates,
  listPlaceTrees,
  successionOf,
  type PlaceTree,
} from '../../../src/queries/succession.ts';
import { exemplar, storeOf, story, unit } from '../../support/store-builder.ts';

const names = (entries: { data: { name: string } }[]) => entries.map(({ data }) => data.name);

const units = [
  unit('van', { name: 'Xã Ninh Vân', code: '1', validTo: '2024-10-31', succeededBy: ['phuoc'] }),
  unit('phuoc', { name: 'Xã Ninh Phước', code: '2', validTo: '2025-06-30', succeededBy: ['dong'] }),
  unit('hai', { name: 'Phường Ninh Hải', code: '3', validTo: '2025-06-30', succeededBy: ['dong'] }),
  unit('hiep', { name: 'Phường Ninh Hiệp', code: '4', validTo: '2025-06-30', succeededBy: ['hoa'] }),
  unit('dong', { name: 'Phường Đông Ninh Hòa', code: '3', validFrom: '2025-07-01' }),
  unit('hoa', { name: 'Phường Ninh Hòa', code: '4', validFrom: '2025-07-01' }),
  unit('phong', { name: 'Phòng Nội vụ', kind: 'phong-ban' }),
];
const store = storeOf({ units });
const find = (id: string) => units.find((entry) => entry.id === id) ?? unit(id);

test('every state of the map is told, with the places that ended as it began', () => {
  const told = listPlaceStates(units).map(({ from, to, places, ended }) => [from, to, places.length, names(ended)]);
  expect(told).toEqual([
    [undefined, '2024-10-31', 4, []],
    ['2024-11-01', '2025-06-30', 3, ['Xã Ninh Vân']],
    ['2025-07-01', undefined, 2, ['Phường Ninh Hải', 'Phường Ninh Hiệp', 'Xã Ninh Phước']],
  ]);
});

test('a map that never changed is one state without an end', () => {
  const [state, ...more] = listPlaceStates([unit('a'), unit('b')]);
  expect([state?.from, state?.to, state?.places.length, more.length]).toEqual([undefined, undefined, 2, 0]);
});

test.each([
  [
    'van',
    [
      ['2024-11-01', ['Xã Ninh Phước']],
      ['2025-07-01', ['Phường Đông Ninh Hòa']],
    ],
  ],
  ['hai', [['2025-07-01', ['Phường Đông Ninh Hòa']]]],
  ['dong', []],
  ['phong', []],
])('the succession of %s', (id, steps) => {
  expect(successionOf(store, find(id)).map((step) => [step.from, names(step.units)])).toEqual(steps);
});

const outline = ({ place, formers }: PlaceTree): unknown => [place.id, formers.map(outline)];

test('the places of the day hold those that went into them, however far back', () => {
  expect(listPlaceTrees(store).map(outline)).toEqual([
    [
      'dong',
      [
        ['hai', []],
        ['phuoc', [['van', []]]],
      ],
    ],
    ['hoa', [['hiep', []]]],
  ]);
  expect(listPlaceTrees({ ...store, today: '2024-12-01' }).map(({ place }) => place.id)).toEqual([
    'hai',
    'hiep',
    'phuoc',
  ]);
});

test('entries stay with the unit named in them', () => {
  const full = storeOf({
    units,
    exemplars: [exemplar('a', { unit: 'van' }), exemplar('b', { unit: 'van' }), exemplar('c', { unit: 'dong' })],
    stories: [story('d', { unit: 'van' })],
  });
  expect(countOfUnit(full, 'van')).toEqual({ exemplars: 2, stories: 1 });
  expect(countOfUnit(full, 'dong')).toEqual({ exemplars: 1, stories: 0 });
});
