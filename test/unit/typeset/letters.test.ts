import { expect, test } from 'vitest';
import { mapTexts, withKnownLetters } from '../../../src/typeset/letters.ts';

const isKnown = (letter: string) => /[a-zA-Zữ❤ ]/u.test(letter);

test.each([
  ['chữ', 'chữ'],
  ['chữ'.normalize('NFD'), 'chữ'],
  ['a🌾b', 'a□b'],
  ['❤️', '❤'],
  ['a\u00a0b\u200bc\nd', 'a\u00a0b\u200bc\nd'],
])('%j', (text, expected) => {
  expect(withKnownLetters(text, isKnown)).toBe(expected);
});

test('every text of the data is changed, and nothing else', () => {
  const data = { a: ['x', { b: 'y', c: 1, d: null }], e: true };
  expect(mapTexts(data, (text) => text.toUpperCase())).toEqual({ a: ['X', { b: 'Y', c: 1, d: null }], e: true });
});
