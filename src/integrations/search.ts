/** Builds the search index from the pages that a build has written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../corpus/reading.ts';
import { digestOf } from '../recording/digest.ts';
import { buildIndex, type OutputFile, type SearchSource } from '../search/build/build-index.ts';
import { readPage, type PageText } from '../search/build/page-text.ts';
import { siteContext, type SiteContext } from '../search/build/site-context.ts';
import type { SearchFacet } from '../search/files.ts';
import { listFiles } from '../release/list-files.ts';
import { lastOfStep, thisBuild } from './this-build.ts';

const step = 'search';

/** What the next build needs of this one. */
interface Indexed {
  /** Digest of everything that is in the index. */
  key: string;
  /** The texts of the pages that are in the index, by file. */
  pages: Map<string, PageText>;
}

let isKept = false;

/** Files of the index that are kept from the last build, because nothing in it has changed. */
export const keptSearchFiles = (): string[] =>
  isKept
    ? Object.keys(thisBuild().room.last?.manifest.files ?? {}).filter((path) => path.startsWith(`${folder}/`))
    : [];

const folder = 'pagefind';

export const search = (): AstroIntegration => ({
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const context = siteContext(await readContent());
      const pages = readSite(directory);
      const sources = toSources(pages, context);
      if (sources.length === 0)
        throw new Error('Chỉ mục tìm kiếm rỗng: không trang nào có data-pagefind-body. Hãy xem lại Page.astro.');
      const key = keyOf(sources, context);
      isKept = (lastOfStep(step) as Indexed | undefined)?.key === key;
      if (!isKept) write(join(directory, folder), await buildIndex(sources, context));
      thisBuild().steps.set(step, { key, pages } satisfies Indexed);
      logger.info(`${sources.length} trang trong chỉ mục tìm kiếm.`);
    },
  },
});

/** The pages that this build has made, and those that it keeps. */
function readSite(directory: string): Map<string, PageText> {
  const made = listFiles(directory)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readPage(readFileSync(join(directory, file), 'utf8'))] as const);
  const last = lastOfStep(step) as Indexed | undefined;
  const kept = thisBuild().plan.keptFiles.map((file) => [file, last?.pages.get(file)] as const);
  const found = [...made, ...kept].flatMap(([file, page]) => (page === undefined ? [] : [[file, page] as const]));
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const toSources = (pages: ReadonlyMap<string, PageText>, { factsOf }: SiteContext): SearchSource[] =>
  [...pages].map(([file, page]) => {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return { path, ...page, facts: factsOf(path) };
  });

function keyOf(sources: readonly SearchSource[], { places, synonyms, labelOf }: SiteContext): string {
  const facts = sources.flatMap((source) => Object.entries(source.facts) as [SearchFacet, string[]][]);
  const labels = facts.flatMap(([facet, values]) =>
    values.map((value) => `${facet} ${value} ${labelOf(facet, value)}`),
  );
  return digestOf([places, synonyms, [...new Set(labels)].sort(), sources]);
}

function write(directory: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
