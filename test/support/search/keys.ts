/** Variants of a query: as Telex or VNI keys, in the other spelling, without diacritics, or with a typing error. */
import { fold } from '../../../src/text/fold.ts';
import { isSyllable } from '../../../src/text/syllable.ts';
import type { Random } from '../random.ts';

const telexSigns: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
  '\u0306': 'w',
  '\u031b': 'w',
};
const vniSigns: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const syllable = /[\p{L}\p{M}]+/gu;

/** Returns the keys that type the text, with tone keys at the end of the syllable, as most people type. */
function toKeys(text: string, signs: Readonly<Record<string, string>>, d: string): string {
  return text.normalize('NFC').replace(syllable, (word) => {
    if (!isSyllable(word)) return word;
    const marks = word.normalize('NFD');
    const ending = (marks.match(tones) ?? []).map((tone) => signs[tone] ?? '').join('');
    const letters = [...marks.replace(tones, '')].map((letter, index, all) => {
      if (letter === '\u0302' && signs['\u0302'] === undefined) return (all[index - 1] ?? '').toLowerCase();
      return signs[letter] ?? letter;
    });
    return `${letters.join('').replace(/đ/gi, d)}${ending}`;
  });
}

export const toTelex = (text: string): string => toKeys(text, telexSigns, 'dd');
export const toVni = (text: string): string => toKeys(text, vniSigns, 'd9');

const otherSeat: Readonly<Record<string, string>> = Object.fromEntries(
  ['oa', 'oe', 'uy'].flatMap((pair) =>
    ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => {
      const [first = '', second = ''] = pair;
      return [`${first}${tone}${second}`.normalize('NFC'), `${first}${second}${tone}`.normalize('NFC')];
    }),
  ),
);

/** Converts “hòa” to “hoà” and “kỷ” to “kỉ”, and back. */
export function otherSpelling(text: string): string {
  return text.normalize('NFC').replace(syllable, (word) => {
    if (!isSyllable(word)) return word;
    for (const [old, modern] of Object.entries(otherSeat)) {
      if (word.endsWith(old)) return word.replace(old, modern);
      if (word.endsWith(modern) && !/^qu/i.test(word)) return word.replace(modern, old);
    }
    if (/^[bcdđghklmnpqrstvx]+[yỳýỷỹỵ]$/i.test(word)) return swapLast(word, 'y', 'i');
    return /^[bcdđghklmnpqrstvx]+[iìíỉĩị]$/i.test(word) && !/^g/i.test(word) ? swapLast(word, 'i', 'y') : word;
  });
}

const swapLast = (word: string, from: string, to: string): string =>
  word.slice(0, -1) + word.slice(-1).normalize('NFD').replace(from, to).normalize('NFC');

/**
 * Makes one typing error in a word of three or more letters: a letter is left out, doubled, changed or swapped with the
 * next.
 */
export function slip(text: string, random: Random): string {
  const words = text.split(' ');
  const long = [...words.keys()].filter((index) => /^\p{L}{3,}$/u.test(words[index] ?? ''));
  if (long.length === 0) return text;
  const index = random.pick(long);
  const letters = [...(words[index] ?? '')];
  const at = random.below(letters.length - 1);
  const swapped = letters.with(at, letters[at + 1] ?? '').with(at + 1, letters[at] ?? '');
  const changed = letters.with(at, random.pick(['a', 'e', 'i', 'o', 'u', 'h', 'n', 'c', 't', 'm']));
  const choices = [letters.toSpliced(at, 1), letters.toSpliced(at, 0, letters[at] ?? ''), changed, swapped];
  const other = random.pick(choices).join('');
  return other === words[index] ? slip(text, random) : words.with(index, other).join(' ');
}

/** Removes diacritics with the fold function of the site's search. */
export const withoutMarks = fold;
