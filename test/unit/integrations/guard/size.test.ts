/** Files that a person adds have a maximum size; files that the build generates never stop a release by their size. */
import { expect, test } from 'vitest';
import { checkSize } from '../../../../src/integrations/guard/size.ts';

const megabyte = 1024 * 1024;

test.each([
  ['du-lieu/v1/dien-hinh.json', 25 * megabyte],
  ['du-lieu/v1/dien-hinh.csv', 25 * megabyte],
  ['du-lieu/v1/dien-hinh.xlsx', 9 * megabyte],
  ['admin/site.json', 20 * megabyte],
  ['admin/content.json', 20 * megabyte],
  ['tong-hop/2026-05/index.html', 6 * megabyte],
  ['tong-hop/2026-05.docx', 5 * megabyte],
  ['tong-hop/2026.json', 20 * megabyte],
  ['tai-lieu/nam-viec.pdf', 40 * megabyte],
  ['tai-lieu/nam-viec.epub', 40 * megabyte],
  ['sitemap.xml', 12 * megabyte],
  ['su-kien.ics', 7 * megabyte],
  ['pagefind/search.json', 5 * megabyte],
  ['pagefind/titles.0249aa6084.json', 4 * megabyte],
  ['pagefind/lexicon.0249aa6084.txt', 3 * megabyte],
  ['pagefind/pagefind.vi_39fafd5ae4.pf_meta', 3 * megabyte],
  ['dien-hinh/2024-co-muoi-nghin-noi-lam-theo/index.html', 3 * megabyte],
  ['du-lieu/v1/dien-hinh.json.gz', 5 * megabyte],
])('of what is generated the operator is told: %s', (path, bytes) => {
  expect(checkSize(path, bytes)).toEqual({ notice: expect.stringMatching(/^nặng \d+ kB, từ \d+ kB/) as string });
  expect(checkSize(path, 1000)).toEqual({});
});

test.each([
  ['_astro/anh-1.a1b2c3d4.jpeg', 801],
  ['_astro/anh-1.a1b2c3d4.avif', 900],
  ['van-ban/quyet-dinh.pdf', 10 * 1024 + 1],
  ['_astro/page.a1b2c3d4.css', 121],
  ['_astro/x-a1b2c3d4.js', 201],
  ['_astro/chu.a1b2c3d4.woff2', 101],
  ['bia/ve-tay.svg', 801],
  ['phim.mp4', 2049],
  ['tep-la', 3000],
])('what somebody adds has a most: %s', (path, kilobytes) => {
  expect(checkSize(path, kilobytes * 1024)).toEqual({
    error: expect.stringContaining(`nặng ${kilobytes} kB`) as string,
  });
});
