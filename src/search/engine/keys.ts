/** A question in the keys of an input method that was off. */
import { toCanonical } from '../../text/canonical.ts';
import { fromTelex, fromVni } from '../../text/keystrokes.ts';
import { isSyllable } from '../../text/syllable.ts';
import { replaceWords, wordsOf } from '../../text/words.ts';
import { analyseQuestion, type AskedWord } from './question.ts';

export interface Keyed {
  words: AskedWord[];
  /** How many words are keys. */
  count: number;
  /** Digits are keys only of words that the index has with these marks: `lop5` is lớp 5. */
  hasDigits: boolean;
  isOnlyLast: boolean;
}

/** The question as Telex or VNI would have written it. */
export function readKeys(query: string): Keyed | undefined {
  const text = query.normalize('NFC');
  const keys: string[] = [];
  const isShouted = text === text.toUpperCase();
  const read = replaceWords(text, (word) => {
    // Capitals among other letters are an abbreviation, and with digits a code.
    const isCode = word === word.toUpperCase() && (!isShouted || /\d/.test(word));
    const decoded = isCode ? undefined : decodeKeys(word);
    if (decoded !== undefined) keys.push(word);
    return decoded ?? word;
  });
  // e5, a4: a letter and a digit are keys only among others.
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
 * The word as Telex or VNI would have written it, when it is no syllable as it stands, or only one as rare as “xoong”.
 * @internal Exported for its test.
 */
export function decodeKeys(written: string): string | undefined {
  const word = toCanonical(written);
  if (isSyllable(word) && !word.includes('oo')) return undefined;
  return fromTelex(word) ?? fromVni(word);
}
