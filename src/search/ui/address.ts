/** Converts between a reader's query with its filters and the address of the search page. */
import { facetNames, type SearchFacet } from '../files.ts';
import type { Chosen } from '../protocol.ts';

/**
 * Even if every character is percent-encoded as nine (`%E1%BA%A1`), the query stays far below the 8000 octets of a
 * request line that servers should accept (RFC 9112 §3).
 */
export const longestQuery = 200;

export interface Asked {
  query: string;
  exactly: boolean;
  widely: boolean;
  chosen: Chosen;
}

export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of facetNames) {
    const value = parameters.get(name);
    if (value) chosen[name] = value;
  }
  return {
    query: (parameters.get('q') ?? '').normalize('NFC').trim(),
    exactly: parameters.has('dung'),
    widely: parameters.has('rong'),
    chosen,
  };
}

/** The query string, with its question mark. */
export function toAddress({ query, exactly, widely, chosen }: Asked): string {
  // `URLSearchParams` turns a lone surrogate (half of a character, typed or cut off) into U+FFFD, which nobody typed.
  const parameters = new URLSearchParams({ q: query.slice(0, longestQuery).replace(/\p{Cs}/gu, '') });
  if (exactly) parameters.set('dung', '1');
  if (widely) parameters.set('rong', '1');
  for (const name of facetNames) {
    const value = chosen[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}

export const withChoice = (asked: Asked, name: SearchFacet, value: string | undefined): Asked => {
  const { [name]: _taken, ...others } = asked.chosen;
  return { ...asked, chosen: value === undefined ? others : { ...others, [name]: value } };
};
