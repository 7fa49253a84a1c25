import { expect, test } from 'vitest';
import { openToVisitorsIn } from '../../../src/queries/selections.ts';
import { visitPages } from '../../../src/queries/visits.ts';
import { exemplar, storeOf, unit } from '../../support/store-builder.ts';

const open = (id: string, place: string, months: string[] = []) =>
  exemplar(id, { unit: place, visit: { welcome: true, via: 'xa-a', months } });
const store = storeOf({
  units: [unit('xa-a', { name: 'Xã An' }), unit('xa-b', { name: 'Xã Bình' }), unit('xa-d', { name: 'Xã Đông' })],
  exemplars: [
    open('all-year', 'xa-d'),
    open('in-winter', 'xa-b', ['thang-11', 'thang-12', 'thang-1']),
    open('in-may', 'xa-a', ['thang-5']),
    exemplar('closed', { visit: { welcome: false, via: 'xa-a', months: [] } }),
    exemplar('no-visit'),
  ],
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test('a place without months is open in each of them', () => {
  expect(ids(openToVisitorsIn(store, 'thang-1'))).toEqual(['all-year', 'in-winter']);
  expect(ids(openToVisitorsIn(store, 'thang-5'))).toEqual(['all-year', 'in-may']);
  expect(ids(openToVisitorsIn(store, 'thang-7'))).toEqual(['all-year']);
});

test('pages list the places newest first, all of them and those of each month', () => {
  const pages = visitPages(store);
  expect(pages.map(({ params }) => params.list)).toEqual([
    undefined,
    ...Array.from({ length: 12 }, (_, index) => `thang-${index + 1}`),
  ]);
  expect(ids(pages[0]?.props.page.items ?? [])).toEqual(['all-year', 'in-winter', 'in-may']);
  expect(ids(pages[11]?.props.page.items ?? [])).toEqual(['all-year', 'in-winter']);
});

test('a month in which nobody receives visitors has no page', () => {
  const winterOnly = storeOf({ units: store.units, exemplars: [open('in-winter', 'xa-b', ['thang-12'])] });
  expect(visitPages(winterOnly).map(({ params }) => params.list)).toEqual([undefined, 'thang-12']);
  expect(visitPages(storeOf({ exemplars: [] })).map(({ params }) => params.list)).toEqual([undefined]);
});
