/** `npm run release` by hand, as a command. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listReleases, releaseAt, targetAt } from '../../../../src/release/layout.ts';
import { readManifest } from '../../../../src/release/manifest.ts';
import { openRelease, release } from '../../../../src/release/release.ts';
import { verifyFolder } from '../../../../src/release/verify.ts';
import { entryPages, laySite } from '../../../support/small-sites.ts';

const root = mkdtempSync(join(tmpdir(), 'by-hand-'));
const target = targetAt(join(root, 'trang'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
mkdirSync(join(root, 'content'));
let minute = 0;
const put = (commit: string) => {
  minute += 1;
  return release({
    target,
    build: laySite(join(root, 'build'), entryPages('a', 'b')),
    about: { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals: [] },
    commit,
    now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
  });
};
const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('src/cli/release.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

test('a purge that was killed is finished first, so no release is built on what it has left', async () => {
  const oldest = await put('commit1');
  for (const commit of ['commit2', 'commit3', 'commit4']) await put(commit);
  rmSync(join(releaseAt(target, oldest.id).site, 'dien-hinh'), { recursive: true });
  writeFileSync(join(target.root, 'phai-don'), '');
  const { status, said } = run('rollback', target.root);
  // The files of the release before are gone, and this folder has no repository to build it from.
  expect([status, existsSync(join(target.root, 'phai-don'))]).toEqual([1, false]);
  expect(said).toContain('không có commit commit3');
  expect(readManifest(releaseAt(target, oldest.id).manifest).files).toEqual({});
  const { id } = await put('commit5');
  expect(listReleases(target)).toHaveLength(4);
  const { site, manifest } = openRelease(target, id);
  expect(verifyFolder(site, manifest).differences).toEqual([]);
});

test('the served release is sent again after a failed command', () => {
  const failed = run('send', target.root, '--then', 'exit 3');
  expect([failed.status, failed.said.includes(`npm run release -- send ${target.root} --then`)]).toEqual([1, true]);
  const list = join(root, 'list');
  expect(run('send', target.root, '--then', `cp "$RELEASE_SEND" '${list}'`)).toMatchObject({ status: 0 });
  expect(readFileSync(list, 'utf8')).toContain('dien-hinh/a/index.html\n');
  expect(run('send', target.root)).toMatchObject({ status: 1 });
});
