/** Names and rules that the service worker and the offline page share. */

/** The number is the version of the cache format. `off.js` finds caches of every version by the rest of the name. */
export const cacheName = (scope: string): string => `ngoai-tuyen-1 ${scope}`;

/** Headers of a kept page: the time when it was kept, and the files that it is shown with. */
export const keptOnHeader = 'x-kept-on';
export const shownWithHeader = 'x-shown-with';

export const day = 86_400_000;
export const mostDays = 30;
/** Milliseconds by which the reader's clock may be behind the time when a page was kept: clocks are corrected. */
const tolerance = 300_000;

/**
 * Milliseconds since the page was kept, by the reader's clock or by the host's, whichever is more: a clock that stands
 * still must not keep a page forever. Infinite if the page was kept in the future, beyond `tolerance`, because the
 * clock was then wrong.
 */
export function ageOf({ headers }: Response, now: number, hostTime = NaN): number {
  const byReader = now - Number(headers.get(keptOnHeader));
  const byHost = hostTime - Date.parse(headers.get('date') ?? '');
  return byReader < -tolerance ? Infinity : Math.max(byReader, Number.isNaN(byHost) ? 0 : byHost);
}

export const isStory = (html: string): boolean => html.includes('<reading-tools');

/** Content of the `meta` element by which a page says that it replaces a withdrawn page. */
export const goneMark = 'da-go';
export const isTombstone = (html: string): boolean => html.includes(`content="${goneMark}"`);

/**
 * Encodes the first 8 bytes of the digest of a path (below the base, starting with a slash) as 16 letters. The list of
 * withdrawn pages contains these letters, so that it does not reveal the paths.
 */
export const letters = (digest: Uint8Array): string =>
  [...digest.subarray(0, 8)].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
