import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { attributeOf, findAll } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

interface Manifest {
  name: string;
  lang: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

test.each(everyBuild)('every page names its icons and its manifest, and they are there: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(site, ({ document }) => {
    const links = findAll(document, 'link').map((link) => ({
      rel: attributeOf(link, 'rel') ?? '',
      href: attributeOf(link, 'href') ?? '',
    }));
    return ['icon', 'apple-touch-icon', 'manifest'].flatMap((rel) => {
      const named = links.filter((link) => link.rel === rel).map(({ href }) => href);
      const lost = named.filter(
        (href) => !href.startsWith(site.base) || !existsSync(join(site.dir, href.slice(site.base.length))),
      );
      return named.length > 0 ? lost : [`no ${rel}`];
    });
  });
  expectNone(problems);
});

test.each(everyBuild)('the manifest tells the truth: %s', async (_name, build) => {
  const { dir, base } = await build();
  const manifest = JSON.parse(readFileSync(join(dir, 'site.webmanifest'), 'utf8')) as Manifest;
  expect(manifest.lang).toBe('vi');
  expect([manifest.start_url, manifest.scope]).toEqual([base, base]);
  expect(manifest.name).toBe('Điển hình tiên tiến Ninh Hòa');
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
    const { width, height, format } = await sharp(join(dir, src.slice(base.length))).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
  }
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});
