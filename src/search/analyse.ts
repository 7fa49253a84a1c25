/**
 * Shared by the build and the browser: what is indexed and what is asked meet in one form.
 * Each term of a text becomes one word of the index, in the same order.
 *
 * Pagefind folds marks (an index word keeps its marked forms as variants), but it takes every word for
 * the beginning of longer ones and knows no folded form of đ. Two letters that no Vietnamese writes mend both.
 */
import { toCanonical } from '../text/canonical.ts';
import { fold } from '../text/fold.ts';
import { hasMarks } from '../text/syllable.ts';
import { placeTerms, type Term } from './terms.ts';

/** A glottal stop ends each whole word, so that `hoa` is no beginning of `hoang`. */
const stop = 'ʔ';
/** Unlike đ, this letter has a Unicode decomposition, so Pagefind folds it to `d`. */
const foldableD = 'ḍ';

/** One word as it is compared. */
export interface Word {
  /** In the one spelling of `toCanonical`. */
  canonical: string;
  /** The same without marks. */
  folded: string;
  marked: boolean;
  /** The same in another writing: `raglai` for each part of `Ra-glai`. */
  whole?: Word;
}

/** `toWord`, or one that remembers: texts have the same words over and over. */
export type ReadWord = (text: string) => Word;

export function toWord(text: string): Word {
  const canonical = toCanonical(text);
  return { canonical, folded: fold(canonical), marked: hasMarks(canonical) };
}

/** `toWord` with a memory, for many texts of one language. */
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

/** Whether both are one word; `key` tells whether marks count. */
export const isSameWord = (known: Word, wanted: Word, key: 'canonical' | 'folded', isBegun = false): boolean =>
  [known, known.whole].some((word) =>
    isBegun ? word?.[key].startsWith(wanted[key]) === true : word?.[key] === wanted[key],
  );

/** The beginning of a word, for a reader who is still typing it. */
export const toPrefix = (word: Word): string => word.canonical.replaceAll('đ', foldableD);
/** A whole word. */
export const toTerm = (word: Word): string => `${toPrefix(word)}${stop}`;

/** Pagefind gives the parts of what has a hyphen one place, so that a part and its whole may share theirs. */
export const toIndexedText = (text: string, read: ReadWord = toWord): string =>
  placeTerms(text.normalize('NFC'))
    .map(({ form, whole, carries }) => {
      const term = toTerm(read(form));
      return whole !== undefined && carries === true ? `${term}-${toTerm(read(whole))}` : term;
    })
    .join(' ');
