import { expect, test } from 'vitest';
import { heights, listOffers, type ListOffer, type Offer } from '../../../src/embed/offers.ts';
import type { Store } from '../../../src/queries/store.ts';
import { exemplar, movement, story, storeOf, unit } from '../../support/store-builder.ts';

const offersOf = (parts: Partial<Store>): Offer[] => listOffers(storeOf(parts));
const find = (offers: readonly Offer[], key: string): Offer => {
  const offer = offers.find((candidate) => candidate.key === key);
  if (offer === undefined) throw new Error(`There is no offer ${key}.`);
  return offer;
};
const idsIn = (offers: readonly Offer[], key: string) => (find(offers, key) as ListOffer).entries.map(({ id }) => id);

test('the key of what has a page is the path of that page', () => {
  const offers = offersOf({
    exemplars: [exemplar('2023-a')],
    stories: [story('b')],
    movements: [movement('nong-thon-moi')],
    units: [unit('xa-a')],
  });
  const withPage = offers.filter(({ key }) => key !== 'moi');
  expect(withPage.map(({ key, page }) => [key, page])).toEqual(withPage.map(({ key }) => [key, `/${key}/`]));
  expect(offers.map(({ key }) => key)).toEqual([
    'moi',
    'tien-do',
    'tim-kiem',
    'phong-trao/nong-thon-moi',
    'don-vi/xa-a',
    'dien-hinh/2023-a',
    'nguoi-tot-viec-tot/b',
  ]);
});

test('the newest entries come first, six of them', () => {
  const days = ['2023-01-05', '2023-03-01', '2023-02-01', '2023-08-01', '2023-07-01', '2023-06-01', '2023-05-01'];
  const stories = days.map((publishedOn) => story(publishedOn, { publishedOn }));
  const offers = offersOf({ stories, exemplars: [exemplar('2023-a', { publishedOn: '2023-06-15' })] });
  expect(idsIn(offers, 'moi')).toEqual([
    '2023-08-01',
    '2023-07-01',
    '2023-a',
    '2023-06-01',
    '2023-05-01',
    '2023-03-01',
  ]);
});

test('a unit shows what the places did that went into it', () => {
  const units = [unit('xa-a', { validTo: '2025-06-30', succeededBy: ['xa-moi'] }), unit('xa-moi')];
  const offers = offersOf({ units, exemplars: [exemplar('2023-a')], stories: [story('b', { unit: 'xa-moi' })] });
  expect(idsIn(offers, 'don-vi/xa-moi')).toEqual(['b', '2023-a']);
  expect(idsIn(offers, 'don-vi/xa-a')).toEqual(['2023-a']);
});

test('a unit that stands keeps its frame without entries; a former one has none', () => {
  const keys = offersOf({ units: [unit('xa-a', { validTo: '2025-06-30' }), unit('xa-b')] }).map(({ key }) => key);
  expect(keys).toContain('don-vi/xa-b');
  expect(keys).not.toContain('don-vi/xa-a');
});

test('a list with few entries is lower', () => {
  const heightWith = (count: number): number => {
    const stories = Array.from({ length: count }, (_, index) => story(`s-${index}`));
    return find(offersOf({ stories }), 'moi').height;
  };
  const found = [0, 1, 2, 3, 6].map(heightWith);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found.at(-1)).toBe(heights.list);
});
