import { clampRgb, parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { expectNone } from '../../support/sites.ts';
import { darkOfDevice, darkOfReader, hues, resolve, themes, type Theme } from './theme.ts';

/** Minimum contrast for text of any size (WCAG 2.2 SC 1.4.6) and for shapes (SC 1.4.11). */
const leastForText = 7;
const leastForShapes = 3;

/** Colors of texts, with the backgrounds on which they appear. */
const texts: [text: string, grounds: string[]][] = [
  ['--color-ink', ['--color-paper', '--color-surface', '--color-sunken', '--color-note', '--color-gold-wash']],
  ['--color-ink-soft', ['--color-paper', '--color-surface', '--color-sunken', '--color-note', '--color-gold-wash']],
  ['--color-link', ['--color-paper', '--color-surface', '--color-sunken', '--color-note', '--color-gold-wash']],
  ['--color-accent', ['--color-paper', '--color-surface', '--color-sunken', '--color-note', '--color-gold-wash']],
  ['--color-flag', ['--color-paper', '--color-surface', '--color-sunken']],
  ['--color-on-fill', ['--color-fill', '--color-fill-hover']],
  ['--color-on-bar', ['--color-bar']],
  ['--color-on-bar-soft', ['--color-bar']],
  ['--color-on-gold-wash', ['--color-gold-wash']],
];
const textsOfMovements: typeof texts = [
  ['--movement-ink', ['--color-paper', '--color-surface', '--movement-wash']],
  ['--movement-on-fill', ['--movement-fill']],
  ['--color-ink', ['--movement-wash']],
  ['--color-ink-soft', ['--movement-wash']],
  ['--color-link', ['--movement-wash']],
];
const shapes: typeof texts = [
  ['--color-line-strong', ['--color-paper', '--color-surface', '--color-sunken']],
  ['--color-focus', ['--color-paper', '--color-surface', '--color-sunken', '--color-note', '--color-gold-wash']],
  // The focus indicator has two rings; because they contrast with each other, one of them is visible on any background.
  ['--color-focus-ring', ['--color-focus']],
];
const shapesOfMovements: typeof texts = [
  ['--movement-bright', ['--color-paper', '--color-surface', '--movement-wash']],
];

const themeNames = Object.keys(themes) as Theme[];
const outside = undefined;

function contrast(theme: Theme, one: string, other: string, hue: string | undefined): number {
  const tokens = themes[theme]();
  const [first, second] = [one, other].map((name) => {
    const color = parse(resolve(tokens, name, hue));
    if (color === undefined) throw new Error(`${name} is no color: ${resolve(tokens, name, hue)}`);
    // A screen shows the nearest color that it can, so the color is clamped to sRGB.
    return clampRgb(color);
  });
  return wcagContrast(first ?? '', second ?? '');
}

function tooFaint(theme: Theme, pairs: typeof texts, least: number, asked: readonly (string | undefined)[]): string[] {
  return pairs.flatMap(([front, grounds]) =>
    grounds.flatMap((ground) =>
      asked.flatMap((hue) => {
        const ratio = contrast(theme, front, ground, hue);
        const place = hue === undefined ? '' : ` at hue ${hue}`;
        return ratio >= least ? [] : [`${front} on ${ground}${place}: ${ratio.toFixed(2)}, needs ${least}`];
      }),
    ),
  );
}

describe.each(themeNames)('%s theme', (theme) => {
  test('all text has a contrast of seven to one', () => {
    expectNone([
      ...tooFaint(theme, texts, leastForText, [outside]),
      ...tooFaint(theme, textsOfMovements, leastForText, [outside, ...hues]),
    ]);
  });

  test('lines, bars and the focus have a contrast of three to one', () => {
    expectNone([
      ...tooFaint(theme, shapes, leastForShapes, [outside]),
      ...tooFaint(theme, shapesOfMovements, leastForShapes, [outside, ...hues]),
    ]);
  });
});

test('each movement may have a hue of its own', () => {
  expect(new Set(hues).size).toBe(15);
});

test('the night of the device and the night that the reader chose are the same', () => {
  expect([...darkOfDevice()]).toEqual([...darkOfReader()]);
});

test('the night changes colors and nothing that the day does not have', () => {
  const day = themes.light();
  expect([...darkOfReader().keys()].filter((name) => !day.has(name))).toEqual([]);
});

test('a faint pair is found', () => {
  expect(tooFaint('light', [['--color-gold', ['--color-paper']]], leastForText, [outside])).toHaveLength(1);
});
