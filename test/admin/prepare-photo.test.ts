/** Preparing a chosen photo: the picture stays, metadata is removed. */
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grain, movingWebp } from '../support/hard-photos.ts';
import { openPhotoPage, plain, type Outcome, type PhotoPage } from './photo-page.ts';

let photos: PhotoPage;
beforeAll(async () => {
  photos = await openPhotoPage();
});
afterAll(() => photos.close());
const prepare: PhotoPage['prepare'] = (...photo) => photos.prepare(...photo);

/** A picture with a red square in its upper left corner, before any rotation. */
const cornered = (width: number, height: number): Sharp =>
  plain(width, height).composite([
    { input: { create: { width: 300, height: 300, channels: 3, background: 'red' } }, top: 0, left: 0 },
  ]);

const exif = {
  IFD0: { Make: 'May anh mau', Artist: 'Nguoi chup mau' },
  IFD2: { DateTimeOriginal: '2025:05:17 08:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 7/1 0/1' },
};
/** Metadata of the picture; empty when there is none. Colour information is not counted. */
async function toldBeside(bytes: Buffer): Promise<unknown[]> {
  const { exif: camera, xmp, iptc, comments, tifftagPhotoshop, orientation } = await sharp(bytes).metadata();
  return [camera, xmp, iptc, comments, tifftagPhotoshop, orientation].filter((value) => value !== undefined);
}

describe('a photo of a telephone', () => {
  let before: Buffer;
  let after: Outcome;
  beforeAll(async () => {
    before = await cornered(3200, 1600)
      .jpeg()
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><tac-gia>Nguoi chup mau</tac-gia></x:xmpmeta>')
      .toBuffer();
    after = await prepare(before, { name: 'Nguyễn Văn Mẫu – NFD.JPG'.normalize('NFD') });
  });

  test('says where it was taken', async () => {
    const { exif: camera, orientation, xmp } = await sharp(before).metadata();
    expect({ orientation, hasXmp: xmp !== undefined }).toEqual({ orientation: 6, hasXmp: true });
    expect(camera?.toString('latin1')).toContain('May anh mau');
  });

  test('is kept without a word of it', async () => {
    expect(after.extension).toBe('jpg');
    expect(await toldBeside(after.bytes)).toEqual([]);
    expect(after.bytes.toString('latin1')).not.toMatch(/Exif|GPS|mau|xmp/i);
  });

  test('stands upright, and no larger than needed', async () => {
    const { width, height } = await sharp(after.bytes).metadata();
    expect({ width, height }).toEqual({ width: 1200, height: 2400 });
    const corner = await sharp(after.bytes).extract({ left: 1150, top: 20, width: 1, height: 1 }).raw().toBuffer();
    expect([...corner].map((channel) => Math.round(channel / 64))).toEqual([4, 0, 0]);
  });
});

describe('which way up', () => {
  const lying = () => cornered(1300, 700);
  const corners = [
    [150, 150],
    [1150, 150],
    [1150, 550],
    [150, 550],
    [150, 150],
    [550, 150],
    [550, 1150],
    [150, 1150],
  ] as const;

  test.each(['jpeg', 'png', 'webp'] as const)('every %s stands upright', async (format) => {
    for (const [index, [left, top]] of corners.entries()) {
      const orientation = index + 1;
      const { bytes } = await prepare(await lying()[format]().withMetadata({ orientation }).toBuffer());
      const { width, height } = await sharp(bytes).metadata();
      const pixel = await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
      expect({ orientation, width, height, red: [...pixel].map((channel) => Math.round(channel / 64)) }).toEqual({
        orientation,
        ...(orientation > 4 ? { width: 700, height: 1300 } : { width: 1300, height: 700 }),
        red: [4, 0, 0],
      });
    }
  });
});

describe('formats', () => {
  test('of a moving picture the first frame is kept', async () => {
    const { extension, bytes } = await prepare(await movingWebp(1300, 900), { name: 'dong.webp' });
    const { width, height, pages } = await sharp(bytes).metadata();
    expect({ extension, width, height, pages }).toEqual({
      extension: 'jpg',
      width: 1300,
      height: 900,
      pages: undefined,
    });
    const pixel = await sharp(bytes).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer();
    expect([...pixel].map((channel) => Math.round(channel / 64))).toEqual([0, 0, 4]);
  });

  test('what would be too heavy as a PNG becomes a JPEG, on white', async () => {
    const shining = await grain(2400, 2000).ensureAlpha(0.25).webp({ quality: 60, exact: true }).toBuffer();
    const { extension, bytes } = await prepare(shining, { name: 'hat.webp' });
    expect(extension).toBe('jpg');
    const { channels } = await sharp(bytes).stats();
    for (const { mean } of channels) expect(mean).toBeCloseTo(0.75 * 255 + 0.25 * 127.5, -1);
  });

  test('a PNG stays one, with what shines through, and is not made larger', async () => {
    const png = await plain(800, 600, 0.5).png().withExif(exif).toBuffer();
    const { extension, bytes } = await prepare(png, { name: 'a.png', sample: true });
    const { width, height, hasAlpha } = await sharp(bytes).metadata();
    expect({ extension, width, height, hasAlpha }).toEqual({
      extension: 'png',
      width: 800,
      height: 600,
      hasAlpha: true,
    });
    expect(await toldBeside(bytes)).toEqual([]);
    const pixel = await sharp(bytes).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer();
    expect([...pixel].map((channel) => Math.round(channel / 10))).toEqual([2, 6, 16, 13]);
  });

  test.each([
    ['an opaque WebP becomes a JPEG', 1, 'jpg'],
    ['a WebP with what shines through becomes a PNG', 0.5, 'png'],
  ])('%s', async (_name, alpha, extension) => {
    const webp = await plain(1300, 900, alpha).webp().withExif(exif).toBuffer();
    const outcome = await prepare(webp, { name: 'a.webp' });
    expect(outcome.extension).toBe(extension);
    expect(await toldBeside(outcome.bytes)).toEqual([]);
  });

  test('what a file is called does not matter', async () => {
    const { extension } = await prepare(await plain(1200, 900).png().toBuffer(), { name: 'tai-lieu.pdf' });
    expect(extension).toBe('png');
  });
});
