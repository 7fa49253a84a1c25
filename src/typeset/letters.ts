/** Makes texts ready for fonts that lack some signs. A sign that no font has becomes a box, in print as on a screen. */
import { toNfc } from '../text/normalize.ts';

const box = '\u25A1';
/** Variation selectors, joiners and skin tones change the sign before them, which is set without the change. */
const modifiers = /\p{Variation_Selector}|\p{Join_Control}|\p{Emoji_Modifier}/gu;
/** Where a word may be broken, and where not. Fonts need no glyph for these. */
const invisible: ReadonlySet<string> = new Set([' ', '\n', '\u00A0', '\u00AD', '\u200B', '\u202F', '\u2060']);

export const withKnownLetters = (text: string, isKnown: (letter: string) => boolean): string =>
  [...toNfc(text).replace(modifiers, '')]
    .map((letter) => (invisible.has(letter) || isKnown(letter) ? letter : box))
    .join('');

/** The same data with every text changed. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}
