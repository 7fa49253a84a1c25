import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';
import { buildReal } from './sites.ts';

const zipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length / 1000;

test('pages of entries, styles and scripts stay small', async () => {
  const site = await buildReal();
  const sizeOf = (pattern: RegExp) =>
    filesOf(site.dir)
      .filter((file) => pattern.test(file))
      .reduce((sum, file) => sum + zipped(readFileSync(join(site.dir, file))), 0);
  const details = site
    .pages()
    .filter(({ path }) => /^\/(?:dien-hinh|nguoi-tot-viec-tot)\/(?!loc|trang|\d{4}-\d\d\/)[^/]+\/$/.test(path));
  expect(details.length).toBeGreaterThan(20);
  expect(details.filter(({ html }) => zipped(html) > 10).map(({ path, html }) => `${path} ${zipped(html)} kB`)).toEqual(
    [],
  );
  expect(sizeOf(/\.css$/)).toBeLessThan(12);
  expect(sizeOf(/^_astro\/.*\.js$/)).toBeLessThan(3);
});
