/** What a server that takes only uploads gets, also after an upload that failed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { isUnsent, noteSent, noteUnsent, sendRelease, sendServed } from '../../../src/cli/release/send.ts';
import { targetAt, type Target } from '../../../src/release/layout.ts';
import type { Manifest } from '../../../src/release/manifest.ts';
import { release, type ReleaseRequest } from '../../../src/release/release.ts';
import { afterSending, listUploads, whileSending } from '../../../src/release/uploads.ts';
import { filesOf } from '../../support/files.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'uploads-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
let target: Target;
/** Folder with the files of the server. */
let server: string;
let minute = 0;
beforeEach(() => {
  const folder = mkdtempSync(join(all, 'one-'));
  target = targetAt(join(folder, 'target'));
  server = join(folder, 'server');
  mkdirSync(server);
});
const put = (files: Files, withdrawals: ReleaseRequest['about']['withdrawals'] = []) => {
  minute += 1;
  return release({
    target,
    build: laySite(join(all, 'build'), files),
    about: { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals },
    commit: 'abcdef0',
    now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
  });
};
const read = (path: string) => readFileSync(join(server, path), 'utf8');
const isThere = (path: string) => existsSync(join(server, path));
/** A script that copies and removes the listed files. It fails after the first copy whose path contains `stop`. */
const copying = (stop = ' '): string => `cd "$RELEASE_SITE"
while read -r path; do
  mkdir -p "$(dirname '${server}'/"$path")" && cp "$path" '${server}'/"$path"
  case "$path" in *'${stop}'*) exit 4;; esac
done < "$RELEASE_SEND"
while read -r path; do rm -f '${server}'/"$path"; done < "$RELEASE_REMOVE"`;
const expectAll = (manifest: Manifest) => {
  expect(filesOf(server)).toEqual(Object.keys(manifest.files));
  for (const [path, { bytes }] of Object.entries(manifest.files))
    expect(readFileSync(join(server, path))).toHaveLength(bytes);
};

test('what pages need is sent first, pages afterwards, and last what tells that all is there', async () => {
  const before = await put({ ...entryPages('a', 'b', 'c'), 'tong-hop/2024.csv': '1' });
  const now = await put({ ...entryPages('a', 'b', 'c', 'd'), '_astro/a.B1.css': 'a', 'rss.xml': '<rss/>' });
  expect(listUploads(afterSending(before), now)).toEqual({
    send: ['_astro/a.B1.css', 'rss.xml', 'dien-hinh/d/index.html', 'phien-ban.json'],
    remove: ['tong-hop/2024.csv'],
  });
  expect(listUploads({}, now).send).toHaveLength(now.counts.files);
});

test('the archive holds the whole site, and the same site gives the same bytes', async () => {
  const now = await put(entryPages('a', 'd'));
  const [one, other] = [join(all, 'one.zip'), join(all, 'other.zip')];
  sendRelease(target, now, { archive: one });
  sendRelease(target, now, { archive: other });
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  const files = unzipSync(readFileSync(one));
  expect(Object.keys(files)).toEqual(Object.keys(now.files));
  expect(Buffer.from(files['dien-hinh/d/index.html'] ?? []).toString()).toContain('<h1>d</h1>');
});

test('a command of the office sends what has changed and removes what is gone', async () => {
  sendRelease(target, await put({ ...entryPages('a', 'b'), 'tong-hop/2024.csv': '1' }), { then: copying() });
  const now = await put(entryPages('a', 'b', 'd'));
  sendRelease(target, now, { then: `${copying()}\ncp "$RELEASE_SEND" '${join(target.root, 'list')}'` });
  expectAll(now);
  expect(readFileSync(join(target.root, 'list'), 'utf8')).toBe('dien-hinh/d/index.html\nphien-ban.json\n');
});

test('a withdrawal whose upload fails is in the next list', async () => {
  const photo = '_astro/anh-1.C1.avif';
  sendRelease(target, await put({ ...entryPages('a', 'b'), [photo]: 'somebody' }), { then: copying() });
  const withdrawn = await put({ ...entryPages('b'), 'dien-hinh/a/index.html': 'Đã gỡ' }, [{ path: '/dien-hinh/a/' }]);
  expect(() => sendRelease(target, withdrawn, { then: 'exit 3' })).toThrow(/lệnh chép đi báo lỗi \(3\)/);
  expect(isThere(photo)).toBe(true);
  const now = await put({ ...entryPages('b', 'c'), 'dien-hinh/a/index.html': 'Đã gỡ' }, [{ path: '/dien-hinh/a/' }]);
  sendRelease(target, now, { then: copying() });
  expectAll(now);
  expect(isThere(photo)).toBe(false);
  expect(read('dien-hinh/a/index.html')).toBe('Đã gỡ');
});

test('what only a failed upload brought is removed, and what it overwrote is sent again', async () => {
  const first = entryPages('a', 'b');
  sendRelease(target, await put(first), { then: copying() });
  const failed = await put({ ...first, 'anh.jpg': 'somebody', 'dien-hinh/a/index.html': 'names somebody' });
  expect(() => sendRelease(target, failed, { then: copying('dien-hinh/a/') })).toThrow('(4)');
  expect([isThere('anh.jpg'), read('dien-hinh/a/index.html')]).toEqual([true, 'names somebody']);
  const now = await put(first);
  sendRelease(target, now, { then: copying() });
  expectAll(now);
});

test('a command is still to run from before the release until it has succeeded', async () => {
  const wanted = { then: copying() };
  expect([isUnsent(target, {}), isUnsent(target, wanted)]).toEqual([false, true]);
  sendRelease(target, await put(entryPages('a')), wanted);
  expect(isUnsent(target, wanted)).toBe(false);
  noteUnsent(target, wanted);
  expect(isUnsent(target, wanted)).toBe(true);
  const now = await put(entryPages('a', 'b'));
  expect(() => sendRelease(target, now, { then: 'exit 3' })).toThrow('(3)');
  expect(isUnsent(target, wanted)).toBe(true);
  sendRelease(target, now, wanted);
  expect(isUnsent(target, wanted)).toBe(false);
});

test('a release that somebody made without the command has still to be sent', async () => {
  const wanted = { then: copying() };
  expect(() => sendServed(target, wanted)).toThrow('chưa có bản nào');
  sendRelease(target, await put(entryPages('a')), wanted);
  const now = await put(entryPages('a', 'b'));
  expect(isUnsent(target, wanted)).toBe(true);
  expect(() => sendServed(target, {})).toThrow('--then');
  expect(() => sendServed(target, { then: 'exit 3' })).toThrow(`npm run release -- send ${target.root} --then`);
  sendServed(target, wanted);
  expectAll(now);
  expect(isUnsent(target, wanted)).toBe(false);
  sendRelease(target, now, { changes: target.root });
  expect(isUnsent(target, wanted)).toBe(true);
});

test('the first list removes what an upload without lists may have brought', async () => {
  const before = await put({ ...entryPages('a', 'b'), 'anh.jpg': 'somebody' });
  writeFileSync(join(server, 'anh.jpg'), 'somebody');
  const now = await put(entryPages('a', 'b'));
  sendRelease(target, now, { then: copying() }, before.files);
  expectAll(now);
});

test('lists that are worked through by hand grow until that is noted', async () => {
  const wanted = { changes: join(all, 'lists') };
  const lines = (name: string) => readFileSync(join(wanted.changes, name), 'utf8').split('\n').filter(Boolean);
  const first = await put(entryPages('a', 'b'));
  sendRelease(target, first, wanted);
  expect(() => {
    noteSent(target, 'another', wanted);
  }).toThrow(`là của bản ${first.id}`);
  noteSent(target, first.id, wanted);
  sendRelease(target, await put(entryPages('a', 'b', 'c')), wanted);
  expect(lines('dua-len.txt')).toEqual(['dien-hinh/c/index.html', 'phien-ban.json']);
  sendRelease(target, await put(entryPages('a', 'b', 'd')), wanted);
  expect(lines('dua-len.txt')).toEqual(['dien-hinh/c/index.html', 'dien-hinh/d/index.html', 'phien-ban.json']);
});

test('each server has a list of its own', async () => {
  const now = await put(entryPages('a', 'b'));
  sendRelease(target, now, { then: copying() });
  const other = join(all, 'other');
  sendRelease(target, now, { then: `cp "$RELEASE_SEND" '${join(all, 'list')}'`, changes: other });
  expect(readFileSync(join(all, 'list'), 'utf8').split('\n')).toHaveLength(now.counts.files + 1);
});

test('while files are sent, nobody knows which version is there', () => {
  expect(whileSending({ a: '1', b: '2', c: '3' }, { send: ['b', 'd'], remove: ['c'] })).toEqual({
    a: '1',
    b: '',
    c: '',
    d: '',
  });
});
