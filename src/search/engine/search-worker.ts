/** Search off the page's own thread. Requests are answered one after another; the address brings Pagefind's folder. */
import { fileNames, type RecordPart, type Titles } from '../files.ts';
import type { FromWorker, Reply, Request, SuggestReply, ToWorker } from '../protocol.ts';
import { fetchCatalogue, fetchPart, fetchText, openPagefind, readIndex } from './index-reader.ts';
import { unpackLexicon } from './lexicon.ts';
import { once } from './once.ts';
import { searchService } from './search-service.ts';
import { suggestService } from './suggest.ts';

const folder = new URL(new URLSearchParams(location.search).get('index') ?? '/pagefind/', location.origin).href;

const catalogue = once(() => fetchCatalogue(folder));

const lexicon = once(async () => {
  const { version } = await catalogue();
  return unpackLexicon(await fetchText(folder + fileNames.lexicon(version)));
});

const titles = once(async () => {
  const { version } = await catalogue();
  return JSON.parse(await fetchText(folder + fileNames.titles(version))) as Titles;
});

const suggest = once(async (): Promise<(query: string) => SuggestReply> =>
  suggestService(await catalogue(), await titles()),
);

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

/** Pagefind takes its files unpacked too, and the browser unpacks them faster than its script does. */
const packed = /\.(?:pf_index|pf_meta|pagefind)$/;
const unpack = ({ body }: Response): Response =>
  new Response(body === null ? null : body.pipeThrough(new DecompressionStream('gzip')));

/** Pagefind goes on without a file that it cannot read, and would find too little. */
let hasFailed = false;
const plainFetch = self.fetch.bind(self);
self.fetch = async (...request) => {
  try {
    const response = await plainFetch(...request);
    hasFailed ||= !response.ok;
    return response.ok && packed.test(new URL(response.url).pathname) ? unpack(response) : response;
  } catch (error) {
    hasFailed = true;
    throw error;
  }
};

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
