/** The build prepares a photo in the same way as the editors' pages do. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { preparePhoto } from '../../../../src/integrations/photos/prepare.ts';
import { movingWebp } from '../../../support/hard-photos.ts';

const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let count = 0;
async function prepared(bytes: Buffer | Promise<Buffer>): Promise<{ isAsItWas: boolean; name: string; made: Buffer }> {
  count += 1;
  const path = join(folder, `anh-${count}.png`);
  writeFileSync(path, await bytes);
  const place = await preparePhoto(path, join(folder, 'kho'));
  return { isAsItWas: place === path, name: place.split('/').at(-1) ?? '', made: readFileSync(place) };
}

/** An image in landscape format with a red upper left corner. */
const cornered = (): Sharp =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: 'red' } }, left: 0, top: 0 },
  ]);

async function pixelOf(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const data = await sharp(bytes).toColourspace('srgb').extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...data].map((channel) => Math.round(channel / 64));
}

const corners = { 1: [4, 4], 2: [56, 4], 3: [56, 36], 4: [4, 36], 5: [4, 4], 6: [36, 4], 7: [36, 56], 8: [4, 56] };

describe.each(['jpeg', 'png', 'webp'] as const)('%s', (format) => {
  test.each(Object.entries(corners))('that was taken in orientation %s stands upright', async (orientation, [x, y]) => {
    const lying = cornered()
      .toFormat(format)
      .withMetadata({ orientation: Number(orientation) });
    const { made } = await prepared(lying.toBuffer());
    const { width, height, ...told } = await sharp(made).metadata();
    expect([width, height]).toEqual(Number(orientation) > 4 ? [40, 60] : [60, 40]);
    expect(await pixelOf(made, x ?? 0, y ?? 0)).toEqual([4, 0, 0]);
    expect(told.orientation ?? 1).toBe(1);
  });
});

test.each([
  ['what shines through', { r: 0, g: 0, b: 0, alpha: 0 }, [4, 4, 4]],
  ['what half shines through', { r: 0, g: 0, b: 0, alpha: 0.5 }, [2, 2, 2]],
])('%s lies on white', async (_what, background, colour) => {
  const bytes = sharp({ create: { width: 50, height: 50, channels: 4, background } });
  for (const file of [bytes.clone().png(), bytes.clone().webp(), bytes.clone().png({ palette: true })])
    expect(await pixelOf((await prepared(file.toBuffer())).made, 9, 9)).toEqual(colour);
});

test('of a moving picture the first frame is left', async () => {
  const { made, name } = await prepared(movingWebp(64, 48));
  const { width, height, format, pages } = await sharp(made).metadata();
  expect({ width, height, format, pages }).toEqual({ width: 64, height: 48, format: 'jpeg', pages: undefined });
  expect(name).toBe(`anh-${count}.jpg`);
  expect(await pixelOf(made, 9, 9)).toEqual([0, 0, 4]);
});

test.each<[string, () => Sharp]>([
  ['sixteen bits', () => cornered().toColourspace('rgb16').png()],
  ['colours of print', () => cornered().toColourspace('cmyk').jpeg()],
  ['sixteen bits of grey', () => cornered().toColourspace('grey16').png()],
  ['a palette', () => cornered().png({ palette: true })],
])('%s become ordinary colours', async (_what, make) => {
  const { made } = await prepared(make().toBuffer());
  const { space, depth, format, channels } = await sharp(made).metadata();
  expect({ space, depth, format, channels }).toEqual({ space: 'srgb', depth: 'uchar', format: 'jpeg', channels: 3 });
});

test.each([
  [5000, 500, 2400, 240],
  [300, 2700, 267, 2400],
  [2401, 1200, 2400, 1200],
])('%i × %i px become %i × %i px', async (width, height, keptWidth, keptHeight) => {
  const large = sharp({ create: { width, height, channels: 3, background: 'teal' } }).jpeg();
  const { width: w, height: h, exif } = await sharp((await prepared(large.toBuffer())).made).metadata();
  expect({ w, h, exif }).toEqual({ w: keptWidth, h: keptHeight, exif: undefined });
});

test.each<[string, () => Sharp]>([
  ['an upright JPEG', () => cornered().jpeg()],
  ['a grey one', () => cornered().toColourspace('b-w').jpeg()],
  ['a progressive one', () => cornered().jpeg({ progressive: true })],
])('%s is taken as it is', async (_what, make) => {
  expect((await prepared(make().toBuffer())).isAsItWas).toBe(true);
});

test('a JPEG whose size Astro cannot read is made anew', async () => {
  const jpeg = await cornered().jpeg().toBuffer();
  const start = jpeg.subarray(0, 2);
  // Fill bytes (0xFF) are allowed before a marker (ITU-T T.81, B.1.1.2).
  const { isAsItWas, made } = await prepared(Buffer.concat([start, Buffer.alloc(40, 0xff), jpeg.subarray(2)]));
  expect(isAsItWas).toBe(false);
  expect((await sharp(made).metadata()).width).toBe(60);
});

test('the same file is made once', async () => {
  const bytes = await cornered().png().toBuffer();
  const [one, two] = [await prepared(bytes), await prepared(bytes)];
  expect(one.made.equals(two.made)).toBe(true);
});
