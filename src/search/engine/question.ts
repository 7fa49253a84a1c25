/** What a reader typed, taken apart. */
import { readTerm, toPrefix, toTerm, type Word } from '../analyse.ts';
import { signOf } from '../dates.ts';
import { placeTerms, type Term } from '../terms.ts';
import { fold } from '../../text/fold.ts';
import { isSyllable } from '../../text/syllable.ts';

/** A word with what its writing says beyond its letters. */
export interface AskedWord extends Word {
  /** The words of one code, number or date have one mark: they stand side by side in this order, or it is another. */
  code?: number;
  /** In capitals, like an abbreviation: no slip of the finger. */
  isName?: boolean;
  /** A full stop stands behind it. */
  isCut?: boolean;
  /** What stands before it, as `signOf` tells. */
  sign?: string;
  /** Nobody typed it: the month in `7/2021`. */
  isMeant?: boolean;
}

export interface Question {
  words: AskedWord[];
  /** What was typed, without quotation marks around all of it. */
  text: string;
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
  const words = analyseQuestion(inside ?? text);
  const parts = inside === undefined ? [...text.matchAll(quotedPart)] : [];
  const last = words.at(-1);
  return {
    words,
    text: inside ?? text,
    quoted: inside !== undefined,
    phrases: parts.map(([, part = '']) => analyseQuestion(part)).filter((phrase) => phrase.length > 1),
    open: inside === undefined && last !== undefined && !isFixed(last) && /[\p{L}\p{M}]$/u.test(text),
  };
}

/** A number or a part of a code: never mended, left out or taken for the beginning of another. */
export const isFixed = ({ code, canonical }: AskedWord): boolean => code !== undefined || /\d/.test(canonical);

export function analyseQuestion(query: string): AskedWord[] {
  const text = query.normalize('NFC');
  const terms = placeTerms(text);
  const isShouted = text === text.toUpperCase() && terms.some(({ form }) => form.length > 1 && isSyllable(form));
  let chain = 0;
  const chains = terms.map(({ joined }) => (joined ? chain : (chain += 1)));
  const isCode = (own: number) => {
    const parts = terms.filter((_term, index) => chains[index] === own);
    return parts.length > 1 && parts.some(({ form }) => /\d/.test(form));
  };
  const codes = new Set(chains.filter(isCode));
  return terms.slice(0, mostWords).map((term, index) => {
    const own = chains[index] ?? 0;
    return {
      ...readTerm(term),
      sign: signOf(text.slice(terms[index - 1]?.end, term.start)),
      ...(codes.has(own) && { code: own }),
      ...(isNameLike(term, isShouted) && { isName: true }),
      ...(text[term.end] === '.' && { isCut: true }),
      ...(term.start === term.end && { isMeant: true }),
    };
  });
}

/** Capitals that are no syllable, unless the whole question is in capitals; without a vowel even then. */
function isNameLike({ form, whole }: Term, isShouted: boolean): boolean {
  if (!/^\p{L}{2}/u.test(form) || isSyllable(form)) return false;
  const isMute = !/[aeiouy]/.test(fold(form));
  return form === form.toUpperCase() ? isMute || !isShouted : isMute && whole !== undefined;
}

export const termsOf = (words: readonly Word[]): string[] => words.map(toTerm);

/** The last word as a beginning. */
export const openTermsOf = (words: readonly Word[]): string[] =>
  words.map((word, index) => (index === words.length - 1 ? toPrefix(word) : toTerm(word)));

/** Pagefind loads the one file in which a beginning would stand; words that begin with it may lie in the next ones. */
export const continuationsOf = (word: Word): string[] =>
  word.folded.length < 2 ? [] : Array.from('abcdeghiklmnopqrstuvxy', (letter) => toPrefix(word) + letter);

/** The terms of each number and each code in the question. */
export function codesOf(words: readonly AskedWord[]): string[][] {
  const codes = new Set(words.filter(isFixed).map((word) => word.code ?? word));
  return [...codes].map((own) => termsOf(words.filter((word) => (word.code ?? word) === own)));
}
