/** The part of a page that best shows why it was found. */
import { fold } from '../text/fold.ts';
import { wordsOf } from './analyse.ts';

export interface Piece {
  text: string;
  /** The reader asked for this word. */
  hit: boolean;
}

const wordsShown = 32;
const wordsBeforeHit = 6;

export const toTerms = (query: string): string[] => wordsOf(query).map(fold);

/** Words of the text in order, those that begin with a term marked as hits. */
export function toPieces(text: string, terms: readonly string[]): Piece[] {
  const isHit = (word: string) =>
    wordsOf(word)
      .map(fold)
      .some((part) => terms.some((term) => part.startsWith(term)));
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, hit: isHit(word) }));
}

/** What a page says below its title, which a list of results shows already. */
export function afterTitle(text: string, title: string): string {
  const at = text.indexOf(title);
  return at === -1 ? text : text.slice(at + title.length).replace(/^[.\s]+/, '');
}

/** A run of words around the place where most hits stand close together. */
export function makeExcerpt(text: string, terms: readonly string[]): Piece[] {
  const pieces = toPieces(text, terms);
  const hits = pieces.flatMap((piece, index) => (piece.hit ? [index] : []));
  const [first = 0] = hits.toSorted((a, b) => hitsFrom(hits, b) - hitsFrom(hits, a) || a - b);
  const start = Math.max(0, first - wordsBeforeHit);
  const end = start + wordsShown;
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces.slice(start, end),
    ...(end < pieces.length ? [{ text: '…', hit: false }] : []),
  ];
}

const hitsFrom = (hits: readonly number[], start: number): number =>
  hits.filter((hit) => hit >= start && hit < start + wordsShown - wordsBeforeHit).length;
