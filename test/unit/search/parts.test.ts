import { describe, expect, test } from 'vitest';
import { partOf, splitText } from '../../../src/search/parts.ts';
import { wordsOf } from '../../../src/text/words.ts';

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
    for (const [index, word] of all.entries()) {
      const part = parts[partOf(index, parts.length)];
      expect(wordsOf(part?.text ?? '')).toContain(word);
      const around = wordsOf(`${part?.around[0] ?? ''} ${part?.text ?? ''} ${part?.around[1] ?? ''}`);
      for (const near of all.slice(Math.max(0, index - 7), index + 30)) expect(around).toContain(near);
    }
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
