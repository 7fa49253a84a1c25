/** Builds an index of a few texts, and queries it without a browser in the same way as the site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIndex, type SearchContext, type SearchSource } from '../../src/search/build/build-index.ts';
import { readIndex, type Pagefind } from '../../src/search/engine/index-reader.ts';
import { unpackLexicon } from '../../src/search/engine/lexicon.ts';
import { searchService } from '../../src/search/engine/search-service.ts';
import { fileNames, type Catalogue, type RecordPart, type Titles } from '../../src/search/files.ts';
import type { Chosen, SearchReply } from '../../src/search/protocol.ts';

export interface OpenedLibrary {
  folder: string;
  catalogue: Catalogue;
  /** Text files that were read, the latest last. */
  shown: string[];
  ask: (query: string, more?: { exactly?: boolean; widely?: boolean; chosen?: Chosen }) => Promise<SearchReply>;
  /** Titles of the results. */
  titles: (query: string) => Promise<string[]>;
  close: () => void;
}

export async function openLibrary(
  folder: string,
  sources: readonly SearchSource[],
  context: SearchContext,
): Promise<OpenedLibrary> {
  for (const { path, content } of await buildIndex(sources, context)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const close = serveFiles(folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const catalogue = JSON.parse(read(fileNames.catalogue)) as Catalogue;
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${folder}/`, metaCacheTag: catalogue.version });
  await pagefind.init();
  const shown: string[] = [];
  const search = searchService({
    catalogue,
    reader: readIndex(pagefind, catalogue.ids),
    part: (record, index) => {
      const name = fileNames.text(catalogue.ids[record] ?? '', index);
      shown.push(name);
      return Promise.resolve(JSON.parse(read(name)) as RecordPart);
    },
    titles: () => Promise.resolve((JSON.parse(read(fileNames.titles(catalogue.version))) as Titles).titles),
    lexicon: () => Promise.resolve(unpackLexicon(read(fileNames.lexicon(catalogue.version)))),
  });
  const ask: OpenedLibrary['ask'] = (query, { exactly = false, widely = false, chosen = {} } = {}) =>
    search({ kind: 'search', query, exactly, widely, chosen, rows: 10 });
  return {
    folder,
    catalogue,
    shown,
    ask,
    titles: async (query) => (await ask(query)).rows.map(({ title }) => title.map(({ text }) => text).join('')),
    close,
  };
}

/** Makes `fetch`, with which Pagefind loads its files, read from the disk. Returns a function that restores `fetch`. */
function serveFiles(folder: string): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (address) => {
    const path = (address as string).replace(/\?.*$/, '');
    if (!path.startsWith(folder)) throw new Error(`${path} is no file of the index.`);
    return Promise.resolve(new Response(readFileSync(path)));
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
