/**
 * Keeps the stories that were read for a time without network. A story asks for it by a message with the addresses
 * of the files it is shown with; nothing else is kept, and what is withdrawn, gone or old is dropped.
 *
 * A new worker takes over at once. It mixes no releases: pages come from the network first, and a kept page names
 * its own files, whose addresses carry hashes. To end it all, see `off.js`.
 */
import { cacheName, isStory, keptOn, letters, shownWith } from './kept.ts';
import type { FetchEvent, Scope } from './worker-scope.ts';

const scope = self as unknown as Scope;
const base = scope.registration.scope;
/** The page that stands in for one that is not kept, and what it is shown with. */
const [fallback = base, ...fallbackFiles] = scope.offline.map((path) => new URL(path, base).href);
const listOfWithdrawn = `${base}sw-da-go.json`;
/** The editors' pages, and what other sites show: a frame has nothing to offer without network. */
const strangers = /^(?:admin|nhung)\//;
const day = 86_400_000;
const mostDays = 30;
const mostPages = 30;
const patience = 3000;

const cache = (): Promise<Cache> => caches.open(cacheName(base));
// eslint-disable-next-line no-restricted-syntax -- the reader's clock, not that of the build
const ageOf = ({ headers }: Response): number => Date.now() - Number(headers.get(keptOn));
const nothing = (): undefined => undefined;

scope.addEventListener('install', (event) => {
  event.waitUntil(keep(fallback, fallbackFiles).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), dropWithdrawn().catch(nothing)]));
});

scope.addEventListener('message', (event) => {
  const { origin, pathname } = new URL(event.source.url);
  const files = event.data.filter((file) => file.startsWith(base) && /\.(?:css|js|woff2|\w*g|avif|webp)$/.test(file));
  event.waitUntil(keep(origin + pathname, files).catch(nothing));
});

scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(base) || strangers.test(url.slice(base.length))) return;
  if (mode === 'navigate') event.respondWith(openPage(event));
  else if (url.startsWith(`${base}_astro/`)) event.respondWith(find(url).then((copy) => copy ?? fetch(event.request)));
  else if (url !== listOfWithdrawn)
    event.respondWith(fetch(event.request).catch(async () => (await find(url)) ?? Response.error()));
});

async function openPage(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const url = origin + pathname;
  const copy = url === fallback ? undefined : await find(url);
  // A page that may have been withdrawn is asked for anew, whatever the host says of its age.
  const network = fetch(event.request, copy && { cache: 'no-cache' });
  event.waitUntil(checkDaily());
  if (copy === undefined || ageOf(copy) > mostDays * day)
    return network.catch(async () => (await find(fallback)) ?? Response.error());
  event.waitUntil(network.then((answer) => dropUnlessStory(url, answer), nothing));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, copy));
  return Promise.race([network.then((answer) => (answer.status < 500 ? answer : copy)).catch(() => copy), late]);
}

const find = async (url: string): Promise<Response | undefined> => (await cache()).match(url);

/** The page goes in before its files, so that no sweep in between takes them for unused. */
async function keep(url: string, files: readonly string[]): Promise<void> {
  const kept = await cache();
  const answer = await fetch(url);
  if (url !== fallback && !(await dropUnlessStory(url, answer))) return;
  await kept.put(url, stamp(answer, files.join(' ')));
  await Promise.allSettled(files.map(async (file) => (await kept.match(file)) ?? kept.add(file)));
  await sweep();
}

/** A new answer, because one that was redirected may not stand for a page. */
function stamp(answer: Response, files: string): Response {
  const headers = new Headers(answer.headers);
  // eslint-disable-next-line no-restricted-syntax -- the reader's clock, not that of the build
  headers.set(keptOn, String(Date.now()));
  headers.set(shownWith, files);
  return new Response(answer.body, { headers });
}

/** Whether the answer is the story still. Without an answer worth the name, the copy stays. */
async function dropUnlessStory(url: string, answer: Response): Promise<boolean> {
  if (answer.status >= 500) return false;
  if (answer.ok && isStory(await answer.clone().text())) return true;
  await (await cache()).delete(url);
  await sweep();
  return false;
}

async function checkDaily(): Promise<void> {
  const last = await find(listOfWithdrawn);
  if (last === undefined || ageOf(last) > day) await dropWithdrawn().catch(nothing);
}

async function dropWithdrawn(): Promise<void> {
  const kept = await cache();
  const answer = await fetch(listOfWithdrawn, { cache: 'no-store' });
  if (!answer.ok) return;
  await kept.put(listOfWithdrawn, stamp(answer.clone(), ''));
  const withdrawn = (await answer.json()) as string[];
  for (const { url } of await kept.keys()) {
    const path = new TextEncoder().encode(url.slice(base.length - 1));
    const digest = await crypto.subtle.digest('SHA-256', path);
    if (withdrawn.includes(letters(new Uint8Array(digest)))) await kept.delete(url);
  }
  await sweep();
}

/** The newest stories stay, with the files that they are shown with. */
async function sweep(): Promise<void> {
  const kept = await cache();
  const addresses = (await kept.keys()).map(({ url }) => url);
  const stories = await Promise.all(
    addresses
      .filter((url) => url.endsWith('/') && url !== fallback)
      .map(async (url) => ({ url, copy: await find(url) })),
  );
  const staying = stories
    .map(({ url, copy = Response.error() }) => ({ url, age: ageOf(copy), files: copy.headers.get(shownWith) ?? '' }))
    .filter(({ age }) => age < mostDays * day)
    .sort((a, b) => a.age - b.age)
    .slice(0, mostPages);
  const needed = new Set([
    listOfWithdrawn,
    fallback,
    ...fallbackFiles,
    ...staying.flatMap(({ url, files }) => [url, ...files.split(' ')]),
  ]);
  await Promise.all(addresses.filter((url) => !needed.has(url)).map((url) => kept.delete(url)));
}
