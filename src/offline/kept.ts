/** What the service worker and the page for times without network agree on. */

/** The number changes with the way things are kept; `off.js` knows the word before it. */
export const cacheName = (scope: string): string => `ngoai-tuyen-1 ${scope}`;

/** Headers of a kept page: when it was kept, and the files that it was shown with. */
export const keptOn = 'x-kept-on';
export const shownWith = 'x-shown-with';

/** A tombstone has no reading tools. */
export const isStory = (html: string): boolean => html.includes('<reading-tools');

/** Path below the base, with a slash in front, as 16 letters: the list of what was withdrawn says no word of it. */
export const letters = (digest: Uint8Array): string =>
  [...digest.subarray(0, 8)].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
