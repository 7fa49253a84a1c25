/**
 * The exemplars that a reader has chosen. The choice is stored in the browser and, when the reader shares it, written
 * after the `#` of an address. Neither reaches a server.
 */

const mostChosen = 12;
export const mostCompared = 4;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads ids that are joined by commas, and skips everything that is not an id. */
export const parseIds = (text: string): string[] =>
  [...new Set(text.split(',').filter((id) => slug.test(id) && id.length <= 200))].slice(0, mostChosen);

export interface AskedByAddress {
  /** From `#them=`: an id to add to the reader's choice. */
  add: string | undefined;
  /** From `#chon=`: the ids of a choice that somebody shared. */
  shared: string[];
}

export function readHash(hash: string): AskedByAddress {
  const [, word, ids = ''] = /^#(them|chon)=(.*)$/.exec(hash) ?? [];
  const [first] = parseIds(ids);
  return { add: word === 'them' ? first : undefined, shared: word === 'chon' ? parseIds(ids) : [] };
}

export const toHash = (ids: readonly string[]): string => (ids.length === 0 ? '' : `#chon=${ids.join(',')}`);

/** The newest choice comes first. If there are too many, the oldest is dropped. */
export const addTo = (ids: readonly string[], id: string): string[] =>
  [id, ...ids.filter((each) => each !== id)].slice(0, mostChosen);
