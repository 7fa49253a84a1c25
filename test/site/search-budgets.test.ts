/** What search costs a reader: before the first focus, only the script that can load the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileNames, type Catalogue } from '../../src/search/files.ts';
import { attributeOf, findAll } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { buildReal } from '../support/sites.ts';

const kilobytes = (bytes: Buffer) => brotliCompressSync(bytes).length / 1000;

test('the field, the results and the worker stay small', async () => {
  const { dir, pages } = await buildReal();
  const sizeOf = (pattern: RegExp) => {
    const files = filesOf(dir).filter((file) => pattern.test(file));
    expect(files.length).toBeGreaterThan(0);
    return files.reduce((sum, file) => sum + kilobytes(readFileSync(join(dir, file))), 0);
  };
  const loaded = pages().flatMap(({ path, document }) => {
    const scripts = findAll(document, 'script').flatMap((script) => attributeOf(script, 'src') ?? []);
    return scripts.some((address) => /search-worker|combobox|results/.test(address)) ? [path] : [];
  });
  expect(loaded).toEqual([]);
  // This script also builds the fields of the reader's menu.
  expect(sizeOf(/^_astro\/SiteHeader.*\.js$/)).toBeLessThan(1.2);
  const parts = 'SiteHeader SearchResults client combobox messages results load-stylesheet preload-helper'.split(' ');
  expect(sizeOf(new RegExp(`^_astro/(?:${parts.join('|')}).*\\.js$`))).toBeLessThan(6.6);
  // The worker reads and ranks the index itself, so no program of Pagefind (62 kB) is loaded.
  expect(sizeOf(/^_astro\/search-worker.*\.js$/)).toBeLessThan(11.8);
  // Scripts loaded for suggestions, and for a query that finds too little as typed.
  expect(sizeOf(/^_astro\/suggest-.*\.js$/)).toBeLessThan(1);
  expect(sizeOf(/^_astro\/mending.*\.js$/)).toBeLessThan(3.6);
});

test('every file that the catalogue names is there, and nothing else lies beside them', async () => {
  const { dir } = await buildReal();
  const folder = join(dir, 'pagefind');
  const { ids, index, lexicon, parts } = JSON.parse(
    readFileSync(join(folder, fileNames.catalogue), 'utf8'),
  ) as Catalogue;
  const own = [
    fileNames.catalogue,
    fileNames.titles,
    fileNames.lexicon(lexicon.hash),
    ...index.files.map(fileNames.index),
    ...ids.flatMap((id, record) => Array.from({ length: parts[record] ?? 0 }, (_, part) => fileNames.text(id, part))),
  ];
  expect(filesOf(folder).toSorted()).toEqual(own.toSorted());
});
