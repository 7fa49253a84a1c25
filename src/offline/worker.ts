/**
 * Keeps the articles that the reader has opened, so that they can be read offline. An article asks for it in a message
 * with the addresses of its files. Besides, only the offline page and the list of withdrawn pages are kept. The copy of
 * an article is deleted when the article is withdrawn or gone, or the copy is too old or one of too many.
 *
 * A new worker takes over at once. The worker does not mix releases: pages come from the network first, and a kept page
 * is stored with the files that its own HTML names, whose addresses contain hashes. To stop keeping pages altogether,
 * see `off.js`.
 */
import {
  ageOf,
  cacheName,
  day,
  isStory,
  isTombstone,
  keptOnHeader,
  letters,
  mostDays,
  shownWithHeader,
} from './kept.ts';
import { addressesIn, filesLoadedBy, pictureOf, unseenPictures } from './named-files.ts';
import type { FetchEvent, Scope } from './worker-scope.ts';

declare const self: Scope;
const scope = self;
const base = scope.registration.scope;
const basePath = new URL(base).pathname;
const whole = (address: string): string => new URL(address, base).href;
/** The page that is shown in place of one that is not kept, and the files it needs. */
const [fallback = base, ...fallbackFiles] = scope.offline.map(whole);
const listOfWithdrawn = `${base}sw-da-go.json`;
/** Paths of the editors' pages and of embedded frames: both are useless offline. */
const excluded = /^(?:admin|nhung)\//;
const mostPages = 30;
const timeout = 3000;

const cache = (): Promise<Cache> => caches.open(cacheName(base));
// eslint-disable-next-line no-restricted-syntax -- this is the reader's clock, not the clock of the build
const now = (): number => Date.now();
const nothing = (): undefined => undefined;

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
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
  if (method !== 'GET' || !url.startsWith(base) || excluded.test(url.slice(base.length))) return;
  if (mode === 'navigate') event.respondWith(openPage(event));
  else if (url.startsWith(`${base}_astro/`)) event.respondWith(openFile(event.request));
  else if (url !== listOfWithdrawn)
    event.respondWith(fetch(event.request).catch(async () => (await find(url)) ?? Response.error()));
});

/** Throws if the fallback page could not be kept. The browser then tries to install the worker again later. */
async function install(): Promise<void> {
  await keep(fallback, fallbackFiles);
  if ((await find(fallback)) === undefined) throw new Error(`${fallback} did not come`);
  await scope.skipWaiting();
}

async function openPage(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const url = origin + pathname;
  const [copy, list] = await Promise.all([url === fallback ? undefined : find(url), find(listOfWithdrawn)]);
  // A page that is kept may have been withdrawn meanwhile, so the HTTP cache must ask the host again.
  const network = fetch(event.request, copy && { cache: 'no-cache' });
  event.waitUntil(network.then((answer) => checkDaily(list, answer)).catch(nothing));
  if (copy === undefined || ageOf(copy, now(), dateOf(list)) > mostDays * day)
    return network.catch(async () => (await find(fallback)) ?? Response.error());
  event.waitUntil(network.then((answer) => judge(url, answer)).catch(nothing));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, timeout, copy));
  return Promise.race([network.then((answer) => (isForReader(answer) ? answer : copy)).catch(() => copy), late]);
}

/** Whether the answer is better for the reader than the kept copy: a page, a redirect, or that the page is gone. */
const isForReader = (answer: Response): boolean =>
  answer.type === 'opaqueredirect' || isGone(answer) || (answer.ok && isHtml(answer));

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;
const isHtml = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') === true;

/** After a deploy, the host may lack a size of a photo that a page of the previous release asks for. */
async function openFile(request: Request): Promise<Response> {
  const copy = await find(request.url);
  if (copy !== undefined) return copy;
  const answer = await fetch(request).catch(nothing);
  if (answer?.ok === true) return answer;
  return (await findOtherSize(request.url)) ?? answer ?? Response.error();
}

async function findOtherSize(url: string): Promise<Response | undefined> {
  const picture = pictureOf(url);
  const addresses = picture === undefined ? [] : (await (await cache()).keys()).map((request) => request.url);
  const other = addresses.find((address) => pictureOf(address) === picture);
  return other === undefined ? undefined : find(other);
}

/** Undefined also if the browser refuses access to its storage. */
const find = async (url: string): Promise<Response | undefined> => {
  try {
    return await (await cache()).match(url);
  } catch {
    return undefined;
  }
};

/** Files of the pages that are being kept at the moment, one set per page. `sweep` must not delete them. */
const claims = new Set<ReadonlySet<string>>();
/**
 * Claims whose page is stored, or could not be. They stay in `claims` until no sweep is running, because a sweep that
 * began earlier does not know the page.
 */
const fulfilled = new Set<ReadonlySet<string>>();
let sweeps = 0;

function dropFulfilled(): void {
  if (sweeps > 0) return;
  for (const files of fulfilled) claims.delete(files);
  fulfilled.clear();
}

/** Stores the page only after all its files. */
async function keep(url: string, shown: readonly string[]): Promise<void> {
  const answer = await fetch(url);
  const html = await judge(url, answer);
  if (html === undefined) return;
  const files = new Set<string>();
  claims.add(files);
  try {
    await keepFiles(html, shown, files);
    await (await cache()).put(url, stamp(html, answer, [...files].join(' ')));
  } finally {
    fulfilled.add(files);
    dropFulfilled();
  }
  await sweep();
}

/** Throws if a stylesheet, script or font that the HTML needs is missing. Other files in `shown` may be missing. */
async function keepFiles(html: string, shown: readonly string[], files: Set<string>): Promise<void> {
  const kept = await cache();
  const take = async (file: string): Promise<void> => {
    if (files.has(file)) return;
    files.add(file);
    const copy = (await kept.match(file)) ?? (await keepFile(kept, file));
    if (!/\.(?:css|js)$/.test(file)) return;
    const more = filesLoadedBy(file, await copy.text(), basePath).map(whole);
    await Promise.all(more.map(take));
  };
  await Promise.all(addressesIn(html, basePath).map(whole).map(take));
  const unseen = unseenPictures(html, basePath, (address) => shown.includes(whole(address)));
  await Promise.allSettled([...shown, ...unseen.map(whole)].map(take));
}

async function keepFile(kept: Cache, file: string): Promise<Response> {
  const answer = await fetch(file);
  // A network that asks for a login first answers every request with its own page.
  if (!answer.ok || answer.redirected || isHtml(answer)) throw new Error(`${file} did not come`);
  await kept.put(file, answer.clone());
  return answer;
}

function stamp(text: string, { headers }: Response, files: string): Response {
  const stamped = new Headers(headers);
  stamped.set(keptOnHeader, String(now()));
  stamped.set(shownWithHeader, files);
  return new Response(text, { headers: stamped });
}

/**
 * The HTML of the answer, if it may be kept at `url`. A copy is deleted only if the host itself says that the page is
 * gone. Any other answer (a refusal, a login page, a page of a proxy) is temporary.
 */
async function judge(url: string, answer: Response): Promise<string | undefined> {
  const html = answer.ok && isHtml(answer) && !answer.redirected ? await answer.clone().text() : '';
  if (url === fallback ? html !== '' : isStory(html)) return html;
  if (url === fallback || !(isGone(answer) || isTombstone(html))) return undefined;
  await (await cache()).delete(url);
  await sweep();
  return undefined;
}

const dateOf = (answer: Response | undefined): number => Date.parse(answer?.headers.get('date') ?? '');

async function checkDaily(last: Response | undefined, answer: Response): Promise<void> {
  if (last === undefined || ageOf(last, now(), dateOf(answer)) > day) await dropWithdrawn();
}

async function dropWithdrawn(): Promise<void> {
  const kept = await cache();
  const answer = await fetch(listOfWithdrawn, { cache: 'no-store' });
  if (!answer.ok) return;
  const text = await answer.text();
  const withdrawn = new Set(JSON.parse(text) as string[]);
  await kept.put(listOfWithdrawn, stamp(text, answer, ''));
  for (const { url } of await kept.keys()) {
    const path = new TextEncoder().encode(url.slice(base.length - 1));
    const digest = await crypto.subtle.digest('SHA-256', path);
    if (withdrawn.has(letters(new Uint8Array(digest)))) await kept.delete(url);
  }
  await sweep();
}

async function sweep(): Promise<void> {
  sweeps += 1;
  try {
    await deleteUnused();
  } finally {
    sweeps -= 1;
    dropFulfilled();
  }
}

/** Deletes everything except the newest articles, the offline page, the list of withdrawn pages, and their files. */
async function deleteUnused(): Promise<void> {
  const kept = await cache();
  const addresses = (await kept.keys()).map(({ url }) => url);
  const pages = await Promise.all(
    addresses
      .filter((url) => url.endsWith('/') || url === listOfWithdrawn)
      .map(async (url) => ({ url, copy: (await find(url)) ?? Response.error() })),
  );
  const hostTime = Math.max(0, ...pages.map(({ copy }) => dateOf(copy)).filter((date) => date > 0));
  const always = pages.filter(({ url }) => url === fallback || url === listOfWithdrawn);
  const staying = pages
    .filter((page) => !always.includes(page))
    .map((page) => ({ ...page, age: ageOf(page.copy, now(), hostTime) }))
    .filter(({ age }) => age < mostDays * day)
    .sort((a, b) => a.age - b.age)
    .slice(0, mostPages);
  const needed = new Set(
    [...always, ...staying].flatMap(({ url, copy }) => [url, ...(copy.headers.get(shownWithHeader) ?? '').split(' ')]),
  );
  const isClaimed = (url: string) => [...claims].some((files) => files.has(url));
  const unused = addresses.filter((url) => !needed.has(url) && !isClaimed(url));
  await Promise.all(unused.map((url) => kept.delete(url)));
}
