/** Reads and removes the EXIF orientation of a WebP file. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { takeOrientation, uprightTransform } from '../../../../admin/photos/orientation.ts';

const webp = () => sharp({ create: { width: 16, height: 9, channels: 3, background: 'teal' } }).webp();

test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is read once, and the picture is then upright', async (orientation) => {
  const bytes = new Uint8Array(await webp().withMetadata({ orientation }).toBuffer());
  expect(takeOrientation(bytes)).toBe(orientation);
  expect(takeOrientation(bytes)).toBe(1);
  expect((await sharp(bytes).metadata()).orientation).toBe(1);
});

test('without a note, or with one that is damaged, it is upright', async () => {
  expect(takeOrientation(new Uint8Array(await webp().toBuffer()))).toBe(1);
  const bytes = new Uint8Array(await webp().withMetadata({ orientation: 6 }).toBuffer());
  const exif = Buffer.from(bytes).indexOf('EXIF');
  for (let at = exif + 8; at < bytes.length; at += 1) {
    const damaged = bytes.slice();
    damaged.fill(0xff, at, at + 4);
    expect(takeOrientation(damaged)).toBeGreaterThanOrEqual(1);
  }
});

test('a corner goes where it belongs', () => {
  const places = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => {
    const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = uprightTransform(orientation, 30, 20);
    return [a + c + e, b + d + f];
  });
  expect(places).toEqual([
    [1, 1],
    [29, 1],
    [29, 19],
    [1, 19],
    [1, 1],
    [19, 1],
    [19, 29],
    [1, 29],
  ]);
});
