/** Queries on an index that the real build has made, from the typed text to the results, without a browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/search/analyse.ts';
import { readIds } from '../../src/search/build/pagefind-files.ts';
import { buildIndex, type SearchSource } from '../../src/search/build/build-index.ts';
import { formOf, positionOf, readIndex } from '../../src/search/engine/index-reader.ts';
import { fileNames } from '../../src/search/files.ts';
import { readRecords } from '../support/search-records.ts';
import { openLibrary, type OpenedLibrary } from '../support/search-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
const source = (title: string, text: string, facts: SearchSource['facts']): SearchSource => ({
  title,
  text,
  path: `/${encodeURIComponent(title)}/`,
  facts,
});
const sources = [
  source('Điển hình ở cánh đồng muối', 'Học sinh giữ kỷ luật, hòa thuận với xóm giềng ở Ninh Hiệp.', {
    muc: ['dien-hinh'],
    'don-vi': ['hiep'],
    nam: ['2023'],
  }),
  source('Đổi rác nhựa lấy cây giống', 'Ủy ban nhân dân khen. Hình vẽ này, điện kia. Wembrax.', {
    muc: ['dien-hinh'],
    'don-vi': ['hiep'],
    nam: ['2024'],
  }),
  source('Tủ sách nhỏ ở bến xe', 'Hoa nở trong hoà bình. Điện sáng, hình đẹp.', { muc: ['viec-tot'], nam: ['2024'] }),
  source('Phường Ninh Hòa', 'Phường mới.', { muc: ['don-vi'], 'don-vi': ['hoa'] }),
];
const context = {
  places: [
    { id: 'hiep', name: 'Phường Ninh Hiệp', succeededBy: [1] },
    { id: 'hoa', name: 'Phường Ninh Hòa', succeededBy: [] },
  ],
  synonyms: [['UBND', 'Ủy ban nhân dân']],
  labelOf: (_facet: string, value: string) => value,
};
const [salt = '', waste = '', books = '', ward = ''] = sources.map(({ title }) => title);

let library: OpenedLibrary;
beforeAll(async () => {
  library = await openLibrary(folder, sources, context);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['dien hinh', [salt]],
  ['điển hình', [salt]],
  ['Điển Hình'.normalize('NFD'), [salt]],
  ['ddieenr hinhf', [salt]],
  ['d9ie6n3 hinh2', [salt]],
  ['điẻn hình', [salt]],
  ['hco sinh', [salt]],
  ['ki luat', [salt]],
  ['kỉ luật', [salt]],
  ['hoà bình', [books]],
  ['"giữ kỷ luật"', [salt]],
  ['"giu ki luat"', [salt]],
  ['wembrxa', [waste]],
  ['doi rac nhựa lấy câ', [waste]],
  ['tu sach nho o ben xee', [books]],
  ['tu sach nho ơ bén', [books]],
  ['ubnd', [waste]],
  ['UBND khen', [waste]],
  ['đổi rác nhựa lấy cây khác', [waste]],
  ['khongcogi123', []],
  ['?!', []],
])('“%s” finds %j', async (query, titles) => {
  expect(await library.titles(query)).toEqual(titles);
});

test('an old ward finds the new one, and the other way round', async () => {
  expect(await library.titles('Ninh Hiệp')).toEqual([salt, waste, ward]);
  expect((await library.titles('phuong ninh hoa')).toSorted()).toEqual([salt, waste, ward].toSorted());
  expect((await library.ask('Ninh Hiệp')).notices).toEqual([{ kind: 'place', name: 'Phường Ninh Hiệp' }]);
});

describe('the reader is told', () => {
  test.each([
    ['dien hinh', []],
    ['điển hình', []],
    ['điẻn hình', [{ kind: 'changed', shown: 'điển hình' }]],
    ['ddieenr hinhf', [{ kind: 'changed', shown: 'điển hình' }]],
    ['hco sinh', [{ kind: 'changed', shown: 'học sinh' }]],
    ['ubnd', [{ kind: 'also', said: 'Ủy ban nhân dân' }]],
    ['tủ sách n', []],
    [
      'muối khongcogi',
      [
        { kind: 'changed', shown: 'muối' },
        { kind: 'left-out', words: 'khongcogi' },
      ],
    ],
  ])('of “%s”: %j', async (query, notices) => {
    expect((await library.ask(query)).notices).toEqual(notices);
  });
});

test('“tìm đúng” mends nothing', async () => {
  expect((await library.ask('điẻn hình', { exactly: true })).total).toBe(0);
  expect((await library.ask('hco sinh', { exactly: true })).total).toBe(0);
  expect((await library.ask('điển hình', { exactly: true })).total).toBe(1);
});

test('words apart are shown on demand', async () => {
  const close = await library.ask('dien hinh');
  expect([close.total, close.wider]).toEqual([1, 2]);
  const wide = await library.ask('dien hinh', { widely: true });
  expect([wide.total, wide.wider]).toEqual([3, 0]);
});

test('facets are counted within the choices of the others', async () => {
  const { total, facets } = await library.ask('ninh hiệp', { chosen: { nam: '2024' } });
  expect(total).toBe(1);
  expect(facets.nam.map(({ value, count }) => [value, count])).toEqual([
    ['2024', 1],
    ['2023', 1],
  ]);
  expect(facets.muc.map(({ value, count }) => [value, count])).toEqual([['dien-hinh', 1]]);
});

describe('the index', () => {
  test('gives every word back with its positions and its marks', async () => {
    const reader = readIndex(library.catalogue, (name) => {
      return Promise.resolve(gunzipSync(readFileSync(join(folder, fileNames.index(name)))));
    });
    const problems: string[] = [];
    for (const [record, { title, text }] of readRecords(folder).entries()) {
      const [head, body] = [analyse(title), analyse(text)];
      // In the index, one position separates a title from its text.
      const words = [
        ...head.entries(),
        ...[...body.entries()].map(([at, word]) => [at + head.length + 1, word] as const),
      ];
      for (const [position, { folded, canonical }] of words) {
        await reader.load([folded]);
        const word = reader.find(folded);
        const places = word?.records.get(record)?.filter((place) => positionOf(place) === position) ?? [];
        const isThere = places.some((place) => word?.forms[formOf(place)] === canonical);
        if (!isThere) problems.push(`${title}: ${canonical} at ${position}`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('holds no fragment of Pagefind and no interface that is not used', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /fragment|ui\.|worker|highlight/.test(file))).toEqual([]);
    expect(files.filter((file) => /^text\/.+\.json$/.test(file)).length).toBe(sources.length);
  });

  test('names its records by what they show, so that a kept copy is never the old one', async () => {
    const changed = sources.map((one, index) => (index === 0 ? { ...one, text: `${one.text}!` } : one));
    const { files } = await buildIndex(changed, context);
    const names = files.map(({ path }) => path).filter((path) => path.startsWith('text/'));
    const kept = names.filter((path) => library.catalogue.ids.some((id) => path === `text/${id}.json`));
    expect([names.length, kept.length]).toEqual([4, 3]);
  });

  test('is refused when Pagefind writes its fragments otherwise', () => {
    const content = gzipSync('pagefind_dcd{"address":"0"}');
    expect(() => readIds([{ path: 'fragment/vi_1.pf_fragment', content }])).toThrow(
      'Pagefind ghi fragment/vi_1.pf_fragment theo khuôn khác trước.',
    );
  });
});
