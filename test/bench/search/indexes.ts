/** Writes documents as pages, and indexes them with the site's own build or with stock Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { buildIndex, type SearchContext, type SearchSource } from '../../../src/search/build/build-index.ts';
import { readPage } from '../../../src/search/build/page-text.ts';
import { readRecords } from '../../support/search-records.ts';
import type { Doc } from './documents.ts';

export const pathOfDocument = (number: number): string => `/bai/${number}/`;

/** Writes a page for each document, and our index of all pages. */
export async function indexDocuments(folder: string, documents: readonly Doc[], context: SearchContext): Promise<void> {
  const sources = documents.map((document, number): SearchSource => {
    const html = toPage(document);
    write(join(folder, pathOfDocument(number), 'index.html'), html);
    const page = readPage(html);
    if (page === undefined) throw new Error('A page of a document cannot be read.');
    return { path: pathOfDocument(number), ...page, facts: { muc: ['viec-tot'] } };
  });
  for (const { path, content } of (await buildIndex(sources, context)).files)
    write(join(folder, 'pagefind', path), content);
}

export async function indexByStock(folder: string, target: string): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Stock Pagefind did not start.');
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: target });
  await close();
}

/** Reads the search records of a built site as documents, with their paths. */
export function readSiteRecords(site: string): { documents: Doc[]; paths: string[] } {
  const records = readRecords(join(site, 'pagefind'));
  return {
    documents: records.map(({ title, text }) => ({ title, body: text })),
    paths: records.map(({ path }) => path),
  };
}

function toPage({ title, body }: Doc): string {
  const lines = body.split('\n').map((line) => `<p>${escape(line)}</p>`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main data-pagefind-body><h1>${escape(title)}</h1>${lines.join('')}</main></body></html>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
