/** Builds the search index from the pages that a build has written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { toIndexedHtml } from '../search/index-page.ts';
import { listOutputFiles } from './output-files.ts';

/** Pagefind's own interfaces, which this site does not use. */
const notServed = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** A tenth of the usual size: a question loads one file for each of its words. */
const bytesOfIndexFile = '2000';

export const search = (): AstroIntegration => ({
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const index = await startIndex();
      try {
        const count = await addPages(index, directory);
        if (count === 0)
          throw new Error('Chỉ mục tìm kiếm rỗng: không trang nào có data-pagefind-body. Hãy xem lại Page.astro.');
        write(join(directory, 'pagefind'), await filesOf(index));
        logger.info(`${count} trang trong chỉ mục tìm kiếm.`);
      } finally {
        await close();
      }
    },
  },
});

async function startIndex(): Promise<PagefindIndex> {
  // eslint-disable-next-line no-restricted-syntax -- Pagefind takes the size of its index files from the environment alone
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = bytesOfIndexFile;
  const { index, errors } = await createIndex({ forceLanguage: 'vi', excludeSelectors: ['svg'] });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind không khởi động được.');
  return index;
}

/** One after another: the order of adding shows in the index. */
async function addPages(index: PagefindIndex, directory: string): Promise<number> {
  let count = 0;
  for (const file of listOutputFiles(directory)) {
    if (!file.endsWith('.html')) continue;
    const content = toIndexedHtml(readFileSync(join(directory, file), 'utf8'));
    if (content === undefined) continue;
    const { errors } = await index.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content });
    refuse(errors);
    count += 1;
  }
  return count;
}

async function filesOf(index: PagefindIndex): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  return files.filter(({ path }) => !notServed.test(path));
}

function write(directory: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind báo lỗi: ${errors.join('; ')}`);
}
