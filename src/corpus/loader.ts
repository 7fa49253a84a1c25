/**
 * Astro loaders for `content/`. Only public entries enter Astro's data store, so that a hidden entry gets no page, and
 * its photos never reach the image pipeline.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import { pagesOfState } from '../domain/archive-pages.ts';
import type { CollectionName } from '../domain/fields.ts';
import { mayShow } from '../domain/public.ts';
import { singleFiles, singlePathOf } from '../domain/single-files.ts';
import { environment } from '../environment.ts';
import type { LoadedCorpus } from './loaded.ts';
import { forgetContent, readContent } from './reading.ts';
import { formatReports } from './report.ts';
import { listWithdrawn } from './withdrawn.ts';

interface StoreItem {
  id: string;
  data: object;
  /** Path from the project root. Astro resolves the paths of photos relative to this file. */
  file: string;
}
type Select = (corpus: LoadedCorpus) => StoreItem[];

export const contentLoader = (collection: CollectionName): Loader =>
  loader(collection, ({ entries, settings }) => {
    const shown = entries.filter((entry) => entry.collection === collection && mayShow(entry, environment));
    const placed = collection === 'pages' ? pagesOfState(shown, settings?.archive !== undefined) : shown;
    return placed.map(({ id, file, values }) => ({ id, file, data: values }));
  });

export const settingsLoader = (): Loader =>
  loader('settings', ({ settings }) =>
    settings === undefined ? [] : [{ id: singleFiles.settings.name, data: settings, file: singlePathOf('settings') }],
  );

export const tombstoneLoader = (): Loader =>
  loader('tombstones', (corpus) =>
    listWithdrawn(corpus, environment).map((item) => ({
      id: item.path,
      data: item,
      file: singlePathOf('withdrawals'),
    })),
  );

function loader(name: string, select: Select): Loader {
  return {
    name: `content-${name}`,
    load: async (context) => {
      await fill(select, context);
      context.watcher?.add(environment.contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(environment.contentDir)) return;
        forgetContent();
        fill(select, context).catch((error: unknown) => {
          context.logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}

async function fill(select: Select, context: LoaderContext): Promise<void> {
  const corpus = await readContent();
  const { text, errors } = formatReports(corpus.reports, corpus.entries.length);
  if (errors > 0) {
    if (context.watcher === undefined) throw new Error(`Nội dung có lỗi, dừng xuất bản.\n${text}`);
    if (context.collection === 'exemplars') context.logger.error(text);
  }
  context.store.clear();
  for (const { id, data, file } of select(corpus)) {
    const parsed = await context.parseData({ id, data: { ...data }, filePath: file });
    // Includes the digest of the file, because pages show the body too, which is not in `data`.
    const digest = `${context.generateDigest(parsed)} ${corpus.digests.get(file) ?? ''}`;
    context.store.set({ id, data: parsed, filePath: file, digest });
  }
}
