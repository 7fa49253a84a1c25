/**
 * The search worker: keeps search off the main thread and answers requests one after another. The worker's `name` is
 * the address of Pagefind's folder.
 */
import { fileNames, type RecordPart, type Titles } from '../files.ts';
import type { FromWorker, Reply, Request, SuggestReply, ToWorker } from '../protocol.ts';
import { fetchCatalogue, fetchPart, fetchText, openPagefind, readIndex } from './index-reader.ts';
import { once } from './once.ts';
import { searchService } from './search-service.ts';

const folder = new URL(self.name || '/pagefind/', location.origin).href;

const catalogue = once(() => fetchCatalogue(folder));

const lexicon = once(async () => {
  const { version } = await catalogue();
  const { unpackLexicon } = await import('./mending.ts');
  return unpackLexicon(await fetchText(folder + fileNames.lexicon(version)));
});

const titles = once(async () => {
  const { version } = await catalogue();
  return JSON.parse(await fetchText(folder + fileNames.titles(version))) as Titles;
});

const suggest = once(async (): Promise<(query: string) => Promise<SuggestReply>> => {
  const [{ suggestService }, known, listed] = await Promise.all([import('./suggest.ts'), catalogue(), titles()]);
  return suggestService(known, listed);
});

const search = once(async () => {
  const known = await catalogue();
  const reader = readIndex(await openPagefind(folder, known.version), known.ids);
  const parts = new Map<string, Promise<RecordPart>>();
  const part = (record: number, index: number): Promise<RecordPart> => {
    const key = `${record} ${index}`;
    const read = parts.get(key) ?? fetchPart(folder, known.ids[record] ?? '', index);
    parts.set(key, read);
    read.catch(() => parts.delete(key));
    return read;
  };
  return searchService({ catalogue: known, reader, part, lexicon, titles: async () => (await titles()).titles });
});

/**
 * Pagefind also accepts its files uncompressed, and the browser uncompresses them faster than Pagefind's script. Failed
 * requests are recorded (`hasFailed`), because Pagefind continues without a file that it cannot read, and would then
 * find too little.
 */
const packed = /\.(?:pf_index|pf_meta|pagefind)$/;
const unpack = async ({ body }: Response): Promise<Response> =>
  new Response(await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());

let hasFailed = false;

function watchFetch(): void {
  const plainFetch = self.fetch.bind(self);
  self.fetch = async (...request) => {
    try {
      const response = await plainFetch(...request);
      hasFailed ||= !response.ok;
      return response.ok && packed.test(new URL(response.url).pathname) ? await unpack(response) : response;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
}

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
  addEventListener('message', ({ data: { id, request } }: MessageEvent<ToWorker>) => {
    queue = queue.then(() =>
      reply(request).then(
        (answered) => {
          post(hasFailed ? { id, failure: 'A file of the index cannot be had.' } : { id, reply: answered });
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
  watchFetch();
  listen();
}
