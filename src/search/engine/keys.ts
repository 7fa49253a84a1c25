/** Reads a question as the keys of a Vietnamese input method (Telex or VNI) that was switched off. */
import { toCanonical } from '../../text/canonical.ts';
import { fromTelex, fromVni } from '../../text/keystrokes.ts';
import { isSyllable } from '../../text/syllable.ts';
import { replaceWords, wordsOf } from '../../text/words.ts';
import { analyseQuestion, type AskedWord } from './question.ts';

export interface Keyed {
  words: AskedWord[];
  /** How many words of the question are keys. */
  count: number;
  /**
   * Some keys are digits. Then the decoded words count only if the index has them with exactly these marks: `lop5` more
   * often means “lớp 5” than the VNI keys of “lọp”.
   */
  hasDigits: boolean;
  isOnlyLast: boolean;
}

/** Undefined if no word of the question is taken for keys. */
export function readKeys(query: string): Keyed | undefined {
  const text = query.normalize('NFC');
  const keys: string[] = [];
  const isShouted = text === text.toUpperCase();
  const read = replaceWords(text, (word) => {
    // A word in capitals is a code if it has digits. If not all of the question is in capitals, any other such word is
    // an abbreviation. Neither counts as keys.
    const isCode = word === word.toUpperCase() && (!isShouted || /\d/.test(word));
    const decoded = isCode ? undefined : decodeKeys(word);
    if (decoded !== undefined) keys.push(word);
    return decoded ?? word;
  });
  // A letter and a digit (e5, a4) are keys only in a question with longer keys.
  if (keys.every((word) => /^.\d$/.test(word))) return undefined;
  const hasDigits = keys.some((word) => /\d/.test(word));
  return {
    words: analyseQuestion(read),
    count: keys.length,
    hasDigits,
    isOnlyLast: keys.length === 1 && keys[0] === wordsOf(text).at(-1),
  };
}

/**
 * The word that Telex or VNI would have made of these keys. Undefined if they make none, or if the keys already are a
 * syllable, unless it has the rare “oo” of “xoong”.
 * @internal Exported for its test.
 */
export function decodeKeys(written: string): string | undefined {
  const word = toCanonical(written);
  if (isSyllable(word) && !word.includes('oo')) return undefined;
  return fromTelex(word) ?? fromVni(word);
}
