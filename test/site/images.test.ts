import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { test } from 'vitest';
import { attributeOf, elementsIn, findAll, type Element } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

/** Drawn covers are next to the text that they illustrate, so their `alt` is empty. */
const isDrawn = (image: Element): boolean => /\/bia\/[\w/.-]+\.svg(?:#[\w.-]+)?$/.test(attributeOf(image, 'src') ?? '');

test.each(everyBuild)('every image has its size and its words: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) =>
    findAll(document, 'img').flatMap((image) => {
      const missing = ['width', 'height', 'src'].filter((name) => !attributeOf(image, name));
      const words = attributeOf(image, 'alt') ?? '';
      return [
        ...missing.map((name) => `${attributeOf(image, 'src') ?? 'image'} has no ${name}`),
        ...((isDrawn(image) ? words === '' : words.length >= 5) ? [] : [`alt is “${words}”`]),
      ];
    }),
  );
  expectNone(problems);
});

test.each(everyBuild)('at most the first image of a page is loaded at once: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) => {
    const [, ...later] = findAll(document, 'img');
    const eager = findAll(document, 'img').filter((image) => attributeOf(image, 'loading') !== 'lazy');
    return [
      ...later
        .filter((image) => eager.includes(image))
        .map((image) => `${attributeOf(image, 'src') ?? ''} is not lazy`),
      ...eager.slice(1).map(() => 'more than one eager image'),
    ];
  });
  expectNone(problems);
});

test.each(everyBuild)('every photo is offered as AVIF before its JPEG: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) => {
    const inPictures = new Set(findAll(document, 'picture').filter(hasModernSources).flatMap(elementsIn));
    return findAll(document, 'img')
      .filter((image) => !inPictures.has(image) && !isDrawn(image))
      .map((image) => attributeOf(image, 'src') ?? 'image');
  });
  expectNone(problems);
});

function hasModernSources(picture: Element): boolean {
  const types = findAll(picture, 'source').map((source) => attributeOf(source, 'type'));
  return types.join() === 'image/avif';
}

test.each(everyBuild)('no image says where and with what it was taken: %s', async (_name, build) => {
  const { dir } = await build();
  const images = filesOf(dir).filter((file) => /\.(?:avif|webp|jpe?g|png|gif)$/.test(file));
  const kept = await Promise.all(
    images.map(async (file) => {
      const { exif, xmp, iptc, comments } = await sharp(readFileSync(join(dir, file))).metadata();
      return [exif, xmp, iptc, comments].some((part) => part !== undefined) ? [file] : [];
    }),
  );
  expectNone(kept.flat());
});
