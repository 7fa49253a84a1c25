import { expect, test } from 'vitest';
import { isInForce, listAwards, listAwardYears } from '../../../src/queries/awards.ts';
import { countContent } from '../../../src/queries/content-counts.ts';
import { exemplar, storeOf } from '../../support/store-builder.ts';

const base = { followUps: [], corrections: [], conferredBy: 'UBND thị xã' };
const letter = { title: 'giay-khen', year: 2023, conferredBy: 'UBND thị xã', document: 'qd-1' };
const flag = { title: 'co-thi-dua-tinh', year: 2023, conferredBy: 'UBND tỉnh' };
const revoked = { title: 'bang-khen', year: 2022, conferredBy: 'Chủ tịch UBND tỉnh', revoked: { date: '2024-05-20' } };
const store = storeOf({
  exemplars: [
    exemplar('a', { ...base, recognitions: [letter, revoked] }),
    exemplar('b', { ...base, recognitions: [flag] }),
    exemplar('c', { ...base, recognitions: [] }),
  ],
  settings: { plan: 'ke-hoach', planPeriod: { from: 2021, to: 2025 }, cutOffDay: 20 } as never,
});

test('awards of a year stand in the order of the law', () => {
  expect(listAwards(store, 2023).map(({ exemplar: { id }, recognition }) => [id, recognition.title])).toEqual([
    ['b', 'co-thi-dua-tinh'],
    ['a', 'giay-khen'],
  ]);
});

test('what was revoked stays in its year, but is not counted as in force', () => {
  expect(listAwardYears(store)).toEqual([
    { year: 2023, inForce: 2, revoked: 0 },
    { year: 2022, inForce: 0, revoked: 1 },
  ]);
  expect(listAwards(store, 2022).some(isInForce)).toBe(false);
  expect(countContent(store).awards).toBe(2);
});
