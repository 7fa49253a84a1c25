import { expect, test } from 'vitest';
import { toCanonical } from '../../../src/text/canonical.ts';
import { fold } from '../../../src/text/fold.ts';
import { isSyllable } from '../../../src/text/syllable.ts';

const onsets = ['', 'b', 'c', 'đ', 'gi', 'h', 'kh', 'l', 'm', 'ngh', 'nh', 'qu', 't', 'th', 'tr', 'x'];
const rhymes = [
  'a',
  'oa',
  'oe',
  'uy',
  'y',
  'i',
  'ia',
  'uyên',
  'ươi',
  'iêng',
  'oai',
  'oang',
  'ưu',
  'ôn',
  'âp',
  'uôc',
  'ăn',
];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Groups of spellings of one syllable, with the tone mark on each vowel that might carry it. */
const spellings = onsets.flatMap((onset) =>
  rhymes.flatMap((rhyme) =>
    tones.map((tone) => {
      const letters = [...rhyme];
      const seats = [...letters.keys()].filter((index) => /[aeiouy]/.test(fold(letters[index] ?? '')));
      return seats.map((seat) => (onset + letters.toSpliced(seat + 1, 0, tone).join('')).normalize('NFC'));
    }),
  ),
);

test('every syllable has one spelling, wherever its tone was written, and in both Unicode forms', () => {
  const several = spellings.filter((same) => {
    if (!same.every(isSyllable)) return false;
    return new Set(same.flatMap((word) => [word, word.normalize('NFD'), word.toUpperCase()].map(toCanonical))).size > 1;
  });
  expect(spellings.flat().filter(isSyllable).length).toBeGreaterThan(2000);
  expect(several).toEqual([]);
});

test('every syllable keeps its spelling when it is spelt again', () => {
  expect(spellings.flat().filter((word) => toCanonical(toCanonical(word)) !== toCanonical(word))).toEqual([]);
});

test('every syllable keeps its letters, but for y and i', () => {
  const letters = (word: string) => fold(word).replaceAll('y', 'i');
  expect(spellings.flat().filter((word) => letters(toCanonical(word)) !== letters(word))).toEqual([]);
});
