import { differenceCiede2000, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { gold, paletteOfHue, storyPalette } from '../../../src/covers/palette.ts';
import { movements } from '../../support/cover-samples.ts';

const distance = differenceCiede2000();
const hues = [...movements.values()].map(({ hue }) => hue);
const pairs = hues.flatMap((hue, index) => hues.slice(index + 1).map((other): [number, number] => [hue, other]));

test('every movement has a hue of its own', () => {
  expect(new Set(hues).size).toBe(15);
});

test.each(pairs)('the vivid tones of hues %i and %i are told apart', (one, other) => {
  expect(distance(paletteOfHue(one).vivid, paletteOfHue(other).vivid)).toBeGreaterThan(10);
});

describe.each([...hues.map((hue) => [`hue ${hue}`, paletteOfHue(hue)] as const), ['stories', storyPalette] as const])(
  'the tones of %s',
  (_name, { deep, vivid, soft, pale }) => {
    test('stand out from each other where one lies on the other', () => {
      expect(wcagContrast(deep, pale)).toBeGreaterThan(8);
      expect(wcagContrast(deep, soft)).toBeGreaterThan(6);
      expect(wcagContrast(deep, gold)).toBeGreaterThan(5);
      expect(distance(deep, vivid)).toBeGreaterThan(20);
      expect(distance(pale, vivid)).toBeGreaterThan(20);
    });

    test('stand out from the paper by day and by night', () => {
      expect(distance(vivid, '#fbfaf6')).toBeGreaterThan(20);
      expect(distance(vivid, '#10191e')).toBeGreaterThan(20);
    });
  },
);

test('a hue without tones is an error that names it', () => {
  expect(() => paletteOfHue(7)).toThrow('Sắc 7 chưa có bảng màu');
});
