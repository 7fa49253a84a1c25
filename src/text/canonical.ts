/**
 * Gives one spelling to words that Vietnamese spells in several ways: hòa and hoà, kỷ and kỉ, NFC and NFD. The result
 * of `toCanonical` is for comparing words, never for showing them.
 */
import { fold } from './fold.ts';
import { isSyllable } from './syllable.ts';

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
const vowel = /[aeiouy]/;

/**
 * NFC in lower case, with đ for ð. A Vietnamese syllable also gets its tone mark where the older spelling rule puts it,
 * and `i` for a `y` that is its only vowel.
 */
export function toCanonical(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().replaceAll('ð', 'đ');
  if (!isSyllable(lower)) return lower;
  return placeTone(lower).replace(/^(qu|[bcdđghklmnpqrstvx]*)([yỳýỷỹỵ])$/, (_all, start: string, end: string) => {
    return start + end.normalize('NFD').replace('y', 'i').normalize('NFC');
  });
}

/** Moves the tone mark to where the older spelling rule puts it: hòa, thủy. */
export function placeTone(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const [mark] = tone.exec(letters) ?? [];
  if (mark === undefined) return syllable;
  const bare = [...letters.replace(tone, '').normalize('NFC')];
  return bare
    .toSpliced(toneSeat(bare) + 1, 0, mark)
    .join('')
    .normalize('NFC');
}

/** Index of the letter that carries the tone mark. */
function toneSeat(letters: readonly string[]): number {
  const spelt = letters.map(fold);
  const word = spelt.join('');
  const skipped = /^(?:qu|gi(?=[aeouy]))/.test(word) ? 2 : 0;
  const start = spelt.findIndex((letter, index) => index >= skipped && vowel.test(letter));
  const after = spelt.findIndex((letter, index) => index > start && !vowel.test(letter));
  const end = after === -1 ? spelt.length : after;
  for (let index = end - 1; index >= start; index -= 1) if (letters[index] !== spelt[index]) return index;
  if (after !== -1) return end - 1;
  return end - start === 3 ? start + 1 : start;
}
