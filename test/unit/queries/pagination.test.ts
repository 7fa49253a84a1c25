import { expect, test } from 'vitest';
import { pageNumbers, paginate, toPagePath } from '../../../src/queries/pagination.ts';
import { planAnswers } from '../../../src/release/addresses.ts';

/** The newest item has the highest number. */
const listOf = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const addressesOf = (count: number) => paginate(listOf(count)).map(({ number }) => `/a/${toPagePath(number)}`);

test('an empty list has a page too', () => {
  expect(paginate([])).toEqual([{ items: [], total: 0 }]);
});

test.each([
  [1, [1]],
  [12, [12]],
  [13, [6, 12]],
  [24, [12, 12]],
  [25, [6, 12, 12]],
  [60, [12, 12, 12, 12, 12]],
  [1000, [6, ...Array<number>(83).fill(12)]],
])('%i items are cut into pages of %j', (count, lengths) => {
  const pages = paginate(listOf(count));
  expect(pages.map(({ items }) => items.length)).toEqual(lengths);
  expect([...new Set(pages.flatMap(({ items }) => items))]).toEqual(listOf(count));
  expect(pages.at(-1)?.number ?? 1).toBe(1);
});

test('each page knows its neighbours', () => {
  const [newest, ...older] = paginate(listOf(48));
  expect(newest).toMatchObject({ total: 48, older: 3 });
  expect(older.map(({ number, newer, older: next }) => [number, newer, next])).toEqual([
    [3, undefined, 2],
    [2, 3, 1],
    [1, 2, undefined],
  ]);
});

test('a new item changes the newest page, and with every twelfth the links of the page before', () => {
  let before = paginate(listOf(11));
  for (let count = 12; count <= 100; count += 1) {
    const now = paginate(listOf(count));
    const known = new Set(before.map((page) => JSON.stringify(page)));
    const changed = now.filter((page) => !known.has(JSON.stringify(page)));
    expect(changed.length, `${count} items`).toBeLessThanOrEqual(count % 12 === 1 ? 3 : 1);
    before = now;
  }
});

test.each([
  [0, 1000],
  [25, 24],
  [1000, 25],
  [1000, 0],
])('every address of %i items answers when there are %i', (before, now) => {
  const present = new Set(['/', ...addressesOf(now)]);
  const { gone, moved } = planAnswers({ ledger: addressesOf(before), present, withdrawn: [] });
  expect(gone).toEqual([]);
  expect([...moved.keys()]).toEqual(
    addressesOf(before)
      .filter((address) => !present.has(address))
      .sort(),
  );
  expect(new Set(moved.values())).toEqual(new Set(moved.size > 0 ? ['/a/'] : []));
});

test('the addresses of pages that were numbered from the newest lead on', () => {
  const present = new Set(['/', ...addressesOf(43)]);
  const ledger = ['/a/', '/a/trang/2/', '/a/trang/3/', '/a/trang/4/'];
  expect(planAnswers({ ledger, present, withdrawn: [] })).toMatchObject({
    gone: [],
    moved: new Map([['/a/trang/4/', '/a/']]),
  });
});

test.each([
  [13, undefined, '1'],
  [36, undefined, '2 1'],
  [36, 1, '2 1'],
  [60, undefined, '4 0 1'],
  [60, 4, '4 3 2 1'],
  [60, 3, '4 3 2 1'],
  [1000, undefined, '83 0 1'],
  [1000, 83, '83 82 0 1'],
  [1000, 40, '41 40 39 0 1'],
  [1000, 1, '2 1'],
])('with %i items, page %s links %s', (count, number, expected) => {
  const page = paginate(listOf(count)).find((each) => each.number === number);
  expect(page && pageNumbers(page).join(' ')).toBe(expected);
});
