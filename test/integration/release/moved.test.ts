/**
 * What a release holds at moved addresses for servers that cannot redirect: a page that redirects, or a copy of the
 * file at the new address.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { targetAt } from '../../../src/release/layout.ts';
import { release, servedFolder, type ReleaseRequest } from '../../../src/release/release.ts';
import { verifyFolder } from '../../../src/release/verify.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'moved-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
const target = targetAt(join(all, 'target'));
let minute = 0;
const put = (files: Files, withdrawals: ReleaseRequest['about']['withdrawals'] = []) => {
  minute += 1;
  return release({
    target,
    build: laySite(join(all, 'build'), files),
    about: { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/thi-dua/', withdrawals },
    commit: 'abcdef0',
    now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
  });
};
const served = (path: string) => readFileSync(join(servedFolder(target), 'thi-dua', path), 'utf8');

test('a server that cannot redirect finds a page or a copy at each moved address', async () => {
  const own: Files = { 'dien-hinh/trang/2/index.html': 'list', 'nam/2019/index.html': 'year' };
  const old: Files = { 'oembed/dien-hinh/b.json': '{"of":"b"}', 'dien-hinh/b/loa/index.html': 'spoken' };
  await put({ ...entryPages('a', 'b'), ...own, ...old });
  const now = { ...entryPages('a', 'b2'), 'dien-hinh/b/index.html': 'moved away' };
  const withdrawals = [{ path: '/dien-hinh/b/', redirect: '/dien-hinh/b2/' }];
  const parts: Files = { 'oembed/dien-hinh/b2.json': '{"of":"b2"}', 'dien-hinh/b2/loa/index.html': 'spoken' };
  const manifest = await put({ ...now, ...parts }, withdrawals);
  const refresh = (address: string) => `content="0; url=/thi-dua${address}"`;
  expect(served('dien-hinh/trang/2/index.html')).toContain(refresh('/dien-hinh/'));
  expect(served('nam/2019/index.html')).toContain(refresh('/'));
  expect(served('dien-hinh/b/loa/index.html')).toContain(refresh('/dien-hinh/b2/loa/'));
  expect(served('dien-hinh/b/index.html')).toBe('moved away');
  expect(served('oembed/dien-hinh/b.json')).toBe('{"of":"b2"}');
  for (const path of ['dien-hinh/trang/2/index.html', 'nam/2019/index.html']) {
    const packed = join(servedFolder(target), 'thi-dua', `${path}.gz`);
    expect(gunzipSync(readFileSync(packed)).toString()).toBe(served(path));
  }
  expect(manifest.counts.entries).toBe(2);
  const check = () => verifyFolder(join(servedFolder(target), 'thi-dua'), manifest, servedFolder(target)).differences;
  expect(check()).toEqual([]);
  writeFileSync(join(servedFolder(target), 'beside.html'), 'added outside of the base');
  expect(check()).toEqual(['thêm vào: www/beside.html']);
  // When the list is there again, so is its page.
  await put({ ...now, ...own }, withdrawals);
  expect(served('nam/2019/index.html')).toBe('year');
});
