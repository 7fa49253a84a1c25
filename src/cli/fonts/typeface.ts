/** The typeface: the full files it is cut from, and the cut. */
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
/** Kerning, marks set on letters, letters composed of parts; the typeface has no tabular figures. */
const features = ['ccmp', 'kern', 'mark', 'mkmk'];

export const readFont = (path: string): Buffer => readFileSync(require.resolve(path));
export const readTypeface = (weight: Weight): Buffer => readFont(sources[weight]);
export const fileName = (weight: Weight): string => `be-vietnam-pro-${weight}.woff2`;

/** Hints would double the bytes for screens of a kind that is dying out. */
export const cutTypeface = (weight: Weight): Promise<Buffer> =>
  subsetFont(readTypeface(weight), letters, { targetFormat: 'woff2', keepFeatures: features, noHinting: true });
