/**
 * Which exemplars a reader has chosen. The choice is kept in this browser, and after the `#` of the address when it is
 * shared; neither reaches a server.
 */

export const mostChosen = 12;
export const mostCompared = 4;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Ids joined by commas; whatever else stands there is left out. Some messengers write the commas as `%2C`, and a link at
 * the end of a sentence takes its full stop along.
 */
export const parseIds = (text: string): string[] =>
  joinChoices(
    text
      .replace(/%2c/gi, ',')
      .replace(/[^a-z0-9]+$/, '')
      .split(',')
      .filter((id) => slug.test(id) && id.length <= 200),
    [],
  );

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

/** The first stand first; of too many the last go. */
export const joinChoices = (first: readonly string[], others: readonly string[]): string[] =>
  [...new Set([...first, ...others])].slice(0, mostChosen);

/** Whether a choice loses its oldest when this one is added. */
export const losesOldest = (ids: readonly string[], id: string): boolean =>
  ids.length >= mostChosen && !ids.includes(id);
