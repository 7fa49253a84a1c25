/** What a reader typed, taken apart. */
import { analyse, toPrefix, toTerm, toWord, type Word } from '../analyse.ts';
import { fromTelex, fromVni } from '../../text/keystrokes.ts';
import { isSyllable } from '../../text/syllable.ts';

export interface Question {
  words: Word[];
  /** In quotation marks: the words must stand side by side. */
  quoted: boolean;
  /** Parts of the question in quotation marks of their own. */
  phrases: Word[][];
  /** The last word may be unfinished. */
  open: boolean;
}

const quotes = /^\s*["“”„«»]([^"“”„«»]+)["“”„«»]\s*$/;
const quotedPart = /["“„«]([^"“”„«»]+)["“”»]/g;
const mostWords = 24;

export function toQuestion(text: string): Question {
  const inside = quotes.exec(text)?.[1];
  const words = analyse((inside ?? text).normalize('NFC')).slice(0, mostWords);
  const parts = inside === undefined ? [...text.matchAll(quotedPart)] : [];
  return {
    words,
    quoted: inside !== undefined,
    phrases: parts.map(([, part = '']) => analyse(part)).filter((phrase) => phrase.length > 1),
    open: inside === undefined && /[\p{L}\p{N}\p{M}]$/u.test(text),
  };
}

export const termsOf = (words: readonly Word[]): string[] => words.map(toTerm);

/** The last word as a beginning. */
export const openTermsOf = (words: readonly Word[]): string[] =>
  words.map((word, index) => (index === words.length - 1 ? toPrefix(word) : toTerm(word)));

/** Pagefind loads the one file in which a beginning would stand; words that begin with it may lie in the next ones. */
export const continuationsOf = (word: Word): string[] =>
  word.folded.length < 2 ? [] : Array.from('abcdeghiklmnopqrstuvxy', (letter) => toPrefix(word) + letter);

/** The word as Telex or VNI would have written it, when it is no syllable as it stands, or only one as rare as “xoong”. */
export function decodeKeys({ canonical }: Word): Word | undefined {
  if (isSyllable(canonical) && !canonical.includes('oo')) return undefined;
  const decoded = fromTelex(canonical) ?? fromVni(canonical);
  return decoded === undefined ? undefined : toWord(decoded);
}
