/** What the service worker and the page for times without network agree on. */

/** The number changes with the way things are kept; `off.js` knows the word before it. */
export const cacheName = (scope: string): string => `ngoai-tuyen-1 ${scope}`;

/** Headers of a kept page: when it was kept, and the files that it was shown with. */
export const keptOn = 'x-kept-on';
export const shownWith = 'x-shown-with';

export const day = 86_400_000;
export const mostDays = 30;
/** Clocks are set right by some seconds all the time. */
const tolerance = 300_000;

/**
 * Milliseconds since it was kept, by the clock of the reader or of the host, whichever says more: one that stands still
 * must not keep a page for good. What was kept in the future was kept by a clock that ran ahead, and is of any age.
 */
export function ageOf({ headers }: Response, now: number, hostTime = NaN): number {
  const byReader = now - Number(headers.get(keptOn));
  const byHost = hostTime - Date.parse(headers.get('date') ?? '');
  return byReader < -tolerance ? Infinity : Math.max(byReader, Number.isNaN(byHost) ? 0 : byHost);
}

export const isStory = (html: string): boolean => html.includes('<reading-tools');

/** What a page says of itself that stands where something was withdrawn. */
export const goneMark = 'da-go';
export const isTombstone = (html: string): boolean => html.includes(`content="${goneMark}"`);

/** Path below the base, with a slash in front, as 16 letters: the list of what was withdrawn says no word of it. */
export const letters = (digest: Uint8Array): string =>
  [...digest.subarray(0, 8)].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
