/** Properties that hold for any text: the build and the browser derive the same words in the same order. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse, fromTerm, rememberWords, toIndexedText, toTerm, toWord } from '../../../src/search/analyse.ts';
import { fold } from '../../../src/text/fold.ts';
import { placeTerms } from '../../../src/search/terms.ts';
import { otherSpelling } from '../../support/search/keys.ts';
import { randomFrom } from '../../support/random.ts';

const plan = readFileSync('test/fixtures/plan/ke-hoach.md', 'utf8');
const random = randomFrom(7);
const letters = 'a ă â e ê i o ô ơ u ư y đ d n g h t c A Đ Ê , . - – “ ” / 0 1 5 9 é 中 😀'.split(' ');
const alphabet = [...letters, ' ', ' ', '\n', '\u0301', '\u0300', '\u0323'];
const noise = Array.from({ length: 300 }, () =>
  Array.from({ length: 1 + random.below(40) }, () => random.pick(alphabet)).join(''),
);
const read = rememberWords();
const texts = [...plan.split('\n'), ...noise];

test('each word of a text is one word of the index, in its order', () => {
  const lost = texts.filter((text) => {
    const indexed = toIndexedText(text, read);
    const count = indexed === '' ? 0 : indexed.split(' ').length;
    return count !== placeTerms(text.normalize('NFC')).length;
  });
  expect(lost).toEqual([]);
});

test('an analysed word is analysed to itself', () => {
  const words = texts.flatMap((text) => analyse(text, read));
  expect(words.length).toBeGreaterThan(5000);
  expect(words.filter((word) => toWord(word.canonical).canonical !== word.canonical)).toEqual([]);
});

test('no form of Unicode, no case and no school of spelling makes a difference', () => {
  const forms = [
    (text: string) => text.normalize('NFD'),
    (text: string) => text.toUpperCase(),
    otherSpelling,
    (text: string) => otherSpelling(text).normalize('NFD'),
  ];
  const different = plan.split('\n').filter((text) => {
    const indexed = toIndexedText(text, read);
    return forms.some((form) => toIndexedText(form(text), read) !== indexed);
  });
  expect(different).toEqual([]);
});

/** Folds as Pagefind does: decomposes the letters and removes the marks. */
const pagefindFold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '');

test('Pagefind folds an indexed word to the folded word, đ included', () => {
  const wrong = analyse(plan).filter(
    (word) => pagefindFold(toTerm(word)) !== pagefindFold(toTerm(toWord(word.folded))),
  );
  expect(wrong).toEqual([]);
  expect(fromTerm(pagefindFold(toTerm(toWord('Điển'))))).toBe('dien');
});

test('a word comes back from its term', () => {
  const words = texts.flatMap((text) => analyse(text, read));
  expect(words.filter((word) => fromTerm(toTerm(word)) !== word.canonical)).toEqual([]);
});

test('marks tell words apart, folding does not', () => {
  expect(toWord('Điện')).toEqual({ canonical: 'điện', folded: 'dien', marked: true });
  expect(toWord('dien')).toEqual({ canonical: 'dien', folded: 'dien', marked: false });
  expect(toTerm(toWord('đo'))).not.toBe(toTerm(toWord('do')));
  expect(fold(toWord('ĐƯỜNG').canonical)).toBe('duong');
});
