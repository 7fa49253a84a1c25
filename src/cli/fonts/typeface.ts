/** The site's typeface: its source files, and the subset made from them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { letters } from './letters.ts';

const require = createRequire(import.meta.url);

export const family = 'Be Vietnam Pro';
export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

const sources: Record<Weight, string> = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  700: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};
/** OpenType features to keep: kerning, placing of marks, composed letters. The typeface has no tabular figures. */
export const features = ['ccmp', 'kern', 'mark', 'mkmk'];

export const readFont = (path: string): Buffer => readFileSync(require.resolve(path));
export const readTypeface = (weight: Weight): Buffer => readFont(sources[weight]);
export const fileName = (weight: Weight): string => `be-vietnam-pro-${weight}.woff2`;

/**
 * Subsets the typeface. Removes the hinting, which would double the file size and which only low-resolution screens
 * need.
 */
export const cutTypeface = (weight: Weight): Promise<Buffer> =>
  subsetFont(readTypeface(weight), letters, { targetFormat: 'woff2', keepFeatures: features, noHinting: true });
