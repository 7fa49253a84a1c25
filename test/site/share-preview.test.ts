import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photoLimits } from '../../src/domain/photo-file.ts';
import { letteringOf } from '../../src/share/lettering.ts';
import { strings } from '../../src/strings.ts';
import { isNoindex, metaOf, textOf } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { buildFixture, everyBuild, expectNone, origin, problemsOf, type Page } from '../support/sites.ts';

const maxBytes = photoLimits.sharedBytes;
const entry = /\/(?:dien-hinh\/\d{4}-[^/]+|nguoi-tot-viec-tot\/(?!loc|trang|\d{4}-\d\d\/)[^/]+)\/$/;

/** Samples are hidden from search engines, but a link to one may still show a picture. */
const isPictured = ({ document }: Page) => !isNoindex(document) || textOf(document).includes(strings.sampleEntry);
const pictureOf = ({ document }: Page) => metaOf(document, 'og:image');

test.each(everyBuild)('every page says what a link to it shows: %s', async (_name, build) => {
  const problems = problemsOf(await build(), (page) => {
    const { document, path } = page;
    const isEntry = entry.test(path) && isPictured(page);
    // The 404 page has no address of its own.
    const address = path.endsWith('/404.html') ? [] : ['og:url'];
    const always = [...address, 'og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale'];
    const ofPicture = ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card'];
    const wanted = [...always, ...(isPictured(page) ? ofPicture : []), ...(isEntry ? ['article:published_time'] : [])];
    const missing = wanted.filter((name) => !metaOf(document, name)).map((name) => `no ${name}`);
    const type = metaOf(document, 'og:type');
    return [...missing, ...(type === (isEntry ? 'article' : 'website') ? [] : [`type is ${type ?? 'missing'}`])];
  });
  expectNone(problems);
});

test.each(everyBuild)('pages that nobody is to come upon have no picture: %s', async (_name, build) => {
  const problems = problemsOf(await build(), (page) => {
    const picture = pictureOf(page);
    return isPictured(page) || picture === undefined ? [] : [picture];
  });
  expectNone(problems);
});

test.each(everyBuild)('every picture is there, of the size said, light and clean: %s', async (_name, build) => {
  const site = await build();
  const told = new Map(
    site.pages().flatMap((page) => {
      const picture = pictureOf(page);
      const size = ['width', 'height'].map((side) => Number(metaOf(page.document, `og:image:${side}`)));
      return picture === undefined ? [] : [[picture, size.join('x')] as const];
    }),
  );
  expect(told.size).toBeGreaterThan(5);
  const problems = await Promise.all(
    [...told].map(async ([address, size]) => {
      const file = join(site.dir, address.slice(origin.length + site.base.length));
      if (!address.startsWith(`${origin}${site.base}`) || !existsSync(file)) return [`${address} is not there`];
      const bytes = readFileSync(file);
      const { format, width, height, exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
      return [
        ...(format === 'jpeg' ? [] : [`${address} is ${format}`]),
        ...(`${width}x${height}` === size ? [] : [`${address} is ${width}x${height}, not ${size}`]),
        ...(Math.abs(width / height - 1200 / 630) < 0.01 && width >= 600 ? [] : [`${address} is ${size}`]),
        ...(address.includes('/anh-chia-se/') && size !== '1200x630' ? [`${address} is ${size}`] : []),
        ...(bytes.length <= maxBytes ? [] : [`${address} weighs ${bytes.length} bytes`]),
        ...([exif, xmp, iptc, icc, comments].every((part) => part === undefined) ? [] : [`${address} has metadata`]),
      ];
    }),
  );
  expectNone(problems.flat());
});

test.each(everyBuild)('the typeface has every letter of the titles that are drawn: %s', async (_name, build) => {
  const problems = problemsOf(await build(), (page) =>
    pictureOf(page)?.includes('/anh-chia-se/') === true
      ? letteringOf(700)
          .missing(metaOf(page.document, 'og:title') ?? '')
          .map((letter) => `no “${letter}”`)
      : [],
  );
  expectNone(problems);
});

test('what is hidden has no picture either, and no picture is without a page', async () => {
  const site = await buildFixture();
  const drawn = filesOf(site.dir).filter((file) => file.startsWith('anh-chia-se/'));
  const named = new Set(site.pages().flatMap((page) => pictureOf(page) ?? []));
  expect(drawn.length).toBeGreaterThan(0);
  expectNone(drawn.filter((file) => !named.has(`${origin}${site.base}${file}`)));
});

test('an entry with a photo is shown by its photo, others each by tiles of their own', async () => {
  const { pages, dir, base } = await buildFixture();
  const pictures = pages()
    .filter((page) => entry.test(page.path) && isPictured(page))
    .flatMap((page) => pictureOf(page) ?? []);
  const own = pictures.map((address) =>
    readFileSync(join(dir, address.slice(origin.length + base.length))).toString('base64'),
  );
  expect(new Set(own).size).toBe(pictures.length);
  expect(pictures.some((address) => address.includes('/_astro/'))).toBe(true);
  expect(pictures.some((address) => address.includes('/anh-chia-se/'))).toBe(true);
});
