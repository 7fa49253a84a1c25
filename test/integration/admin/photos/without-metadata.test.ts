/** Removes the metadata from image files without changing the image data. */
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { isBroken, sniffFormat } from '../../../../src/domain/photo-bytes.ts';
import { cleanJpeg, cleanPng } from '../../../../admin/photos/without-metadata.ts';

const picture = (): Sharp =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Artist: 'Nguoi chup mau' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Nguoi chup mau</x:xmpmeta>')
    .withIccProfile('p3');

describe.each([
  ['jpeg', () => picture().jpeg().toBuffer(), cleanJpeg],
  ['png', () => picture().png().toBuffer(), cleanPng],
])('%s', (format, make, clean) => {
  test('keeps its pixels and its colours, and loses the rest', async () => {
    const before = await make();
    expect(before.toString('latin1')).toContain('Nguoi chup mau');
    const after = Buffer.concat(clean(before));
    const { exif, xmp, icc } = await sharp(after).metadata();
    expect({ exif, xmp, hasColours: icc !== undefined }).toEqual({ exif: undefined, xmp: undefined, hasColours: true });
    expect(after.toString('latin1')).not.toContain('Nguoi chup mau');
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
  });

  test('stays as it is when there is nothing to lose', async () => {
    const once = Buffer.concat(clean(await make()));
    expect(Buffer.concat(clean(once))).toEqual(once);
  });

  test('is known by its bytes, whole or cut', async () => {
    const whole = await make();
    expect(sniffFormat(whole)).toBe(format);
    expect(isBroken(whole, format)).toBe(false);
    expect(isBroken(whole.subarray(0, -20), format)).toBe(true);
  });
});

test.each([
  ['ftypheic', 'heic'],
  ['ftypmif1', 'heic'],
  ['ftypavif', 'other'],
  ['ftypmif1\0\0\0\0mif1avif', 'other'],
  ['ftypisom', 'unknown'],
  ['%PDF-1.7', 'unknown'],
])('%s is %s', (letters, format) => {
  expect(sniffFormat(Buffer.from(`\0\0\0\x18${letters}`, 'latin1'))).toBe(format);
});

test.each([
  ['GIF89a', 'other'],
  ['II*\0', 'other'],
  ['8BPS', 'other'],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- vẽ --><svg xmlns="">', 'other'],
  ['<p>Không phải hình vẽ</p>', 'unknown'],
  ['', 'unknown'],
])('%j is %s', (start, format) => {
  expect(sniffFormat(Buffer.from(start, 'latin1'))).toBe(format);
});

test('a JPEG that ends within its small picture is cut', () => {
  const small = [0xff, 0xe1, 0, 6, 1, 0xff, 0xd9, 2];
  expect(isBroken(Uint8Array.from([0xff, 0xd8, ...small, 0xff, 0xda, 0, 2, 7, 7]), 'jpeg')).toBe(true);
  expect(isBroken(Uint8Array.from([0xff, 0xd8, ...small, 0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9]), 'jpeg')).toBe(false);
});
