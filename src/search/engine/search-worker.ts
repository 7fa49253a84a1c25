/**
 * The search worker: keeps search off the main thread and answers requests one after another. The worker's `name` is
 * the path of Pagefind's folder.
 */
import { fileNames, type Catalogue, type RecordPart, type TitlesFile } from '../files.ts';
import type { FirstFile, FromWorker, Reply, Request, ToWorker } from '../protocol.ts';
import { fetchIndexFile, fetchJson, fetchText } from './fetching.ts';
import { readIndex } from './index-reader.ts';
import { once, onceEach } from './once.ts';
import { searchService } from './search-service.ts';
import type { Suggest } from './suggest.ts';

const folder = new URL(self.name || '/pagefind/', location.origin).href;

const given = new Map<FirstFile, string>();
const firstFile = async (file: FirstFile): Promise<unknown> =>
  JSON.parse(given.get(file) ?? (await fetchText(folder + file, 'no-cache')));

const catalogue = once(async () => (await firstFile(fileNames.catalogue)) as Catalogue);

const lexicon = once(async () => {
  const { hash } = (await catalogue()).lexicon;
  const { unpackLexicon } = await import('./mending.ts');
  return unpackLexicon(await fetchText(folder + fileNames.lexicon(hash)));
});

const suggest = once(async (): Promise<Suggest> => {
  const [{ suggestService }, titles] = await Promise.all([import('./suggest.ts'), firstFile(fileNames.titles)]);
  const listed = titles as TitlesFile;
  if ('titles' in listed) return suggestService(listed);
  const { suggestByParts } = await import('./title-parts.ts');
  return suggestByParts(listed, (name) => fetchJson(folder + name));
});

const search = once(async () => {
  const known = await catalogue();
  const reader = readIndex(known, (name) => fetchIndexFile(folder + fileNames.index(name)));
  const readPart = onceEach(async (name: string) => (await fetchJson(folder + name)) as RecordPart);
  const part = (record: number, index: number) => readPart(fileNames.text(known.ids[record] ?? '', index));
  return searchService({ catalogue: known, reader, part, lexicon });
});

async function reply(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'search':
      return (await search())(request);
    case 'suggest':
      return (await suggest())(request.query);
    case 'warm-up':
      await search();
      return { kind: 'warm-up' };
  }
}

let queue = Promise.resolve();
const post = (message: FromWorker): void => {
  postMessage(message);
};

function listen(): void {
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if ('file' in data) {
      given.set(data.file, data.text);
      return;
    }
    const { id, request } = data;
    queue = queue.then(() =>
      reply(request).then(
        (answered) => {
          post({ id, reply: answered });
        },
        (error: unknown) => {
          post({ id, failure: String(error) });
        },
      ),
    );
  });
}

// Chunks that are loaded later import this file. If the worker's address has a query, the import creates a second
// instance of this module, which must not listen too.
if (!('isSearching' in self)) {
  Object.assign(self, { isSearching: true });
  listen();
}
