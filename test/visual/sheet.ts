/**
 * Baselines of the visual tests. A sheet holds all screenshots of one kind of page: a column per width, a row per
 * theme.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

/** `color` is the distance up to which two colours count as equal; `percent` of the pixels may differ. */
const tolerance = { color: 0.1, percent: 0.05 };

/**
 * Baselines keep each channel in steps of 8 of its 256 levels. The rounding is far below the tolerance, and a quarter
 * of the bytes is saved.
 */
const toStep = (level: number): number => Math.min(255, Math.round(level / 8) * 8);

/** Baselines are kept at half size. A block that moves by a few pixels still shows, and the repository stays small. */
export const scale = 0.5;
/** Heights of the screenshots by width, in CSS pixels. Below them, a page only repeats the same parts. */
const heights = new Map([
  [320, 1500],
  [412, 1500],
  [768, 1000],
  [1280, 1000],
]);
export const widths: readonly number[] = [...heights.keys()];
export const heightAt = (width: number): number => heights.get(width) ?? 0;
export const themes = ['light', 'dark'] as const;

export interface Shot {
  width: number;
  theme: (typeof themes)[number];
  png: Buffer;
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

const folder = 'test/visual/baselines';
const versionFile = join(folder, 'browser.json');
const failures = '.cache/visual';

const sizeOf = (width: number) => ({ width: width * scale, height: heightAt(width) * scale });
const rowHeight = Math.max(...widths.map((width) => sizeOf(width).height));
const placeOf = ({ width, theme }: Shot) => ({
  left: widths.slice(0, widths.indexOf(width)).reduce((sum, other) => sum + sizeOf(other).width, 0),
  top: themes.indexOf(theme) * rowHeight,
});
const sheetOf = (kind: string): string => join(folder, `${kind.replaceAll(' ', '-')}.webp`);

/** Total bytes. A test limits them, because every clone of the repository contains the baselines. */
export const sizeOfBaselines = (): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

export const versionOfBaselines = (): string | undefined =>
  existsSync(versionFile) ? (JSON.parse(readFileSync(versionFile, 'utf8')) as { version: string }).version : undefined;

export async function renew(kind: string, shots: readonly Shot[], version: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const size = {
    width: widths.reduce((sum, width) => sum + sizeOf(width).width, 0),
    height: themes.length * rowHeight,
  };
  const sheet = sharp({ create: { ...size, channels: 3, background: '#808080' } })
    .composite(shots.map((shot) => ({ input: shot.png, ...placeOf(shot) })))
    .removeAlpha();
  const { data, info } = await sheet.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const coarse = sharp(data.map(toStep), { raw: { width, height, channels } });
  writeFileSync(sheetOf(kind), await coarse.webp({ lossless: true, effort: 6 }).toBuffer());
  writeFileSync(versionFile, `${JSON.stringify({ version }, undefined, 2)}\n`);
}

/**
 * Returns a line for each screenshot that differs from its baseline, and writes the screenshot and the difference as
 * files.
 */
export async function compareWithBaseline(kind: string, shots: readonly Shot[]): Promise<string[]> {
  if (!existsSync(sheetOf(kind))) return [`${kind}: there is no baseline ${sheetOf(kind)}`];
  const problems: string[] = [];
  for (const shot of shots) {
    const sheet = sharp(sheetOf(kind)).extract({ ...placeOf(shot), ...sizeOf(shot.width) });
    const { percent, diff } = await compare(await pixelsOf(sheet), await pixelsOf(sharp(shot.png)));
    if (percent <= tolerance.percent) continue;
    const name = join(failures, `${kind.replaceAll(' ', '-')}-${shot.width}-${shot.theme}`);
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(`${name}-actual.png`, shot.png);
    writeFileSync(`${name}-diff.png`, diff);
    problems.push(
      `${kind}, ${shot.width} px, ${shot.theme}: ${percent.toFixed(2)} % differ, see ${name}-{actual,diff}.png`,
    );
  }
  return problems;
}

/** True when the pictures differ by more than the tolerance. */
export async function isOther(one: Buffer, other: Buffer): Promise<boolean> {
  const { percent } = await compare(await pixelsOf(sharp(one)), await pixelsOf(sharp(other)));
  return percent > tolerance.percent;
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function compare(one: Pixels, other: Pixels): Promise<{ percent: number; diff: Buffer }> {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`Pictures of ${one.width} × ${one.height} and ${other.width} × ${other.height} px`);
  const { width, height: rows } = one;
  const diff = Buffer.alloc(one.data.length);
  // `includeAA` counts differences in anti-aliased pixels, because small letters consist only of such pixels at this
  // scale.
  const count = pixelmatch(one.data, other.data, diff, width, rows, { threshold: tolerance.color, includeAA: true });
  const png = sharp(diff, { raw: { width, height: rows, channels: 4 } }).png();
  return { percent: (100 * count) / (width * rows), diff: await png.toBuffer() };
}
