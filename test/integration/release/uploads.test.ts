import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRelease } from '../../../src/cli/release/send.ts';
import { targetAt } from '../../../src/release/layout.ts';
import type { Manifest } from '../../../src/release/manifest.ts';
import { release } from '../../../src/release/release.ts';
import { listUploads } from '../../../src/release/uploads.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'uploads-'));
const target = targetAt(join(all, 'target'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
const put = (minute: number, files: Files) =>
  release({
    target,
    build: laySite(join(all, 'build'), files),
    about: { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals: [] },
    commit: 'abcdef0',
    now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
  });
let before: Manifest;
let now: Manifest;
beforeAll(async () => {
  before = await put(1, { ...entryPages('a', 'b', 'c'), 'nam/2024/index.html': '1' });
  now = await put(2, { ...entryPages('a', 'b', 'c', 'd'), '_astro/a.B1.css': 'a', 'rss.xml': '<rss/>' });
});

test('what pages need is sent first, pages afterwards, and last what tells that all is there', () => {
  expect(listUploads(before, now)).toEqual({
    send: ['_astro/a.B1.css', 'rss.xml', 'dien-hinh/d/index.html', 'nam/2024/index.html', 'phien-ban.json'].filter(
      (path) => now.files[path] !== undefined,
    ),
    remove: Object.keys(before.files).filter((path) => now.files[path] === undefined),
  });
  expect(listUploads(undefined, now).send).toHaveLength(now.counts.files);
});

test('the archive holds the whole site, and the same site gives the same bytes', () => {
  const [one, other] = [join(all, 'one.zip'), join(all, 'other.zip')];
  sendRelease(target, now, before, { archive: one });
  sendRelease(target, now, before, { archive: other });
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  const files = unzipSync(readFileSync(one));
  expect(Object.keys(files)).toEqual(Object.keys(now.files));
  expect(Buffer.from(files['dien-hinh/d/index.html'] ?? []).toString()).toContain('<h1>d</h1>');
});

test('a command of the office sends the files of the list', () => {
  const copy = join(all, 'copy');
  sendRelease(target, now, before, {
    then: `mkdir -p '${copy}' && cd "$RELEASE_SITE" && xargs cp --parents -t '${copy}' < "$RELEASE_SEND"`,
  });
  expect(readFileSync(join(copy, 'dien-hinh/d/index.html'), 'utf8')).toContain('<h1>d</h1>');
  expect(() => sendRelease(target, now, before, { then: 'exit 3' })).toThrow(/lệnh chép đi báo lỗi \(3\)/);
});
