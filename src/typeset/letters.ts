/**
 * Prepares texts for fonts that lack some characters: a character that no font has becomes a box, as on a screen.
 * PDF/UA refuses a missing glyph.
 */
import { toNfc } from '../text/normalize.ts';

const box = '\u25A1';
/**
 * Variation selectors, joiners and skin tones, which modify the character before them. They are removed, so that this
 * character is printed unmodified.
 */
const modifiers = /\p{Variation_Selector}|\p{Join_Control}|\p{Emoji_Modifier}/gu;
/** Spaces, and characters that allow or forbid a line break. Fonts need no glyph for these. */
const invisible: ReadonlySet<string> = new Set([' ', '\n', '\u00A0', '\u00AD', '\u200B', '\u202F', '\u2060']);

export const withKnownLetters = (text: string, isKnown: (letter: string) => boolean): string =>
  [...toNfc(text).replace(modifiers, '')]
    .map((letter) => (invisible.has(letter) || isKnown(letter) ? letter : box))
    .join('');

/** A copy of the data in which `change` has replaced every string. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}
