/**
 * The exemplars that a reader has chosen. Their ids are stored in the browser and written after the `#` of the page's
 * address, so that the address can be shared. The server only sees requests for the data of single exemplars.
 */

export const mostChosen = 12;
export const mostCompared = 4;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads ids that are joined by commas, at most `mostChosen`, and skips everything that is not an id. Some messengers
 * write the commas as `%2C`, and some take the full stop after a link as a part of it.
 */
export const parseIds = (text: string): string[] =>
  joinChosen(
    text
      .replace(/%2c/gi, ',')
      .replace(/[^a-z0-9]+$/, '')
      .split(',')
      .filter((id) => slug.test(id) && id.length <= 200),
    [],
  );

export interface AskedByAddress {
  /** From `#them=`: an id to add to those that the reader has chosen. */
  add: string | undefined;
  /** From `#chon=`: the ids that somebody chose and shared. */
  shared: string[];
}

export function readHash(hash: string): AskedByAddress {
  const [, word, ids = ''] = /^#(them|chon)=(.*)$/.exec(hash) ?? [];
  const [first] = parseIds(ids);
  return { add: word === 'them' ? first : undefined, shared: word === 'chon' ? parseIds(ids) : [] };
}

export const toHash = (ids: readonly string[]): string => (ids.length === 0 ? '' : `#chon=${ids.join(',')}`);

/** Joins two lists of ids without duplicates. If there are more than `mostChosen`, the last ones are dropped. */
export const joinChosen = (first: readonly string[], others: readonly string[]): string[] =>
  [...new Set([...first, ...others])].slice(0, mostChosen);

/** Whether adding `id` drops the oldest of `ids`. */
export const losesOldest = (ids: readonly string[], id: string): boolean =>
  ids.length >= mostChosen && !ids.includes(id);
