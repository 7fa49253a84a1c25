import { converter, formatHex } from 'culori';
import { expect, test } from 'vitest';
import { hexOf } from '../../../src/covers/oklch.ts';

const toOklch = converter('oklch');

test.each([
  { l: 0.6, c: 0.1, h: 25 },
  { l: 0.34, c: 0.06, h: 96 },
  { l: 0.84, c: 0.12, h: 112 },
  { l: 0.55, c: 0.08, h: 226 },
  { l: 0.95, c: 0.02, h: 300 },
])('a colour of the screen is what culori makes of it: %o', (colour) => {
  expect(hexOf(colour)).toBe(formatHex({ mode: 'oklch', ...colour }));
});

test('a colour beyond the screen keeps its lightness and hue and gives up chroma', () => {
  const { l = 0, c = 0, h = 0 } = toOklch(hexOf({ l: 0.7, c: 0.4, h: 232 })) ?? {};
  expect(l).toBeCloseTo(0.7, 2);
  expect(h).toBeCloseTo(232, -1);
  expect(c).toBeGreaterThan(0.1);
  expect(c).toBeLessThan(0.2);
});

test('white and black stay what they are', () => {
  expect([hexOf({ l: 1, c: 0, h: 0 }), hexOf({ l: 0, c: 0, h: 0 })]).toEqual(['#ffffff', '#000000']);
});
