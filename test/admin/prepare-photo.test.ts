/** What becomes of a chosen photo, in a real browser: the picture stays, all that is told beside it goes. */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const entry = resolve('admin/photo/prepare.ts');
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'photos' } },
  })) as [Rolldown.RolldownOutput];
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: output[0].code });
});
afterAll(() => browser.close());

interface Outcome {
  fault?: string;
  extension?: string;
  bytes: Buffer;
}

async function prepare(bytes: Buffer, { name = 'anh.jpg', sample = false, padding = 0 } = {}): Promise<Outcome> {
  const { base64, ...outcome } = await page.evaluate(
    async ([encoded, fileName, isSample, zeros]) => {
      const content = await (await fetch(`data:;base64,${encoded}`)).blob();
      const prepared = await window.photos.preparePhoto(new File([content, new Uint8Array(zeros)], fileName), {
        sample: isSample,
      });
      if ('fault' in prepared) return { fault: prepared.fault, base64: '' };
      const whole = new Uint8Array(await prepared.content.arrayBuffer());
      let binary = '';
      for (const byte of whole) binary += String.fromCharCode(byte);
      return { extension: prepared.extension, base64: btoa(binary) };
    },
    [bytes.toString('base64'), name, sample, padding] as const,
  );
  return { ...outcome, bytes: Buffer.from(base64, 'base64') };
}

declare global {
  interface Window {
    photos: typeof import('../../admin/photo/prepare.ts');
  }
}

const ink = { r: 20, g: 60, b: 160 };
const plain = (width: number, height: number, alpha = 1): Sharp =>
  sharp({ create: { width, height, channels: alpha === 1 ? 3 : 4, background: { ...ink, alpha } } });

/** The upper left corner red, as the camera's sensor has it. */
const cornered = (width: number, height: number): Sharp =>
  plain(width, height).composite([
    { input: { create: { width: 300, height: 300, channels: 3, background: 'red' } }, top: 0, left: 0 },
  ]);

const exif = {
  IFD0: { Make: 'May anh mau', Artist: 'Nguoi chup mau' },
  IFD2: { DateTimeOriginal: '2025:05:17 08:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 7/1 0/1' },
};
/** Nothing but the picture, and how its colours are to be read. */
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

describe('formats', () => {
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

describe('what is refused', () => {
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const grain = sharp({
    create: {
      width: 1300,
      height: 90,
      channels: 3,
      background: ink,
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

  test.each([
    [
      'a photo that is too small',
      'nho.jpg',
      () => plain(1199, 900).jpeg().toBuffer(),
      'cạnh dài 1199 px, cần từ 1200 px để không mờ. Hãy xin ảnh gốc lớn hơn.',
    ],
    [
      'HEIC',
      'IMG_0001.HEIC',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'tệp IMG_0001.HEIC là ảnh HEIC của iPhone, trang không dùng được. Trên iPhone, hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì lưu lại thành JPG.',
    ],
    [
      'a moving picture',
      'dong.gif',
      () => plain(1300, 900).gif().toBuffer(),
      'tệp dong.gif không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.',
    ],
    [
      'a drawing, which may carry script',
      've.svg',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1300" height="900"/>'),
      'không mở được tệp ve.svg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
    ],
    [
      'text under the name of a photo',
      'chu.jpg',
      () => Buffer.from('chữ'),
      'không mở được tệp chu.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
    ],
    [
      'a JPEG that was cut',
      'cut.jpg',
      async () => cut(await grain.clone().jpeg().toBuffer()),
      'không mở được tệp cut.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
    ],
    [
      'a PNG that was cut',
      'cut.png',
      async () => cut(await grain.clone().png().toBuffer()),
      'không mở được tệp cut.png: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
    ],
    [
      'a WebP that was cut',
      'cut.webp',
      async () => cut(await grain.clone().webp().toBuffer()),
      'không mở được tệp cut.webp: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
    ],
  ])('%s', async (_what, name, make, fault) => {
    expect((await prepare(await make(), { name })).fault).toBe(fault);
  });

  test('a photo that is too heavy', async () => {
    const { fault } = await prepare(await plain(1300, 900).jpeg().toBuffer(), { padding: 12 * 1024 * 1024 });
    expect(fault).toBe('tệp nặng 13 MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.');
  });

  test('a sample may be small', async () => {
    expect((await prepare(await plain(640, 480).jpeg().toBuffer(), { sample: true })).extension).toBe('jpg');
  });
});
