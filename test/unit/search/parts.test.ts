import { describe, expect, test } from 'vitest';
import { partOf, splitText } from '../../../src/search/parts.ts';
import { placeTerms } from '../../../src/search/terms.ts';

const wordsOf = (text: string): string[] => placeTerms(text).map(({ form }) => form);

const textOf = (words: number): string =>
  Array.from({ length: words }, (_, word) => `từ${word}${word % 9 === 8 ? '.\n' : ','}`).join(' ');

describe.each([0, 1, 40, 199, 200, 299, 300, 301, 500, 1234])('a text of %i words', (words) => {
  const text = textOf(words);
  const parts = splitText(text);

  test('is the sum of its parts', () => {
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(0);
  });

  test('has each word in its part, with what stands around it', () => {
    const all = wordsOf(text);
    const own = parts.map((part) => new Set(wordsOf(part.text)));
    const around = parts.map(({ text: inside, around: [before, after] }) => new Set(wordsOf(before + inside + after)));
    const lost = all.filter((word, index) => {
      const part = partOf(index, parts.length);
      const near = all.slice(Math.max(0, index - 7), index + 30);
      return own[part]?.has(word) !== true || near.some((other) => around[part]?.has(other) !== true);
    });
    expect(lost).toEqual([]);
  });

  test('goes on before and after a part, but not before the first and after the last', () => {
    expect(parts[0]?.around[0]).toBe('');
    expect(parts.at(-1)?.around[1]).toBe('');
    for (const [index, { around }] of parts.entries()) {
      expect(around[0] !== '').toBe(index > 0);
      expect(around[1] !== '').toBe(index < parts.length - 1);
    }
  });
});

test('a word beyond the text is in its last part, one of the title in its first', () => {
  expect(partOf(10_000, 3)).toBe(2);
  expect(partOf(-4, 3)).toBe(0);
});
