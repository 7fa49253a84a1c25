/**
 * The search worker: keeps search off the main thread and answers requests one after another. The worker's `name` is
 * the address of Pagefind's folder.
 */
import { fileNames, type Catalogue, type RecordPart, type Titles } from '../files.ts';
import type { FromWorker, Reply, Request, SuggestReply, ToWorker } from '../protocol.ts';
import { fetchCatalogue, fetchIndexFile, fetchPart, fetchText } from './fetching.ts';
import { readIndex } from './index-reader.ts';
import { once } from './once.ts';
import { searchService } from './search-service.ts';

const folder = new URL(self.name || '/pagefind/', location.origin).href;

let given: string | undefined;
const catalogue = once(async () => (given === undefined ? fetchCatalogue(folder) : (JSON.parse(given) as Catalogue)));

const lexicon = once(async () => {
  const { hash } = (await catalogue()).lexicon;
  const { unpackLexicon } = await import('./mending.ts');
  return unpackLexicon(await fetchText(folder + fileNames.lexicon(hash)));
});

const titles = once(async () => {
  const { hash } = (await catalogue()).titles;
  return JSON.parse(await fetchText(folder + fileNames.titles(hash))) as Titles;
});

const suggest = once(async (): Promise<(query: string) => Promise<SuggestReply>> => {
  const [{ suggestService }, known, listed] = await Promise.all([import('./suggest.ts'), catalogue(), titles()]);
  return suggestService(known, listed);
});

const search = once(async () => {
  const known = await catalogue();
  const reader = readIndex(known, (name) => fetchIndexFile(folder + fileNames.index(name)));
  const parts = new Map<string, Promise<RecordPart>>();
  const part = (record: number, index: number): Promise<RecordPart> => {
    const key = `${record} ${index}`;
    const read = parts.get(key) ?? fetchPart(folder, known.ids[record] ?? '', index);
    parts.set(key, read);
    read.catch(() => parts.delete(key));
    return read;
  };
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
    if ('catalogue' in data) {
      given = data.catalogue;
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
