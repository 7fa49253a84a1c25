/**
 * Every photo that the content check accepts is published upright, whole, on a white background and within its size
 * limit.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photoLimits, publishedBytesOf } from '../../src/domain/photo-file.ts';
import { attributeOf, findAll, type Element } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { buildFixtureRelease, everyBuild, expectNone, type Page, type Site } from '../support/sites.ts';

test.each(everyBuild)('every picture weighs no more than its pixels are worth: %s', async (_name, build) => {
  const { dir } = await build();
  const pictures = filesOf(dir).filter((file) => /^_astro\/.*\.(?:avif|jpe?g|png|webp)$/.test(file));
  const problems = await Promise.all(
    pictures.map(async (file) => {
      const { width, height } = await sharp(join(dir, file)).metadata();
      const [bytes, most] = [
        statSync(join(dir, file)).size,
        publishedBytesOf({ width, height }, file.replace(/.*\./, '')),
      ];
      const isSmall = Math.max(width, height) <= photoLimits.keptLongSide;
      return bytes <= most && isSmall ? [] : [`${file}: ${width} × ${height} px, ${bytes} bytes of ${most}`];
    }),
  );
  expectNone(problems.flat());
});

const exemplar = '/dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/';

function pageAt(site: Site, path: string): Page {
  const page = site.pages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`No page ${path}`);
  return page;
}

/** Finds the photo whose `alt` text begins with `alt`, in the file format that every browser supports. */
function photoOf(site: Site, path: string, alt: string): { image: Element; bytes: Buffer } {
  const image = findAll(pageAt(site, path).document, 'img').find((img) => attributeOf(img, 'alt')?.startsWith(alt));
  if (image === undefined) throw new Error(`No photo “${alt}” on ${path}`);
  return { image, bytes: readFileSync(join(site.dir, attributeOf(image, 'src') ?? '')) };
}

/** Color near an upper corner; each channel is reduced to a value from 0 to 4. */
async function cornerOf(bytes: Buffer, corner: 'left' | 'right'): Promise<number[]> {
  const { width } = await sharp(bytes).metadata();
  const left = corner === 'left' ? 8 : width - 9;
  const { data } = await sharp(bytes)
    .toColourspace('srgb')
    .extract({ left, top: 8, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((channel) => Math.round(channel / 64));
}

test.each([
  ['a heavy photo of a camera, lying on its side', exemplar, 'Căn nhà lưới', 3 / 4, 'right', [4, 0, 0]],
  [
    'a transparent PNG of 16 bits',
    '/dien-hinh/2022-lo-say-chung-cho-xom-nghe/',
    'Sơ đồ lò sấy',
    13 / 9,
    'left',
    [4, 4, 4],
  ],
  [
    'a moving WebP named JPEG',
    '/nguoi-tot-viec-tot/thuc-giu-cong-ngan-man/',
    'Chiếc cống nhỏ',
    13 / 9,
    'left',
    [0, 0, 4],
  ],
] as const)('%s is shown upright, still, on white', async (_what, path, alt, ratio, corner, colour) => {
  const { image, bytes } = photoOf(await buildFixtureRelease(), path, alt);
  const { width, height, format, exif, pages = 1 } = await sharp(bytes).metadata();
  expect({ format, exif, pages }).toEqual({ format: 'jpeg', exif: undefined, pages: 1 });
  expect(width / height).toBeCloseTo(ratio, 2);
  const [announced, high] = ['width', 'height'].map((name) => Number(attributeOf(image, name)));
  expect((announced ?? 0) / (high ?? 0)).toBeCloseTo(ratio, 2);
  expect(await cornerOf(bytes, corner)).toEqual(colour);
});

test('a tall collage is shown whole', async () => {
  const { bytes } = photoOf(await buildFixtureRelease(), exemplar, 'Hàng cây giống');
  const { width, height } = await sharp(bytes).metadata();
  expect({ width, height }).toEqual({ width: 300, height: 2400 });
});

test('the press finds photos as large as is announced', async () => {
  const site = await buildFixtureRelease();
  const links = findAll(pageAt(site, `${exemplar}bao-chi/`).document, 'a').filter((link) =>
    attributeOf(link, 'download'),
  );
  const sizes = await Promise.all(
    links.map(async (link) => {
      const bytes = readFileSync(join(site.dir, attributeOf(link, 'href') ?? ''));
      const { width, height } = await sharp(bytes).metadata();
      return { width, height, isLight: bytes.length <= photoLimits.publishedBytes };
    }),
  );
  expect(sizes).toEqual([
    { width: 1800, height: 2400, isLight: true },
    { width: 300, height: 2400, isLight: true },
  ]);
});
