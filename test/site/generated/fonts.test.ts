import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { measureFallbacks } from '../../../src/cli/fonts/fallbacks.ts';
import { countLetters } from '../../../src/cli/fonts/frequency.ts';
import type { Frequency } from '../../../src/cli/fonts/frequency.ts';
import { letters } from '../../../src/cli/fonts/letters.ts';
import { toStylesheets } from '../../../src/cli/fonts/stylesheet.ts';
import { cutTypeface, fileName, weights } from '../../../src/cli/fonts/typeface.ts';

const committed = (weight: (typeof weights)[number]) => readFileSync(`src/styles/fonts/${fileName(weight)}`);
const frequency = JSON.parse(readFileSync('src/cli/fonts/frequency.json', 'utf8')) as Frequency;

const lowerCase = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const withEveryTone = Array.from(lowerCase).flatMap((letter) =>
  /[aăâeêioôơuưy]/.test(letter) ? marks.map((mark) => (letter + mark).normalize('NFC')) : [letter],
);

describe('the files that readers get', () => {
  test.each(weights)('are what the command makes: %i', async (weight) => {
    expect(committed(weight).equals(await cutTypeface(weight))).toBe(true);
  });

  test('weigh 25 kB at most, both weights together', () => {
    expect(weights.reduce((sum, weight) => sum + committed(weight).length, 0)).toBeLessThanOrEqual(25_000);
  });

  test.each(weights)('have every Vietnamese letter with every tone, and all the letters promised: %i', (weight) => {
    const font = create(committed(weight));
    const wanted = [...withEveryTone, ...withEveryTone.map((letter) => letter.toUpperCase()), ...letters];
    expect(new Set(withEveryTone).size).toBe(29 + 12 * 5);
    expect(
      wanted.filter((letter) => !font.isCollection && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
    ).toEqual([]);
  });
});

describe('the faces that stand in', () => {
  test('are written as measured', () => {
    for (const [name, css] of Object.entries(toStylesheets(measureFallbacks(frequency))))
      expect(readFileSync(join('src/styles', name), 'utf8')).toBe(css);
  });

  test('make a line as high as the typeface does', () => {
    const font = create(committed(400));
    if (font.isCollection) expect.fail('The file holds several fonts.');
    const own = (font.ascent - font.descent) / font.unitsPerEm;
    for (const { sizeAdjust, ascent, descent } of measureFallbacks(frequency)) {
      expect(((ascent + descent) * sizeAdjust) / 10_000).toBeCloseTo(own, 3);
    }
  });

  test('have been weighed with letters as they still stand in the content', () => {
    const now = measureFallbacks(countLetters('content'));
    for (const [index, { family, sizeAdjust }] of measureFallbacks(frequency).entries()) {
      expect(Math.abs(sizeAdjust - (now[index]?.sizeAdjust ?? 0)), family).toBeLessThan(2);
    }
  });
});
