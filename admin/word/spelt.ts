/** Finds names in texts as people type them: in capitals, with either placing of the tone mark, or without marks. */
import { toCanonical } from '../../src/text/canonical.ts';
import { fold } from '../../src/text/fold.ts';
import { wordsOf } from '../../src/text/words.ts';

export interface Spelt {
  canonical: string;
  folded: string;
  /** False when the word has no marks, whether it needs some or not. */
  isMarked: boolean;
}

export const spell = (text: string): Spelt[] =>
  wordsOf(text.normalize('NFC')).map((word) => {
    const canonical = toCanonical(word);
    const folded = fold(canonical);
    return { canonical, folded, isMarked: canonical !== folded };
  });

/** True when a word of a text can be this word of a name: with the same marks, or typed without any. */
const isWord = (found: Spelt | undefined, wanted: Spelt): boolean =>
  found !== undefined && (found.isMarked ? found.canonical === wanted.canonical : found.folded === wanted.folded);

/** Indexes in `text` at which `name` begins. */
export function placesOf(name: readonly Spelt[], text: readonly Spelt[]): number[] {
  if (name.length === 0) return [];
  return [...text.keys()].filter((at) => name.every((word, index) => isWord(text[at + index], word)));
}

/** The text in lower case without marks, its words divided by single spaces. */
export const plainOf = (text: string): string =>
  spell(text)
    .map(({ folded }) => folded)
    .join(' ');

/** The text in lower case with its marks, its words divided by single spaces. */
export const markedOf = (text: string): string =>
  spell(text)
    .map(({ canonical }) => canonical)
    .join(' ');

/**
 * Sentences of a text. The dot of an abbreviation (“TP.”, “Th.S”) or within a number (1.250) does not end a sentence.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[.!?…]["”’)]?)(?<!(?:^|[\s(])(?:\p{Lu}{1,3}|[Tt]h|[Tt]r|[Tt]p|[Đđ]\/c|[Qq]|[Pp]|[Xx])\.)\s+(?=["“‘(–-]?\s?[\p{Lu}\d])|\n+/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
