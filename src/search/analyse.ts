/**
 * Shared by the build and the browser. Pagefind folds tone and vowel marks but never `đ`, so each
 * word with `đ` is indexed a second time, folded. What readers see stays as it was written.
 */
import { fold } from '../text/fold.ts';

/** Stands between the text of a page and its folded words. */
const divider = '⁂';

export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of the text that has a `đ`, folded, each once, in the order of the text. */
export function foldedWords(text: string): string[] {
  const words = wordsOf(text).filter((word) => /đ/i.test(word));
  return [...new Set(words.map(fold))];
}

export const toIndexTail = (words: readonly string[]): string => `${divider} ${words.join(' ')}`;

/** Indexed text as it was written on the page. */
export const withoutTail = (indexed: string): string => (indexed.split(divider)[0] ?? indexed).trimEnd();
