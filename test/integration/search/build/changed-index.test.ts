/** An updated index must give the same answers as a new one, and contain nothing of removed texts. */
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildIndex, type IndexRecord, type SearchSource } from '../../../../src/search/build/build-index.ts';
import type { LastIndex } from '../../../../src/search/build/change-index.ts';
import { randomFrom } from '../../../support/random.ts';
import { readContents } from '../../../support/search-contents.ts';

const context = { places: [], synonyms: [], labelOf: (_facet: string, value: string) => value };
const random = randomFrom(3);
const stock =
  'ruộng muối thuyền lưới xóm làng người dân phường Ninh Hòa hoa hòa giữ gìn sạch đẹp trường học sinh tặng sách cũ ngày 25/01/2022 Ra-glai 12,5 triệu đồng đ đi dì'.split(
    ' ',
  );
const say = (count: number) => Array.from({ length: count }, () => random.pick(stock)).join(' ');
const ownWordOf = (name: string) => `wem${name}`;
const tell = (name: string): SearchSource => ({
  path: `/${name}/`,
  title: `Chuyện ${name} ${say(4)}`,
  text: `${ownWordOf(name)} ${say(120)}.`,
  facts: { muc: ['viec-tot'], nam: [String(2020 + random.below(5))] },
});
const byPath = (sources: Iterable<SearchSource>) => [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));

const letters = 'b c d g h k l m n p r s t v x'.split(' ');
const names = letters.slice(0, 4).flatMap((one) => letters.slice(0, 10).map((two) => `bai${one}${two}`));
const begin = names.map(tell);

/** Builds the index of these texts, from nothing or as an update of `last`. */
async function build(
  sources: readonly SearchSource[],
  last?: { site: Map<string, Uint8Array>; index: LastIndex<IndexRecord> },
) {
  const { files, kept, record } = await buildIndex(sources, context, last?.index);
  const site = new Map([
    ...kept.map((path) => [path, fileIn(last?.site, path)] as const),
    ...files.map(({ path, content }) => [path, Buffer.from(content)] as const),
  ]);
  return { site, index: { record, read: (path: string) => fileIn(site, path) }, written: files, kept };
}

function fileIn(site: ReadonlyMap<string, Uint8Array> | undefined, path: string): Uint8Array {
  const content = site?.get(path);
  if (content === undefined) throw new Error(`no ${path}`);
  return content;
}

const filesWith = (site: ReadonlyMap<string, Uint8Array>, word: string): string[] =>
  [...site].flatMap(([path, content]) => {
    const text = (path.endsWith('_index') ? gunzipSync(content) : Buffer.from(content)).toString();
    return text.includes(word) ? [path] : [];
  });

const notIndex = (site: ReadonlyMap<string, Uint8Array>) =>
  [...site.keys()].filter((path) => !path.startsWith('index/')).sort();

test('edits, new entries, withdrawals and entries that come back', { timeout: 60_000 }, async () => {
  let texts = new Map(begin.map((source) => [source.path, source]));
  let last = await build(byPath(texts.values()));
  const steps: ((texts: Map<string, SearchSource>) => unknown)[] = [
    (now) => now.set('/baibb/', tell('baibb')),
    (now) => now.set('/baian/', tell('baian')),
    (now) => now.delete('/baicc/'),
    (now) => {
      for (const name of ['baidd', 'baigg']) now.delete(`/${name}/`);
      for (const name of ['baixx', 'baibb', 'baicc']) now.set(`/${name}/`, tell(name));
    },
  ];
  for (const change of steps) {
    const before = [...texts.keys()];
    texts = new Map(texts);
    change(texts);
    const sources = byPath(texts.values());
    const next = await build(sources, last);
    const anew = await build(sources);
    expect(await readContents((path) => fileIn(next.site, path))).toEqual(
      await readContents((path) => fileIn(anew.site, path)),
    );
    expect(notIndex(next.site)).toEqual(notIndex(anew.site));
    expect(next.kept.length).toBeGreaterThan(30);
    for (const path of before.filter((one) => !texts.has(one))) {
      const word = ownWordOf(path.slice(1, -1));
      expect(filesWith(last.site, word).length).toBeGreaterThan(1);
      expect(filesWith(next.site, word)).toEqual([]);
    }
    last = next;
  }
});

test('an index that does not hold what it should is made anew', async () => {
  const { index } = await build(begin);
  const [first, ...others] = [...index.record.records];
  if (first === undefined) throw new Error('There is no record.');
  const lied = new Map([[first[0], { ...first[1], text: 'Chữ khác.' }], ...others]);
  const { kept, files } = await buildIndex(begin, context, { ...index, record: { ...index.record, records: lied } });
  expect(kept).toEqual(['titles.json']);
  expect(files.length).toBeGreaterThan(begin.length);
});

test('many changes at once make a new index', async () => {
  const { index } = await build(begin);
  const { kept } = await buildIndex(
    names.map((name) => tell(name)),
    context,
    index,
  );
  expect(kept).toEqual([]);
});
