/**
 * Turns words into outlines of the site's own typeface. A picture drawn from text would depend on the fonts of the
 * machine, which may lack Vietnamese letters.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { environment } from '../environment.ts';
import { toNfc } from '../text/normalize.ts';

type Weight = 400 | 700;

export interface Lettering {
  /** Letters that the typeface lacks. */
  missing: (text: string) => string[];
  widthOf: (text: string, size: number) => number;
  /** Data of one SVG path (`d`). The baseline begins at the origin. */
  outline: (text: string, size: number) => string;
}

const known = new Map<Weight, Lettering>();

export function letteringOf(weight: Weight): Lettering {
  const lettering = known.get(weight) ?? open(weight);
  known.set(weight, lettering);
  return lettering;
}

function open(weight: Weight): Lettering {
  const font = create(readFileSync(join(environment.root, `src/styles/fonts/be-vietnam-pro-${weight}.woff2`)));
  if (font.isCollection) throw new Error(`Tệp phông chữ ${weight} phải chứa đúng một phông.`);
  const glyphsOf = (text: string) =>
    [...toNfc(text)].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
  return {
    missing: (text) => [...toNfc(text)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
    widthOf: (text, size) =>
      (glyphsOf(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * size) / font.unitsPerEm,
    outline: (text, size) => {
      const scale = size / font.unitsPerEm;
      let at = 0;
      return glyphsOf(text)
        .map((glyph) => {
          const d = glyph.path
            .scale(scale, -scale)
            .translate(at * scale, 0)
            .toSVG();
          at += glyph.advanceWidth;
          return d;
        })
        .join('');
    },
  };
}

/** Breaks a text into lines of whole words. A word that is too wide gets a line for itself. */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of toNfc(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
