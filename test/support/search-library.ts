/** Builds an index of a few texts, and queries it without a browser in the same way as the site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildIndex, type SearchContext, type SearchSource } from '../../src/search/build/build-index.ts';
import { readIndex } from '../../src/search/engine/index-reader.ts';
import { unpackLexicon } from '../../src/search/engine/lexicon.ts';
import { searchService } from '../../src/search/engine/search-service.ts';
import { fileNames, type Catalogue, type RecordPart } from '../../src/search/files.ts';
import type { Chosen, SearchReply } from '../../src/search/protocol.ts';

export interface OpenedLibrary {
  folder: string;
  catalogue: Catalogue;
  /** Text files that were read, the latest last. */
  shown: string[];
  ask: (query: string, more?: { exactly?: boolean; widely?: boolean; chosen?: Chosen }) => Promise<SearchReply>;
  /** Titles of the results. */
  titles: (query: string) => Promise<string[]>;
}

export async function openLibrary(
  folder: string,
  sources: readonly SearchSource[],
  context: SearchContext,
): Promise<OpenedLibrary> {
  for (const { path, content } of (await buildIndex(sources, context)).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const catalogue = JSON.parse(read(fileNames.catalogue)) as Catalogue;
  const shown: string[] = [];
  const search = searchService({
    catalogue,
    reader: readIndex(catalogue, (name) =>
      Promise.resolve(gunzipSync(readFileSync(join(folder, fileNames.index(name))))),
    ),
    part: (record, index) => {
      const name = fileNames.text(catalogue.ids[record] ?? '', index);
      shown.push(name);
      return Promise.resolve(JSON.parse(read(name)) as RecordPart);
    },
    lexicon: () => Promise.resolve(unpackLexicon(read(fileNames.lexicon(catalogue.lexicon.hash)))),
  });
  const ask: OpenedLibrary['ask'] = (query, { exactly = false, widely = false, chosen = {} } = {}) =>
    search({ kind: 'search', query, exactly, widely, chosen, rows: 10 });
  return {
    folder,
    catalogue,
    shown,
    ask,
    titles: async (query) => (await ask(query)).rows.map(({ title }) => title.map(({ text }) => text).join('')),
  };
}
