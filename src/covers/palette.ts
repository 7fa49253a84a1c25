/**
 * The colours of a movement's tiles. They are chosen by eye for each hue, because equal numbers do not look equally
 * bright.
 */
import { hexOf, type Oklch } from './oklch.ts';

export interface Palette {
  deep: string;
  vivid: string;
  soft: string;
  pale: string;
}

/** The gold that all covers share. */
export const gold = '#f2c14e';

type Tone = readonly [l: number, c: number, h: number];
interface Tones {
  deep: Tone;
  vivid: Tone;
  soft: Tone;
  pale: Tone;
}

/**
 * Keys are the hues that movements name in their files. The deep colours of yellow hues lean to green or blue, because
 * a deep yellow would look brown or olive.
 */
const tonesOfHues: Readonly<Record<number, Tones>> = {
  0: { deep: [0.34, 0.125, 18], vivid: [0.58, 0.212, 24], soft: [0.85, 0.075, 25], pale: [0.95, 0.025, 40] },
  24: { deep: [0.34, 0.085, 350], vivid: [0.69, 0.185, 40], soft: [0.86, 0.08, 45], pale: [0.95, 0.028, 50] },
  48: { deep: [0.36, 0.1, 262], vivid: [0.76, 0.165, 62], soft: [0.88, 0.085, 68], pale: [0.96, 0.03, 75] },
  72: { deep: [0.33, 0.055, 232], vivid: [0.84, 0.165, 86], soft: [0.91, 0.085, 90], pale: [0.965, 0.032, 92] },
  96: { deep: [0.37, 0.08, 155], vivid: [0.86, 0.165, 114], soft: [0.92, 0.1, 112], pale: [0.968, 0.036, 110] },
  120: { deep: [0.36, 0.085, 145], vivid: [0.7, 0.19, 138], soft: [0.88, 0.1, 135], pale: [0.96, 0.035, 130] },
  144: { deep: [0.33, 0.07, 158], vivid: [0.6, 0.14, 155], soft: [0.84, 0.08, 155], pale: [0.95, 0.03, 155] },
  168: { deep: [0.36, 0.065, 195], vivid: [0.74, 0.125, 178], soft: [0.88, 0.07, 178], pale: [0.96, 0.025, 178] },
  192: { deep: [0.36, 0.065, 215], vivid: [0.66, 0.115, 205], soft: [0.87, 0.065, 205], pale: [0.957, 0.024, 205] },
  216: { deep: [0.34, 0.08, 250], vivid: [0.7, 0.13, 232], soft: [0.87, 0.065, 230], pale: [0.956, 0.023, 230] },
  240: { deep: [0.33, 0.11, 262], vivid: [0.58, 0.175, 254], soft: [0.84, 0.08, 250], pale: [0.948, 0.027, 250] },
  264: { deep: [0.31, 0.12, 278], vivid: [0.55, 0.17, 275], soft: [0.82, 0.085, 278], pale: [0.942, 0.028, 280] },
  288: { deep: [0.32, 0.125, 300], vivid: [0.61, 0.185, 298], soft: [0.84, 0.09, 300], pale: [0.948, 0.03, 302] },
  312: { deep: [0.33, 0.12, 328], vivid: [0.63, 0.195, 328], soft: [0.85, 0.095, 326], pale: [0.95, 0.03, 325] },
  336: { deep: [0.34, 0.12, 356], vivid: [0.68, 0.18, 358], soft: [0.87, 0.08, 355], pale: [0.955, 0.026, 355] },
};

/** Colours for stories without a movement: the sea in golden light. */
const sea: Tones = {
  deep: [0.33, 0.06, 228],
  vivid: [0.55, 0.085, 226],
  soft: [0.85, 0.045, 222],
  pale: [0.962, 0.042, 90],
};

const toHex = ([l, c, h]: Tone): string => hexOf({ l, c, h } satisfies Oklch);

const paletteOf = ({ deep, vivid, soft, pale }: Tones): Palette => ({
  deep: toHex(deep),
  vivid: toHex(vivid),
  soft: toHex(soft),
  pale: toHex(pale),
});

const palettes = new Map(Object.entries(tonesOfHues).map(([hue, tones]) => [Number(hue), paletteOf(tones)]));

export const storyPalette = paletteOf(sea);

export function paletteOfHue(hue: number): Palette {
  const palette = palettes.get(hue);
  if (palette === undefined) throw new Error(`Sắc ${hue} chưa có bảng màu cho bìa (src/covers/palette.ts).`);
  return palette;
}
