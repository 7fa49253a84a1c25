import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { currentRelease, listReleases, readLedger, targetAt, type Target } from '../../../src/release/layout.ts';
import { parseManifest, type Manifest } from '../../../src/release/manifest.ts';
import { release, servedFolder, type ReleaseRequest } from '../../../src/release/release.ts';
import { hashOf } from '../../../src/release/site-files.ts';
import { contentsOf, filesOf } from '../../support/files.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'release-'));
let target: Target;
let minute = 0;
beforeEach(() => {
  target = targetAt(mkdtempSync(join(all, 'one-')));
  minute = 0;
});
afterAll(() => {
  rmSync(all, { recursive: true });
});

const base: Files = {
  ...entryPages('a', 'b', 'c', 'd', 'e'),
  '_astro/page.B1.css': 'body{}',
  '_astro/anh-1.C1.avif': 'photo',
};

interface More extends Partial<ReleaseRequest> {
  withdrawals?: ReleaseRequest['about']['withdrawals'];
  base?: string;
  production?: boolean;
}

function make(
  files: Files,
  { withdrawals = [], base: path = '/', production = true, ...more }: More = {},
): Promise<Manifest> {
  minute += 1;
  const build = laySite(join(all, 'build'), files);
  const about = { day: '2026-11-30', production, siteUrl: 'https://gallery.example', base: path, withdrawals };
  return release({
    target,
    build,
    about,
    commit: 'abcdef0123',
    now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
    ...more,
  });
}
const served = (path: string) => readFileSync(join(servedFolder(target), path), 'utf8');
const isServed = (path: string) => existsSync(join(servedFolder(target), path));

test('a release is the whole site, with compressed copies and what it is', async () => {
  const manifest = await make(base);
  expect(currentRelease(target)).toBe(manifest.id);
  expect(manifest.id).toBe('20261130-100100-abcdef0');
  expect(manifest.counts).toMatchObject({ entries: 5, kept: 0, deleted: 0 });
  expect(served('dien-hinh/a/index.html')).toContain('<h1>a</h1>');
  for (const [ending, unpack] of [
    ['br', brotliDecompressSync],
    ['gz', gunzipSync],
  ] as const)
    expect(unpack(readFileSync(join(servedFolder(target), `dien-hinh/a/index.html.${ending}`))).toString()).toBe(
      served('dien-hinh/a/index.html'),
    );
  expect(isServed('_astro/anh-1.C1.avif.br')).toBe(false);
  // Fragments have no compressed copies, because portals include them as they are.
  expect(isServed('nhung/manh/khong-con.html.br')).toBe(false);
  expect(JSON.parse(served('phien-ban.json'))).toEqual({
    id: manifest.id,
    commit: 'abcdef0123',
    time: '2026-11-30T10:01:00+07:00',
    day: '2026-11-30',
  });
  const listed = filesOf(servedFolder(target)).filter(
    (file) => !/\.(?:br|gz)$/.test(file) && !file.startsWith('.dia-chi/'),
  );
  expect(Object.keys(manifest.files)).toEqual(listed);
});

test('unchanged files keep their date, changed ones are new', async () => {
  await make(base);
  const inodeOf = (path: string) => statSync(join(servedFolder(target), path)).ino;
  const paths = ['dien-hinh/b/index.html', 'dien-hinh/b/index.html.br', '_astro/anh-1.C1.avif'];
  const before = paths.map(inodeOf);
  const changed = inodeOf('dien-hinh/a/index.html');
  const manifest = await make({ ...base, 'dien-hinh/a/index.html': 'another' });
  expect(paths.map(inodeOf)).toEqual(before);
  expect(inodeOf('dien-hinh/a/index.html')).not.toBe(changed);
  expect(manifest.counts.made).toBe(2);
});

test('four releases stay, and the folder of the fifth is taken up again', async () => {
  const contents = ['1', '2', '3', '1', '5', '1', '7'];
  for (const [index, text] of contents.entries()) {
    const extra: Files = index % 2 === 0 ? { 'tong-hop/2024.csv': text } : {};
    const manifest = await make({ ...base, ...extra, 'dien-hinh/a/index.html': text, 'dien-hinh/x/index.html': 'x' });
    expect(served('dien-hinh/a/index.html')).toBe(text);
    expect(gunzipSync(readFileSync(join(servedFolder(target), 'dien-hinh/a/index.html.gz'))).toString()).toBe(text);
    expect(isServed('tong-hop')).toBe(index % 2 === 0);
    const there = filesOf(servedFolder(target)).filter(
      (file) => !/\.(?:br|gz)$/.test(file) && !file.startsWith('.dia-chi/'),
    );
    expect(there).toEqual(Object.keys(manifest.files));
  }
  expect(listReleases(target)).toHaveLength(4);
  expect(readdirSync(target.root).sort()).toEqual(['hien-hanh', 'nen', 'releases', 'so-dia-chi.json']);
  const stored = filesOf(target.packed).map((file) => file.split('/')[1]?.slice(0, 64));
  const used = new Set(
    listReleases(target).flatMap((id) =>
      filesOf(join(target.releases, id)).length === 0
        ? []
        : Object.values(
            (JSON.parse(readFileSync(join(target.releases, id, 'ban-ke.json'), 'utf8')) as Manifest).files,
          ).map(({ sha256 }) => sha256),
    ),
  );
  expect(stored.filter((hash) => !used.has(hash ?? ''))).toEqual([]);
});

test('what open pages may still ask for stays for three releases', async () => {
  const { '_astro/page.B1.css': _style, ...without } = base;
  await make(base);
  for (const isThere of [true, true, true, false]) {
    await make(without);
    expect(isServed('_astro/page.B1.css')).toBe(isThere);
  }
});

test('pictures of the release before go at once when somebody is withdrawn', async () => {
  const { '_astro/anh-1.C1.avif': _photo, '_astro/page.B1.css': _style, ...without } = base;
  await make(base);
  await make(without, { withdrawals: [{ path: '/dien-hinh/a/' }] });
  expect(isServed('_astro/page.B1.css')).toBe(true);
  expect(isServed('_astro/anh-1.C1.avif')).toBe(false);
});

test('the kept releases lose their files when somebody is withdrawn, vanishes or is held back', async () => {
  const { 'dien-hinh/a/index.html': _a, ...without } = base;
  const ways: More[] = [{ withdrawals: [{ path: '/dien-hinh/a/' }] }, {}, { held: ['/dien-hinh/a/'] }];
  for (const way of ways) {
    target = targetAt(mkdtempSync(join(all, 'one-')));
    const signed: string[] = [];
    await make({ ...base, 'dien-hinh/a/index.html': 'somebody' });
    await make({ ...base, 'dien-hinh/a/index.html': 'somebody else' });
    const now = await make(way.withdrawals === undefined ? without : { ...without, 'dien-hinh/a/index.html': 'gone' }, {
      ...way,
      sign: (file) => signed.push(file),
    });
    expect(listReleases(target)).toHaveLength(3);
    const speaking = contentsOf(target.root).filter(({ bytes }) => bytes.includes('somebody'));
    expect(speaking.map(({ file }) => file)).toEqual([]);
    const hashes = [hashOf('somebody'), hashOf('somebody else')];
    expect(filesOf(target.packed).filter((file) => hashes.some((hash) => file.includes(hash)))).toEqual([]);
    for (const id of listReleases(target).slice(0, 2)) {
      const file = join(target.releases, id, 'ban-ke.json');
      expect(parseManifest(readFileSync(file, 'utf8'))).toMatchObject({ id, purgedAfter: now.id, files: {} });
      expect(signed).toContain(file);
    }
    // The next releases must work although the kept ones have lost their files.
    await make({ ...without, 'nam/2024/index.html': '1' }, way);
    await make({ ...without, 'nam/2024/index.html': '2' }, way);
    await make({ ...without, 'nam/2024/index.html': '3' }, way);
    expect(served('nam/2024/index.html')).toBe('3');
    expect(isServed('dien-hinh/b/index.html')).toBe(true);
  }
});

test('a lost entry becomes “đã gỡ” and is told; a list leads to its parent; a moved one to its new address', async () => {
  await make({ ...base, 'dien-hinh/trang/2/index.html': 'list', 'dien-hinh/a/loa/index.html': 'spoken' });
  const { 'dien-hinh/a/index.html': _a, 'dien-hinh/b/index.html': _b, ...rest } = base;
  const manifest = await make(
    { ...rest, 'dien-hinh/b/index.html': 'moved away', 'dien-hinh/b2/index.html': 'b' },
    { withdrawals: [{ path: '/dien-hinh/b/', redirect: '/dien-hinh/b2/' }] },
  );
  expect(manifest.gone).toEqual(['/dien-hinh/a/', '/dien-hinh/a/loa/']);
  expect(served('dien-hinh/a/index.html')).toContain('Đã gỡ');
  expect(isServed('.dia-chi/go/dien-hinh/a/@')).toBe(true);
  expect(manifest.moved).toEqual({ '/dien-hinh/b/': '/dien-hinh/b2/', '/dien-hinh/trang/2/': '/dien-hinh/' });
  const link = join(servedFolder(target), '.dia-chi/chuyen/dien-hinh/b/@');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readlinkSync(link)).toBe('../../../../dien-hinh/b2/'.replace(/\/$/, ''));
  expect(served('.dia-chi/chuyen.txt')).toContain('/dien-hinh/b/ /dien-hinh/b2/\n');
  expect(manifest.counts.entries).toBe(4);
  expect([...readLedger(target).keys()]).toContain('/dien-hinh/trang/2/');
});

test('below a sub-path the table and the folders carry it', async () => {
  await make(base, {
    base: '/thi-dua/',
    withdrawals: [{ path: '/dien-hinh/a/' }, { path: '/dien-hinh/x/', redirect: '/dien-hinh/b/' }],
  });
  expect(isServed('thi-dua/dien-hinh/b/index.html')).toBe(true);
  expect(served('thi-dua/.dia-chi/chuyen.txt')).toBe('/thi-dua/dien-hinh/x/ /thi-dua/dien-hinh/b/\n');
  expect(served('thi-dua/.dia-chi/go.txt')).toBe('/thi-dua/dien-hinh/a/\n');
});

test('too many lost entries stop the release, unless it is meant', async () => {
  const before = await make(base);
  const few = entryPages('a', 'b');
  await expect(make(few)).rejects.toThrow(/Bản mới mất 3 trong 5 bài[^]*- \/dien-hinh\/c\/[^]*--allow-loss/);
  expect(currentRelease(target)).toBe(before.id);
  expect((await make(few, { mayLoseMore: true })).counts.entries).toBe(2);
});

test('withdrawn entries are no loss', async () => {
  await make(base);
  const withdrawals = ['a', 'b', 'c', 'd'].map((id) => ({ path: `/dien-hinh/${id}/` }));
  expect((await make(base, { withdrawals })).counts.entries).toBe(1);
});

test('a held entry that was public says that it is being mended; one that was not stays unknown', async () => {
  await make(base);
  const { 'dien-hinh/a/index.html': _a, ...rest } = base;
  const manifest = await make(rest, { held: ['/dien-hinh/a/', '/dien-hinh/never/'] });
  expect(served('dien-hinh/a/index.html')).toContain('Tạm ẩn để sửa');
  expect(isServed('.dia-chi/go/dien-hinh/a/@')).toBe(false);
  expect(isServed('dien-hinh/never')).toBe(false);
  expect(manifest.counts.entries).toBe(4);
  expect((await make(base)).counts.entries).toBe(5);
});

test.each([
  [{ 'index.html': '' }, {}, /thiếu index\.html/],
  [{}, { production: false }, /bản xem thử/],
])('refuses %j %j', async (files: Files, more: More, reason) => {
  const before = await make(base);
  await expect(make({ ...base, ...files }, more)).rejects.toThrow(reason);
  expect(currentRelease(target)).toBe(before.id);
});

test('ids rise when the clock of the machine is put back', async () => {
  const first = await make(base, { now: new Date('2026-11-30T10:00:00Z') });
  const second = await make(base, { now: new Date('2026-11-30T09:00:00Z') });
  expect([second.id, first.id].sort()).toEqual([first.id, second.id]);
});
