/**
 * Reads everything in a search index, however its words are spread over files. Two indexes with the same contents give
 * the same answers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromTerm } from '../../src/search/analyse.ts';
import { readPagefind } from '../../src/search/cbor.ts';
import { readIndex, type IndexedWord } from '../../src/search/engine/index-reader.ts';
import { fileNames, type Catalogue, type WordRow } from '../../src/search/files.ts';
import { findFile } from '../../src/search/find-file.ts';

interface SearchContents {
  catalogue: Omit<Catalogue, 'index' | 'numbers'>;
  /** Words in the order of their terms, each with the records that have it in ascending order. */
  words: (Omit<IndexedWord, 'records'> & { records: [record: number, places: readonly number[]][] })[];
}

/**
 * Throws if a word is in a file where the search would not look for it. `read` returns files as they are stored,
 * compressed.
 */
export async function readContents(read: (path: string) => Uint8Array): Promise<SearchContents> {
  const { index, numbers, ...catalogue } = JSON.parse(Buffer.from(read(fileNames.catalogue)).toString()) as Catalogue;
  const readFile = (name: string) => gunzipSync(read(fileNames.index(name)));
  const terms = index.files.flatMap((name, number) => {
    const own = (readPagefind(readFile(name)) as WordRow[]).map(([term]) => term);
    const lost = own.filter((term) => findFile(index.starts.split(' '), term) !== number);
    if (lost.length > 0) throw new Error(`Nobody finds ${lost.join(', ')} in ${name}.`);
    return own;
  });
  const reader = readIndex({ index, numbers }, (name) => Promise.resolve(readFile(name)));
  await reader.load(terms.map(fromTerm));
  const words = terms.flatMap((term) => reader.find(fromTerm(term)) ?? []);
  return {
    catalogue,
    words: words.map(({ records, ...word }) => ({ ...word, records: [...records].sort(([a], [b]) => a - b) })),
  };
}

/** Reads the index in a folder. Throws also if the folder has index files that the catalogue does not name. */
export async function readContentsIn(folder: string): Promise<SearchContents> {
  const contents = await readContents((path) => readFileSync(join(folder, path)));
  const { index } = JSON.parse(readFileSync(join(folder, fileNames.catalogue), 'utf8')) as Catalogue;
  const named = new Set(index.files.map(fileNames.index));
  const stray = readdirSync(join(folder, 'index')).filter((file) => !named.has(`index/${file}`));
  if (stray.length > 0) throw new Error(`Nobody reads ${stray.join(', ')}.`);
  return contents;
}
