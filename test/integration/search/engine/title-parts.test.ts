/** Many titles are stored in parts. Suggestions must be those that all titles in one file would give. */
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/search/analyse.ts';
import { toTitleFiles } from '../../../../src/search/build/title-files.ts';
import { suggestService, type Suggest } from '../../../../src/search/engine/suggest.ts';
import { suggestByParts } from '../../../../src/search/engine/title-parts.ts';
import { fileNames, sectionOrder, type TitleParts, type Titles } from '../../../../src/search/files.ts';
import { toSlug } from '../../../../src/text/slug.ts';
import { randomFrom } from '../../../support/random.ts';

const random = randomFrom(5);
const words =
  'Nông dân nồng thôn mới Xây dựng xay lúa lúa Chữ thập đỏ Đội đổi Ra-glai K’Ho 2,4 km 34 bè nuôi trường tròng vườn Ninh Hòa hoa hóa hỏi và sổ a á ghi phao thúng thuyền giỏi'.split(
    ' ',
  );
const say = (count: number) => Array.from({ length: count }, () => random.pick(words)).join(' ');
const titled = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const title = say(5 + random.below(9));
    const path = `/nguoi-tot-viec-tot/${toSlug(title)}-${number}/`;
    return { title, path, section: random.pick(sectionOrder), titleWords: analyse(title).length };
  });
const sources = titled(600);
const synonyms = [['CTĐ', 'Chữ thập đỏ']];

let read: string[] = [];
/** Opens the same titles twice: in parts, and in the file that holds all of them. */
function open(of: typeof sources) {
  const written = toTitleFiles(of, synonyms).files;
  const files = new Map(written.map(({ path, content }) => [path, Buffer.from(content).toString()]));
  const file = (name: string): unknown => JSON.parse(files.get(name) ?? '');
  const head = file(fileNames.titles) as TitleParts;
  const byParts = suggestByParts(head, (name) => {
    read.push(name);
    return Promise.resolve(file(name));
  });
  return { files, byParts, byAll: suggestService(file(fileNames.allTitles(head.version)) as Titles) };
}

let byParts: Suggest;
let byAll: Suggest;
beforeAll(() => {
  ({ byParts, byAll } = open(sources));
});

test('of a few titles there is one file', () => {
  const { files: few } = toTitleFiles(sources.slice(0, 20), synonyms);
  expect(few.map(({ path }) => path)).toEqual([fileNames.titles]);
  const { titles, paths } = JSON.parse(Buffer.from(few[0]?.content ?? '').toString()) as Titles;
  const entries = sources.slice(0, 20).filter(({ section }) => section !== 'trang');
  expect([...paths].sort()).toEqual(entries.map(({ path }) => path).sort());
  expect(titles).toHaveLength(paths.length);
});

test('titles that have not changed are kept', () => {
  const first = toTitleFiles(sources, synonyms);
  const again = toTitleFiles(sources.toReversed().toReversed(), synonyms, first.record);
  expect([again.files, again.kept]).toEqual([[], first.files.map(({ path }) => path)]);
  const [one, ...others] = sources;
  if (one === undefined) throw new Error('There is no title.');
  const changed = toTitleFiles([{ ...one, title: `${one.title} mới` }, ...others], synonyms, first.record);
  expect(changed.kept).toEqual([]);
});

describe('the same titles, in the same order', () => {
  const typed = [
    ...'a đ n h 2 w 9 á'.split(' '),
    ...[
      'no',
      'nô',
      'nông',
      'nong',
      'hoa',
      'hòa',
      'raglai',
      'ra g',
      'ra-g',
      'glai',
      '2,4',
      '34 b',
      'kho',
      'constructor',
    ],
    ...Array.from({ length: 60 }, () => say(1 + random.below(3)).slice(0, -1 - random.below(2))),
  ];
  test.each(typed)('“%s”', async (query) => {
    expect(await byParts(query)).toEqual(await byAll(query));
  });

  test.each(['CTĐ', 'nongthon', 'thuyen thugn', 'ndm', 'qqq', 'vuwofn', '?'])('read otherwise: “%s”', async (query) => {
    expect(await byParts(query)).toEqual(await byAll(query));
  });
});

test('at 10,000 titles the first letter loads at most 10 kB, and opens no words', async () => {
  const { files, byParts: suggest } = open(titled(10_000));
  const sizeOf = (name: string) => brotliCompressSync(files.get(name) ?? '').length;
  expect(sizeOf('titles.json')).toBeGreaterThan(500);
  for (const letter of 'nxđv') {
    read = [];
    expect((await suggest(letter)).suggestions).toHaveLength(8);
    expect(read.filter((name) => !name.includes('/pack-'))).toEqual([]);
    expect(['titles.json', ...read].reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThan(10_000);
  }
});
