/** Builds the search index from the pages that a build has written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../corpus/reading.ts';
import { buildIndex, type OutputFile, type SearchSource } from '../search/build/build-index.ts';
import { readPage } from '../search/build/page-text.ts';
import { siteContext, type SiteContext } from '../search/build/site-context.ts';
import { listOutputFiles } from './output-files.ts';

export const search = (): AstroIntegration => ({
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const context = siteContext(await readContent());
      const sources = readSite(directory, context);
      if (sources.length === 0)
        throw new Error('Chỉ mục tìm kiếm rỗng: không trang nào có data-pagefind-body. Hãy xem lại Page.astro.');
      write(join(directory, 'pagefind'), await buildIndex(sources, context));
      logger.info(`${sources.length} trang trong chỉ mục tìm kiếm.`);
    },
  },
});

function readSite(directory: string, { factsOf }: SiteContext): SearchSource[] {
  return listOutputFiles(directory)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const page = readPage(readFileSync(join(directory, file), 'utf8'));
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return page === undefined ? [] : [{ path, ...page, facts: factsOf(path) }];
    });
}

function write(directory: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
