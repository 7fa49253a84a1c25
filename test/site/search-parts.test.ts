/** For a long text, search loads and shows only the part that matches the query. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary, type OpenedLibrary } from '../support/search-library.ts';

/** Texts in which Pagefind might count words differently from our code. */
const odd = [
  '12,5 triệu – 28/8',
  'xã‑hội (K’Ho) “ghế”',
  'C++ & a_b #1',
  'thu@nơi.vn, https://nơi.vn/a-b',
  'e\u0302\u0301ch Đ.T.H 1.250 m²',
];
const filler = (lines: number) =>
  Array.from(
    { length: lines },
    (_, line) => `Dòng ${line} kể chuyện ruộng vườn, ${odd[line % odd.length] ?? ''}.`,
  ).join('\n');
const text = [filler(60), 'Chiều về dưới gốc đa đầu làng.', filler(60)].join('\n');
const title = 'Chuyện dài ở một thôn';

const folder = mkdtempSync(join(tmpdir(), 'search-parts-'));
let library: OpenedLibrary;
beforeAll(async () => {
  const facts = { muc: ['viec-tot'] };
  const sources = [
    { title, text, path: '/dai/', facts },
    { title: 'Chuyện ngắn', text: 'Một gốc bàng.', path: '/ngan/', facts },
  ];
  library = await openLibrary(folder, sources, { places: [], synonyms: [], labelOf: (_facet, value) => value });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(['gốc đa đầu làng', 'goc da dau lang', '"đa đầu làng"'])('%s', async (query) => {
  library.shown.length = 0;
  const { rows } = await library.ask(query);
  const [row] = rows;
  expect(row?.excerpt.filter(({ hit }) => hit).map(({ text: hit }) => hit)).toEqual([
    query.includes('"') ? 'đa đầu làng' : 'gốc đa đầu làng',
  ]);
  expect(row?.excerpt.at(0)?.text).toMatch(/^… /);
  expect(row?.excerpt.at(-1)?.text).toMatch(/ …$/);
  expect(library.catalogue.parts[0]).toBeGreaterThan(3);
  expect(new Set(library.shown).size).toBe(1);
});

test('a record that is found by its title is shown from its beginning', async () => {
  const { rows } = await library.ask(title);
  expect(rows[0]?.excerpt.map((piece) => piece.text).join('')).toMatch(/^Dòng 0 kể chuyện.* …$/);
});
