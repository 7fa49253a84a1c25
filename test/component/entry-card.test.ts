import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import EntryCard from '../../src/components/card/EntryCard.astro';
import { attributeOf, findAll, linksIn, textOf } from '../support/dom.ts';
import { exemplar, movement, storeOf, story, unit } from '../support/store-builder.ts';

/** Tests have no Astro data store. */
vi.mock(import('../../src/queries/store.ts'), () => ({
  getStore: () =>
    Promise.resolve(
      storeOf({
        movements: [movement('nong-thon-moi', { shortName: 'Nông thôn mới', icon: 'wheat', hue: 168 })],
        units: [unit('xa-a', { name: 'Xã A' })],
      }),
    ),
}));

/** Entries of tests have no files. */
vi.mock(import('../../src/queries/body.ts'), () => ({
  getBody: () => ({
    body: { segments: [], headings: [], text: '', lines: [], figures: [], links: [], quotes: [] },
    photoNames: [],
  }),
}));

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function cardOf(props: Record<string, unknown>) {
  return parseFragment(await container.renderToString(EntryCard, { props: { level: 2, ...props } }));
}

const hostile = '<img src=x onerror="alert(1)"> “Góc” & \'bếp\' </h2><script>alert(2)</script>';

describe('words of an editor stay words', () => {
  test('in the title and the summary', async () => {
    const card = await cardOf({ entry: exemplar('2023-a', { results: [], title: hostile, summary: hostile }) });
    expect(findAll(card, 'script')).toEqual([]);
    expect(findAll(card, 'img').map((image) => attributeOf(image, 'onerror'))).toEqual([undefined]);
    expect(findAll(card, 'h2').map(textOf)).toEqual([hostile]);
    expect(findAll(card, 'p').map(textOf)).toContain(hostile);
  });

  test('in the name of a unit and of a movement', async () => {
    const store = await import('../../src/queries/store.ts');
    const getStore = vi.spyOn(store, 'getStore').mockResolvedValue(
      storeOf({
        movements: [movement('nong-thon-moi', { shortName: hostile, icon: 'wheat', hue: 168 })],
        units: [unit('xa-a', { name: hostile })],
      }),
    );
    const card = await cardOf({ entry: exemplar('2023-a', { results: [] }) });
    expect(findAll(card, 'script')).toEqual([]);
    expect(findAll(card, 'img').map((image) => attributeOf(image, 'onerror'))).toEqual([undefined]);
    expect(findAll(card, 'span').map(textOf)).toContain(hostile);
    getStore.mockRestore();
  });
});

test.each([2, 3])('the heading has the level the page asks for: %i', async (level) => {
  const card = await cardOf({ entry: exemplar('2023-a', { results: [], title: 'Góc bếp' }), level });
  expect(findAll(card, 'h1', 'h2', 'h3', 'h4').map(({ tagName }) => tagName)).toEqual([`h${level}`]);
});

test.each([
  ['an exemplar', exemplar('2023-a', { results: [] }), '/dien-hinh/2023-a/'],
  ['a story', story('b-c'), '/nguoi-tot-viec-tot/b-c/'],
])('%s is linked once, by its title', async (_kind, entry, address) => {
  const card = await cardOf({ entry });
  expect(linksIn(card)).toEqual([address]);
});

test('a card says the movement, the kind, the unit and the day', async () => {
  const card = await cardOf({
    entry: exemplar('2023-a', { results: [], publishedOn: '2023-05-10', subject: { kind: 'ho-gia-dinh', name: 'x' } }),
  });
  const text = textOf(card);
  for (const words of ['Nông thôn mới', 'Hộ gia đình', 'Xã A']) expect(text).toContain(words);
  expect(findAll(card, 'time').map((time) => attributeOf(time, 'datetime'))).toEqual(['2023-05-10']);
});

test('the former name of a place says that it is one', async () => {
  const store = await import('../../src/queries/store.ts');
  const getStore = vi.spyOn(store, 'getStore').mockResolvedValue(
    storeOf({
      movements: [movement('nong-thon-moi', { shortName: 'Nông thôn mới', icon: 'wheat', hue: 168 })],
      units: [unit('xa-a', { name: 'Xã A', kind: 'xa-phuong', validTo: '2025-06-30' })],
    }),
  );
  expect(textOf(await cardOf({ entry: exemplar('2023-a', { results: [] }) }))).toContain('Xã A (cũ)');
  getStore.mockRestore();
});

test.each([
  [true, 'Minh họa'],
  [false, ''],
])('a sample says so: %s', async (sample, words) => {
  const card = await cardOf({ entry: exemplar('2023-a', { results: [], sample }) });
  expect(textOf(card).includes('Minh họa')).toBe(words !== '');
});

test('without a photo the card shows its cover, which says nothing', async () => {
  const card = await cardOf({ entry: exemplar('2023-a', { results: [] }) });
  const [image, ...others] = findAll(card, 'img');
  expect(others).toEqual([]);
  expect(image && attributeOf(image, 'alt')).toBe('');
  expect(image && attributeOf(image, 'src')).toMatch(/^\/bia\/gach-bong\.[0-9a-f]{8}\.svg#nong-thon-moi\.\d$/);
});

test('only the card the reader waits for loads its picture at once', async () => {
  const loadings = await Promise.all(
    [true, false].map(async (eager) => findAll(await cardOf({ entry: story('b-c'), eager }), 'img')),
  );
  expect(loadings.flat().map((image) => attributeOf(image, 'loading'))).toEqual(['eager', 'lazy']);
});

test.each([
  [false, 'Mỗi nhà góp một lần, cả tổ dân phố có chung rạp, bàn ghế, âm thanh…'],
  [
    true,
    'Mỗi nhà góp một lần, cả tổ dân phố có chung rạp, bàn ghế, âm thanh; 41 đám đã dùng và không ai phải mắc nợ vì lễ nghĩa như những năm trước đây.',
  ],
])('the summary is whole only on a lead: %s', async (lead, words) => {
  const summary =
    'Mỗi nhà góp một lần, cả tổ dân phố có chung rạp, bàn ghế, âm thanh; 41 đám đã dùng và không ai phải mắc nợ vì lễ nghĩa như những năm trước đây.';
  const card = await cardOf({ entry: exemplar('2023-a', { results: [], summary }), lead });
  expect(findAll(card, 'p').map(textOf)).toContain(words);
});
