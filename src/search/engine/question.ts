/** Parses the text that a reader typed. */
import { readTerm, type Word } from '../analyse.ts';
import { signOf } from '../dates.ts';
import type { Term } from '../term.ts';
import { isDecimal, placeTerms } from '../terms.ts';
import { fold } from '../../text/fold.ts';
import { isSyllable } from '../../text/syllable.ts';

/** A word, with hints from how it was typed. */
export interface AskedWord extends Word {
  /** Words of the same code, number or date share this number. They must stand side by side in this order. */
  code?: number;
  /** Spelt like an abbreviation (`isNameLike`), so never corrected as a typing slip. */
  isName?: boolean;
  /** A full stop follows the word. */
  isCut?: boolean;
  /** The sign before the word, as returned by `signOf`. */
  sign?: string;
  /**
   * Has no length in the text: an implied word, such as “tháng” in `7/2021`, or a number of a date that was put into
   * another order.
   */
  isMeant?: boolean;
  /** Places in `canonical` where the letters as typed change between lower and upper case: a space may be missing. */
  caseChanges?: number[];
  /** True for a last word that has no vowel yet: probably a beginning, but too short to look up longer words. */
  isBegun?: boolean;
}

export interface Question {
  words: AskedWord[];
  /** The text as typed, without quotation marks around the whole. */
  text: string;
  /** The whole question is in quotation marks: the words must stand side by side. */
  quoted: boolean;
  /** Parts of the question that are in quotation marks and have at least two words. */
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
  const open = inside === undefined && last !== undefined && !isFixed(last) && /[\p{L}\p{M}]$/u.test(text);
  const isBegun = open && words.length > 1 && /[bcdghklmnpqrstvxđ]$/.test(text) && !/[aeiouy]/.test(last.folded);
  return {
    words: isBegun ? words.with(-1, { ...last, isBegun }) : words,
    text: inside ?? text,
    quoted: inside !== undefined,
    phrases: parts.map(([, part = '']) => analyseQuestion(part)).filter((phrase) => phrase.length > 1),
    open,
  };
}

/** A number or a part of a code: never corrected, never left out, never taken for a prefix. */
export const isFixed = ({ code, canonical }: AskedWord): boolean => code !== undefined || /\d/.test(canonical);

export function analyseQuestion(query: string): AskedWord[] {
  const text = query.normalize('NFC');
  const terms = joinDecimals(placeTerms(text));
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
      ...findCaseChanges(term),
      ...(term.start === term.end && { isMeant: true }),
    };
  });
}

/** A decimal number is one word of a question: its parts side by side may also be a day and a month. */
const joinDecimals = (terms: readonly Term[]): Term[] =>
  terms.flatMap((term, index) => {
    const { whole, carries } = term;
    if (whole === undefined || !isDecimal(whole)) return [term];
    const { start } = terms[index - 1] ?? term;
    return carries === true ? [{ form: whole, start, end: term.end, joined: false }] : [];
  });

/**
 * Whether a word is written in capitals and is not a syllable. In a question that is all in capitals, only a word
 * without a vowel counts. A part of a hyphenated word that has no vowel counts in lower case too.
 */
function isNameLike({ form, whole }: Term, isShouted: boolean): boolean {
  if (!/^\p{L}{2}/u.test(form) || isSyllable(form)) return false;
  const isMute = !/[aeiouy]/.test(fold(form));
  return form === form.toUpperCase() ? isMute || !isShouted : isMute && whole !== undefined;
}

/**
 * Of “xãUBND” the place before the U; of “UBNDcác” and “UBNDCác” the place before and the place after the last capital,
 * which may belong to either word. A capital only at the beginning is no change.
 */
function findCaseChanges({ form }: Term): Pick<AskedWord, 'caseChanges'> {
  const places = [...form.matchAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}\p{Lu})(?=\p{Ll})/gu)];
  return places.length === 0 ? {} : { caseChanges: places.map(({ index }) => index) };
}

/** The words of each number and of each code in the question. */
export function codesOf(words: readonly AskedWord[]): AskedWord[][] {
  const codes = new Set(words.filter(isFixed).map((word) => word.code ?? word));
  return [...codes].map((own) => words.filter((word) => (word.code ?? word) === own));
}
