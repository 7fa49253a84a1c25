/** Reads a question as the keys of a Vietnamese input method (Telex or VNI) that was switched off. */
import { toCanonical } from '../../text/canonical.ts';
import { fromTelex, fromVni } from '../../text/keystrokes.ts';
import { isSyllable } from '../../text/syllable.ts';
import { replaceWords, wordsOf } from '../../text/words.ts';
import { analyseQuestion, type AskedWord } from './question.ts';

type Method = (word: string) => string | undefined;

export interface Keyed {
  words: AskedWord[];
  /** How many words of the question are keys. */
  count: number;
  /**
   * True if some keys are digits. Then the decoded words count only if the index has them with exactly these marks:
   * `lop5` more often means “lớp 5” than the VNI keys of “lọp”.
   */
  hasDigits: boolean;
  isOnlyLast: boolean;
}

/** Undefined if no word of the question is taken for keys. */
export function readKeys(query: string): Keyed | undefined {
  const text = query.normalize('NFC');
  const keys: string[] = [];
  const isShouted = text === text.toUpperCase();
  // A word in capitals is a code if it has digits. If not all of the question is in capitals, any other such word is an
  // abbreviation. Neither counts as keys.
  const isCode = (word: string) => word === word.toUpperCase() && (!isShouted || /\d/.test(word));
  const mayBeKeys = wordsOf(text).filter((word) => !isCode(word));
  // Among keys of VNI, the “ara” of a name is not Telex for “ẩ”.
  const isVni = countBy(mayBeKeys, fromVni) > countBy(mayBeKeys, fromTelex);
  const read = replaceWords(text, (word) => {
    const decoded = isCode(word) ? undefined : decodeKeys(word, isVni ? [fromVni] : undefined);
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
export function decodeKeys(written: string, methods: readonly Method[] = [fromTelex, fromVni]): string | undefined {
  const word = toCanonical(written);
  if (isSyllable(word) && !word.includes('oo')) return undefined;
  return methods.map((read) => read(word)).find((decoded) => decoded !== undefined);
}

const countBy = (words: readonly string[], method: Method): number =>
  words.filter((word) => decodeKeys(word, [method]) !== undefined).length;
