/**
 * Which exemplars a reader has chosen. The choice is kept in this browser, and after the `#` of the address when it is
 * shared; neither reaches a server.
 */

const mostChosen = 12;
export const mostCompared = 4;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids joined by commas; whatever else stands there is left out. */
export const parseIds = (text: string): string[] =>
  [...new Set(text.split(',').filter((id) => slug.test(id) && id.length <= 200))].slice(0, mostChosen);

export interface AskedByAddress {
  /** To be added to what is kept. */
  add: string | undefined;
  /** A choice that somebody shared. */
  shared: string[];
}

export function readHash(hash: string): AskedByAddress {
  const [, word, ids = ''] = /^#(them|chon)=(.*)$/.exec(hash) ?? [];
  const [first] = parseIds(ids);
  return { add: word === 'them' ? first : undefined, shared: word === 'chon' ? parseIds(ids) : [] };
}

export const toHash = (ids: readonly string[]): string => (ids.length === 0 ? '' : `#chon=${ids.join(',')}`);

/** The newest choice stands first; the oldest goes when there are too many. */
export const addTo = (ids: readonly string[], id: string): string[] =>
  [id, ...ids.filter((each) => each !== id)].slice(0, mostChosen);
