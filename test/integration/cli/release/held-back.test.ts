/** A violation in an entry holds back this entry, and the rest goes out; any other violation stops the release. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentRelease, targetAt } from '../../../../src/release/layout.ts';
import { openRelease } from '../../../../src/release/release.ts';
import { openProject, readServed, releaseFrom, type SiteWithout } from '../../../support/refusing-build.ts';
import type { Files } from '../../../support/small-sites.ts';

const phone = '0912 345 678';
const exemplar = '2021-ngoi-nha-luoi-doi-rac-nhua';
const story = 'so-tay-giu-dau-cau';
const event = 'tham-quan-ngoi-nha-luoi';
const photographed = '2023-gop-luoi-cu-mua-lai-ghe';
const [exemplarFile, storyFile, eventFile, photographedFile] = [
  `content/dien-hinh/${exemplar}/index.mdx`,
  `content/viec-tot/${story}/index.mdx`,
  `content/su-kien/${event}/index.mdx`,
  `content/dien-hinh/${photographed}/index.mdx`,
];
/** Pages of the site, by the file of their entry. */
const pages: Files = {
  [exemplarFile]: `dien-hinh/${exemplar}/index.html`,
  [storyFile]: `nguoi-tot-viec-tot/${story}/index.html`,
  [eventFile]: `su-kien/${event}/index.html`,
  [photographedFile]: `dien-hinh/${photographed}/index.html`,
  'content/dien-hinh/2022-lan-coi-dat-coc-o-cho/index.mdx': 'dien-hinh/2022-lan-coi-dat-coc-o-cho/index.html',
};

/** `said` gives what stands on the page of an entry, `others` are files of no entry. */
const siteWith =
  (said: Readonly<Record<string, string>>, others: (held: readonly string[]) => Files = () => ({})): SiteWithout =>
  (held) => ({
    ...Object.fromEntries(
      Object.entries(pages)
        .filter(([file]) => !held.includes(file))
        .map(([file, path]) => [path, `<!doctype html><title>Bài</title><p>${said[file] ?? 'Bài'}</p>`]),
    ),
    ...others(held),
  });

const root = openProject();
const target = targetAt(join(root, 'trang'));
const served = () => openRelease(target, currentRelease(target) ?? '').manifest;
afterAll(() => {
  rmSync(root, { recursive: true });
});
beforeAll(async () => {
  const { ok, output, builds } = await releaseFrom(root, siteWith({}));
  expect(output).toContain('Đã lên trang');
  expect([ok, builds]).toEqual([true, [[]]]);
});

test('the rest goes out, and the address of an entry that was public asks for patience', async () => {
  const sources = () => [{ file: storyFile, label: 'Tóm tắt', text: `Gọi ${phone}`, checked: false }];
  const data = (held: readonly string[]): Files => ({
    'du-lieu/v1/bai.json': JSON.stringify([held.includes(storyFile) ? 'Bài' : `Gọi ${phone}`]),
    // Comes to light only when the first entry is left out.
    ...(held.includes(exemplarFile) && !held.includes(eventFile)
      ? { [`su-kien/${event}/index.html`]: `<!doctype html><p>Gọi ${phone.replaceAll(' ', '.')}</p>` }
      : {}),
  });
  const { ok, output, builds } = await releaseFrom(root, siteWith({ [exemplarFile]: 'Gọi 0987 654 321' }, data), {
    sources,
  });
  expect(builds.map((held) => held.toSorted())).toEqual([
    [],
    [exemplarFile, storyFile],
    [exemplarFile, eventFile, storyFile],
  ]);
  expect(ok).toBe(true);
  expect(output).toContain(`Tạm ẩn ${exemplarFile}:\n${pages[exemplarFile]}: có số điện thoại “0987 654 321”`);
  expect(served().held.toSorted()).toEqual([
    `/dien-hinh/${exemplar}/`,
    `/nguoi-tot-viec-tot/${story}/`,
    `/su-kien/${event}/`,
  ]);
  for (const file of [exemplarFile, storyFile, eventFile])
    expect(readServed(root, pages[file] ?? '')).toContain('Tạm ẩn để sửa');
  expect(readServed(root, pages[photographedFile] ?? '')).toContain('<p>Bài</p>');
});

const hidden = { source: exemplarFile, kind: 'tiêu đề' as const, words: 'tiêu đề của bài ẩn' };
test.each<[string, number, SiteWithout]>([
  ['a trace of a hidden entry on a list', 1, siteWith({}, () => ({ 'index.html': '<p>Tiêu đề của bài ẩn</p>' }))],
  [
    'a script of somebody else',
    1,
    siteWith({}, () => ({ 'index.html': '<script src="https://khac.vn/a.js"></script>' })),
  ],
  ['the same entry again, though it is left out', 2, () => siteWith({ [exemplarFile]: `Gọi ${phone}` })([])],
  [
    'too many entries at once',
    1,
    siteWith(Object.fromEntries(Object.keys(pages).map((file) => [file, `Gọi ${phone}`]))),
  ],
])('%s stops the release, and the site stays', async (_what, count, site) => {
  const before = currentRelease(target);
  const { ok, output, builds } = await releaseFrom(root, site, { traces: [hidden] });
  expect(ok).toBe(false);
  expect(output).toContain('trang đang phục vụ giữ nguyên');
  expect(currentRelease(target)).toBe(before);
  expect(builds.length).toBe(count);
});

test('a picture is told by the photo of the entry that it was made from', async () => {
  const picture = '_astro/anh.a1.svg';
  const { ok, builds } = await releaseFrom(
    root,
    siteWith({}, (held): Files => (held.includes(photographedFile) ? {} : { [picture]: '<svg/>' })),
    { photosBehind: (path) => (path === picture ? [{ entry: photographedFile, src: './anh-1.jpg' }] : []) },
  );
  expect(builds).toEqual([[], [photographedFile]]);
  expect(ok).toBe(true);
  expect(served().held).toEqual([`/dien-hinh/${photographed}/`]);
});
