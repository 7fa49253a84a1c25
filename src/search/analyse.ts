/**
 * Turns texts and questions into the words that the index compares. The build and the browser share this module, so
 * that both use the same form. Each term of a text takes one position in the index, in the order of the text.
 *
 * Pagefind folds marks itself (an index word keeps its marked forms as variants), but it does not fold đ to d, and
 * besides whole words it lists pieces and compounds of its own. Two letters that Vietnamese does not use solve both:
 * `foldableD` and `stop`.
 */
import { toCanonical } from '../text/canonical.ts';
import { fold } from '../text/fold.ts';
import { hasMarks } from '../text/syllable.ts';
import type { Term } from './term.ts';
import { isDecimal, placeTerms } from './terms.ts';

/** Glottal stop, added to the end of every whole word, so that `hasStop` can tell it from what Pagefind adds. */
const stop = 'ʔ';
/** Unlike đ, this letter has a Unicode decomposition, so Pagefind folds it to `d`. */
const foldableD = 'ḍ';

/** A word in the forms in which words are compared. */
export interface Word {
  /** Spelt as by `toCanonical`. */
  canonical: string;
  /** `canonical` without marks. */
  folded: string;
  marked: boolean;
  /** The whole term of which this word is a part, in its second spelling: `raglai` for `Ra` and `glai` of `Ra-glai`. */
  whole?: Word;
}

/** `toWord`, or a version of it with a cache (`rememberWords`): texts repeat the same words. */
export type ReadWord = (text: string) => Word;

export function toWord(text: string): Word {
  const canonical = toCanonical(text);
  return { canonical, folded: fold(canonical), marked: hasMarks(canonical) };
}

/** `toWord` with a cache, for many texts. */
export function rememberWords(): ReadWord {
  const known = new Map<string, Word>();
  return (text) => {
    const word = known.get(text) ?? toWord(text);
    known.set(text, word);
    return word;
  };
}

export const analyse = (text: string, read: ReadWord = toWord): Word[] =>
  placeTerms(text.normalize('NFC')).map((term) => readTerm(term, read));

export function readTerm({ form, whole }: Term, read: ReadWord = toWord): Word {
  const word = read(form);
  return whole === undefined ? word : { ...word, whole: read(whole) };
}

/**
 * Whether `known` matches `wanted`, with marks (`canonical`) or without (`folded`). With `isBegun`, `wanted` is a
 * prefix.
 */
export const isSameWord = (known: Word, wanted: Word, key: 'canonical' | 'folded', isBegun = false): boolean =>
  [known, known.whole].some((word) =>
    isBegun ? word?.[key].startsWith(wanted[key]) === true : word?.[key] === wanted[key],
  );

/** Converts a word to its term in the index, and back (`fromTerm`). */
export function toTerm({ canonical }: Pick<Word, 'canonical'>): string {
  const form = isDecimal(canonical) ? markOfDecimal + canonical.replace(/\d/g, toLetter) : canonical;
  return form.replaceAll('đ', foldableD) + stop;
}

export function fromTerm(term: string): string {
  const form = term.slice(0, -stop.length).replaceAll(foldableD, 'đ');
  return decimalTerm.test(form) ? form.slice(markOfDecimal.length).replace(/[a-j]/g, toDigit) : form;
}

/** Whether a term of the index is a whole word. */
export const hasStop = (term: string): boolean => term.length > 1 && term.indexOf(stop) === term.length - 1;

/** Pagefind splits a term at a letter between digits, so `toTerm` writes the digits of a decimal number as letters. */
const markOfDecimal = 'zx';
const decimalTerm = /^zx[a-j]+p[a-j]+$/;
const toLetter = (digit: string): string => 'abcdefghij'.charAt(Number(digit));
const toDigit = (letter: string): string => String('abcdefghij'.indexOf(letter));

/**
 * Pagefind gives the parts of a hyphenated word the same position. A hyphen therefore puts a part and the whole word
 * (`whole`) at one position.
 */
export const toIndexedText = (text: string, read: ReadWord = toWord): string =>
  placeTerms(text.normalize('NFC'))
    .map(({ form, whole, carries }) => {
      const term = toTerm(read(form));
      return whole !== undefined && carries === true ? `${term}-${toTerm(read(whole))}` : term;
    })
    .join(' ');
