/** Builds the search index from the pages that a build has made and those that it keeps. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../corpus/reading.ts';
import { buildIndex, type IndexRecord, type SearchSource } from '../search/build/build-index.ts';
import { readPage, type PageText } from '../search/build/page-text.ts';
import type { OutputFile } from '../search/build/records.ts';
import { siteContext, type SiteContext } from '../search/build/site-context.ts';
import { listFiles } from '../release/list-files.ts';
import { isAsBefore, lastOfStep, thisBuild } from './this-build.ts';

const step = 'search';

const folder = 'pagefind';

export const search = (): AstroIntegration => ({
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const context = siteContext(await readContent());
      const record = lastOfStep(step) as IndexRecord | undefined;
      const sources = toSources(readSite(directory, record), context);
      if (sources.length === 0)
        throw new Error('Chỉ mục tìm kiếm rỗng: không trang nào có data-pagefind-body. Hãy xem lại Page.astro.');
      const { room, steps, keptBySteps } = thisBuild();
      const read = (path: string) => readFileSync(join(room.siteFolder, folder, path));
      const built = await buildIndex(sources, context, record && { record, read });
      write(join(directory, folder), built.files);
      for (const path of built.kept) keptBySteps.push(`${folder}/${path}`);
      steps.set(step, built.record);
      logger.info(`${sources.length} trang trong chỉ mục tìm kiếm.`);
    },
  },
});

/** The texts of these pages by file, sorted. Pages that are not in the index are left out. */
function readSite(directory: string, last: IndexRecord | undefined): Map<string, PageText> {
  const known = (file: string) => last?.records.get(pathOf(file));
  const made = listFiles(directory)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(directory, file));
      return [file, isAsBefore({ path: file, bytes: html }) ? known(file) : readPage(html.toString())] as const;
    });
  const keptPages = thisBuild().plan.keptFiles.map((file) => [file, known(file)] as const);
  const found = [...made, ...keptPages].flatMap(([file, page]) => (page === undefined ? [] : [[file, page] as const]));
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const toSources = (pages: ReadonlyMap<string, PageText>, { factsOf }: SiteContext): SearchSource[] =>
  [...pages].map(([file, { title, text }]) => {
    const path = pathOf(file);
    return { path, title, text, facts: factsOf(path) };
  });

function write(directory: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
