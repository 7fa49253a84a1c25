/**
 * Fallback fonts for a reader's first page, where the typeface has not loaded yet. Each one scales a font of the device
 * until Vietnamese text has the same width and line height as in the typeface.
 */
import { create, type Font } from 'fontkitten';
import type { Frequency } from './frequency.ts';
import { readFont, readTypeface, weights, type Weight } from './typeface.ts';

interface Fallback {
  /** Name of the fallback font in the stylesheet. */
  family: string;
  /** Names under which devices know the font, for `local()`. */
  local: Record<Weight, readonly string[]>;
  /** Files to measure: the font itself, or one with the same letter widths. */
  files: (weight: Weight) => readonly string[];
}

const subsets = (name: string, weight: Weight) =>
  ['latin', 'vietnamese'].map((subset) => `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`);

const fallbacks: readonly Fallback[] = [
  {
    // Windows, macOS, iOS. Liberation Sans has the same widths on Linux, but lacks Vietnamese letters.
    family: 'Be Vietnam Arial',
    local: { 400: ['Arial', 'ArialMT'], 700: ['Arial Bold', 'Arial-BoldMT'] },
    files: (weight) => subsets('arimo', weight),
  },
  {
    // Android, ChromeOS.
    family: 'Be Vietnam Roboto',
    local: { 400: ['Roboto', 'Roboto-Regular'], 700: ['Roboto Bold', 'Roboto-Bold'] },
    files: (weight) => subsets('roboto', weight),
  },
  {
    // Linux.
    family: 'Be Vietnam DejaVu',
    local: { 400: ['DejaVu Sans', 'DejaVuSans'], 700: ['DejaVu Sans Bold', 'DejaVuSans-Bold'] },
    files: (weight) => [`dejavu-fonts-ttf/ttf/DejaVuSans${weight === 700 ? '-Bold' : ''}.ttf`],
  },
];

export interface FallbackFace {
  family: string;
  weight: Weight;
  local: readonly string[];
  /** This and the following values are percentages. */
  sizeAdjust: number;
  ascent: number;
  descent: number;
  lineGap: number;
}

export function measureFallbacks(frequency: Frequency): FallbackFace[] {
  return fallbacks.flatMap(({ family, local, files }) =>
    weights.map((weight) => {
      const own = open(readTypeface(weight));
      const stretch =
        widthOf([own], frequency) /
        widthOf(
          files(weight).map((path) => open(readFont(path))),
          frequency,
        );
      const percent = (height: number) => roundTo2((height / own.unitsPerEm / stretch) * 100);
      return {
        family,
        weight,
        local: local[weight],
        sizeAdjust: roundTo2(stretch * 100),
        ascent: percent(own.ascent),
        descent: percent(-own.descent),
        lineGap: percent(own.lineGap),
      };
    }),
  );
}

/** Average width of a letter, in ems, weighted by frequency. */
function widthOf(fonts: readonly Font[], frequency: Frequency): number {
  let width = 0;
  let weight = 0;
  for (const [letter, count] of Object.entries(frequency)) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint));
    if (font === undefined) throw new Error(`No font to measure has the letter “${letter}”.`);
    width += (font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * count;
    weight += count;
  }
  return width / weight;
}

function open(bytes: Buffer): Font {
  const font = create(bytes);
  if (font.isCollection) throw new Error('The file holds several fonts.');
  return font;
}

const roundTo2 = (value: number): number => Math.round(value * 100) / 100;
