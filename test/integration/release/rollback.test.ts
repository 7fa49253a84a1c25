import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { rollBack, type Rollback } from '../../../src/cli/release/rollback.ts';
import { currentRelease, targetAt, type Target } from '../../../src/release/layout.ts';
import { release, servedFolder } from '../../../src/release/release.ts';
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
  // Pages of the release in between are still open somewhere.
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
  const asked: string[] = [];
  await back({
    buildWithout: (commit) => {
      asked.push(commit);
      return Promise.resolve({ build: laySite(join(all, 'older'), gone), about: about(['/dien-hinh/a/']), held: [] });
    },
  });
  expect(asked).toEqual(['commit1']);
  expect(existsSync(join(servedFolder(target), '.dia-chi/go/dien-hinh/a/@'))).toBe(true);
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
