import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { rollBack, type Rollback } from '../../../src/cli/release/rollback.ts';
import { currentRelease, listReleases, targetAt, type Target } from '../../../src/release/layout.ts';
import { release, servedFolder } from '../../../src/release/release.ts';
import { filesOf } from '../../support/files.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'rollback-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
let target: Target;
let minute = 0;
beforeEach(() => {
  target = targetAt(mkdtempSync(join(all, 'one-')));
});
const moment = () => new Date(Date.UTC(2026, 10, 30, 3, (minute += 1)));
const about = (withdrawn: readonly string[]) => ({
  day: '2026-11-30',
  production: true,
  siteUrl: 'https://gallery.example',
  base: '/',
  withdrawals: withdrawn.map((path) => ({ path })),
});
const put = (commit: string, files: Files, withdrawn: readonly string[] = []) =>
  release({ target, build: laySite(join(all, 'build'), files), about: about(withdrawn), commit, now: moment() });
const back = (more: Partial<Rollback> = {}) =>
  rollBack({ target, to: undefined, now: moment(), buildWithout: () => Promise.resolve(undefined), ...more });
const served = (path: string) => readFileSync(join(servedFolder(target), path), 'utf8');

const entries = entryPages('a', 'b', 'c', 'd');
const gone: Files = { ...entryPages('b', 'c', 'd'), 'dien-hinh/a/index.html': 'Đã gỡ' };

test('the release before is served again, as a new release', async () => {
  const first = await put('commit1', { ...entries, '_astro/old.B1.css': 'old' });
  await put('commit2', { ...entries, 'dien-hinh/a/index.html': 'wrong', '_astro/new.B2.css': 'new' });
  const manifest = await back();
  expect(manifest).toMatchObject({ commit: 'commit1', rollbackTo: first.id });
  expect(currentRelease(target)).toBe(manifest.id);
  expect(served('dien-hinh/a/index.html')).toContain('<h1>a</h1>');
  expect(served('_astro/old.B1.css')).toBe('old');
  // Readers may still have open pages of the release that was taken back, and these need its styles.
  expect(served('_astro/new.B2.css')).toBe('new');
  expect(JSON.parse(readFileSync(target.setAside, 'utf8'))).toMatchObject({ commit: 'commit2' });
});

test('it passes over releases of the same commit, and goes where it is told', async () => {
  const first = await put('commit1', { ...entries, 'nam/2024/index.html': '1' });
  const second = await put('commit2', { ...entries, 'nam/2024/index.html': '2' });
  await put('commit2', { ...entries, 'nam/2024/index.html': '2, the next day' });
  expect((await back()).rollbackTo).toBe(first.id);
  expect(served('nam/2024/index.html')).toBe('1');
  expect((await back({ to: second.id })).rollbackTo).toBe(second.id);
  expect(served('nam/2024/index.html')).toBe('2');
});

test('what was withdrawn since stays withdrawn: the older commit is built without it', async () => {
  await put('commit1', entries);
  await put('commit2', gone, ['/dien-hinh/a/']);
  const asked: unknown[] = [];
  await back({
    buildWithout: (commit, decisions) => {
      asked.push(commit, decisions);
      return Promise.resolve({ build: laySite(join(all, 'older'), gone), about: about(['/dien-hinh/a/']), held: [] });
    },
  });
  expect(asked).toEqual([
    'commit1',
    { withdrawn: [{ path: '/dien-hinh/a/', redirect: undefined, hasMoved: false }], revoked: [] },
  ]);
  expect(existsSync(join(servedFolder(target), '.dia-chi/go/dien-hinh/a/@'))).toBe(true);
});

test('a page that only leads on does not come back as a page', async () => {
  const year: Files = { 'nam/2019/index.html': 'year' };
  await put('commit1', { ...entries, ...year });
  await put('commit2', entries);
  await put('commit3', { ...entries, ...year });
  const manifest = await back();
  expect(manifest).toMatchObject({ commit: 'commit2', moved: { '/nam/2019/': '/' } });
  expect(served('nam/2019/index.html')).toContain('url=/');
});

test('when that commit cannot be had, nothing changes', async () => {
  await put('commit1', entries);
  const second = await put('commit2', gone, ['/dien-hinh/a/']);
  await expect(back()).rejects.toThrow(/đã gỡ hoặc ẩn bài[^]*không có commit commit1/);
  expect(currentRelease(target)).toBe(second.id);
});

test.each([
  ['20200101-000000-abc', /Không có bản 20200101-000000-abc/],
  [undefined, /Không có bản nào trước/],
])('there must be such a release: %s', async (to, reason) => {
  await put('commit1', entries);
  await expect(back({ to })).rejects.toThrow(reason);
});

test('a build that has forgotten a withdrawal does not go out', async () => {
  await put('commit1', entries);
  const second = await put('commit2', gone, ['/dien-hinh/a/']);
  const buildWithout = () =>
    Promise.resolve({ build: laySite(join(all, 'older'), entries), about: about([]), held: [] });
  await expect(back({ buildWithout })).rejects.toThrow('còn bài đã gỡ (/dien-hinh/a/)');
  expect(currentRelease(target)).toBe(second.id);
});

/** Releases a site in which another address has taken the place of an entry. */
async function putMoved(hasMoved: boolean) {
  const moved = [{ path: '/dien-hinh/a/', redirect: '/dien-hinh/moi/', hasMoved }];
  const build = laySite(join(all, 'build'), { ...gone, ...entryPages('moi') });
  await release({ target, build, about: { ...about([]), withdrawals: moved }, commit: 'commit2', now: moment() });
  return moved;
}

test('what was withdrawn with a redirect stays withdrawn, whatever the older build says', async () => {
  await put('commit1', entries);
  await putMoved(false);
  const buildWithout = () =>
    Promise.resolve({ build: laySite(join(all, 'older'), entries), about: about([]), held: [] });
  await expect(back({ buildWithout })).rejects.toThrow('còn bài đã gỡ (/dien-hinh/a/)');
});

test('an entry that has only moved may be at its old address again', async () => {
  await put('commit1', entries);
  const moved = await putMoved(true);
  const asked: unknown[] = [];
  await back({
    buildWithout: (_commit, { withdrawn }) => {
      asked.push(withdrawn);
      return Promise.resolve({ build: laySite(join(all, 'older'), entries), about: about([]), held: [] });
    },
  });
  expect(asked).toEqual([moved]);
  expect(served('dien-hinh/a/index.html')).toContain('<h1>a</h1>');
});

test('a release whose files serve again still tells what has only moved', async () => {
  await putMoved(true);
  await put('commit3', { ...gone, ...entryPages('moi') });
  expect((await back()).onlyMoved).toEqual(['/dien-hinh/a/']);
});

test('a withdrawal that no commit holds is not undone by the next release', async () => {
  await put('commit1', entries);
  const second = await put('commit1+', gone, ['/dien-hinh/a/']);
  await expect(put('commit3', entries)).rejects.toThrow('Bài đã gỡ sẽ lên lại: /dien-hinh/a/.');
  expect(currentRelease(target)).toBe(second.id);
  await put('commit4', gone, ['/dien-hinh/a/']);
  await put('commit5', entries);
  expect(served('dien-hinh/a/index.html')).toContain('<h1>a</h1>');
});

test('nor is it undone after a rollback, another release of the same commit, or one that hides the entry', async () => {
  await put('commit1', { ...entries, 'nam/2024/index.html': '1' });
  await put('commit2', entries);
  await put('commit2+', gone, ['/dien-hinh/a/']);
  const buildWithout = () =>
    Promise.resolve({ build: laySite(join(all, 'older'), gone), about: about(['/dien-hinh/a/']), held: [] });
  const { 'dien-hinh/a/index.html': _a, ...without } = entries;
  const hidden = laySite(join(all, 'hidden'), without);
  const steps = [
    () => back({ buildWithout }),
    () => put('commit2', gone, ['/dien-hinh/a/']),
    () => put('commit2+', gone, ['/dien-hinh/a/']),
    () =>
      release({ target, build: hidden, about: about([]), commit: 'commit3', now: moment(), held: ['/dien-hinh/a/'] }),
  ];
  for (const step of steps) {
    expect(await step()).toMatchObject({ uncommitted: ['/dien-hinh/a/'] });
    await expect(put('commit4', entries)).rejects.toThrow('Bài đã gỡ sẽ lên lại: /dien-hinh/a/.');
  }
  expect(await put('commit5', gone, ['/dien-hinh/a/'])).toMatchObject({ uncommitted: [] });
  await put('commit6', entries);
});

test('a release of uncommitted changes is built again from its commit', async () => {
  await put('commit1+', entries);
  await put('commit2', gone, ['/dien-hinh/a/']);
  const asked: string[] = [];
  const { commit } = await back({
    buildWithout: (wanted) => {
      asked.push(wanted);
      return Promise.resolve({ build: laySite(join(all, 'older'), gone), about: about(['/dien-hinh/a/']), held: [] });
    },
  });
  expect([asked, commit]).toEqual([['commit1'], 'commit1']);
});

test('what was revoked since stays revoked: the older commit is built again', async () => {
  const revoked = ['/dien-hinh/a/#2023-giay-khen, UBND tỉnh'];
  const withRevoked = { ...about([]), revoked };
  await put('commit1', entries);
  const build = laySite(join(all, 'build'), { ...entries, 'dien-hinh/a/index.html': 'Đã bị hủy' });
  await release({ target, build, about: withRevoked, commit: 'commit2', now: moment() });
  await expect(back()).rejects.toThrow('khen thưởng bị hủy');
  const asked: unknown[] = [];
  await back({
    buildWithout: (_commit, decisions) => {
      asked.push(decisions.revoked);
      return Promise.resolve({ build, about: withRevoked, held: [] });
    },
  });
  expect(asked).toEqual([revoked]);
  expect(served('dien-hinh/a/index.html')).toBe('Đã bị hủy');
  // Nothing was revoked since the release that was built again, so the next rollback serves its files as they are.
  await put('commit3', entries);
  expect((await back()).revoked).toEqual(revoked);
});

test('rolling back again and again keeps every withdrawal, and no kept release holds the entry', async () => {
  await put('commit1', entries);
  await put('commit2', { ...entries, 'nam/2024/index.html': '2' });
  await put('commit3', gone, ['/dien-hinh/a/']);
  const buildWithout = (commit: string, { withdrawn }: { withdrawn: readonly { path: string }[] }) =>
    Promise.resolve({
      build: laySite(join(all, 'older'), { ...gone, 'nam/2024/index.html': commit }),
      about: about(withdrawn.map(({ path }) => path)),
      held: [],
    });
  const one = await back({ buildWithout });
  const two = await back({ buildWithout, to: listReleases(target)[0] });
  expect([one.withdrawn, two.withdrawn]).toEqual([['/dien-hinh/a/'], ['/dien-hinh/a/']]);
  const texts = filesOf(target.root).map((file) => readFileSync(join(target.root, file), 'utf8'));
  expect(texts.filter((text) => text.includes('<h1>a</h1>'))).toEqual([]);
});
