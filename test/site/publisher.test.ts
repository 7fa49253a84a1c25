/**
 * From a push to a bare repository to the served site, with real builds: an entry that a commit breaks is held back, a
 * withdrawal is published even if the commit cannot be built, and a scheduled entry appears on its day.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishOnce } from '../../src/cli/publisher/publisher.ts';
import { lastFailureFile, readState } from '../../src/cli/publisher/state.ts';
import { makeWorld } from '../../src/cli/publisher/world.ts';
import { listReleases, targetAt } from '../../src/release/layout.ts';
import { openRelease, servedFolder } from '../../src/release/release.ts';
import { verifyFolder, verifySite } from '../../src/release/verify.ts';
import { readableContentsOf } from '../support/files.ts';
import { hosts } from '../support/hosts/web-servers.ts';
import { fixtureContent } from '../support/sites.ts';

const root = resolve(process.env['TEST_FOLDER'] ?? '', 'publisher');
const desk = join(root, 'desk');
const bare = join(root, 'kho.git');
const target = targetAt(join(root, 'trang'));
const notCopied = new Set(['.astro', '.cache', '.git', 'content', 'dist', 'node_modules', 'test']);
const env = {
  PATH: process.env.PATH,
  HOME: process.env['HOME'],
  SITE_ENV: 'production',
  SITE_URL: 'https://gallery.example',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.vn', ...args], {
    cwd: desk,
    stdio: 'pipe',
  });

/** An editor's commit, pushed to the repository. */
function push(change: () => void): void {
  change();
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Bài mới');
  git('push', '--quiet', bare, 'HEAD:refs/heads/main');
}
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(desk, 'content', path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
};

const withdrawn = 'dien-hinh/2022-lo-say-chung-cho-xom-nghe/';
const scheduled = 'dien-hinh/2025-quyxtot-kho-giong-dau-mua/';
const vanished = 'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/';
const broken = 'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/';
let now = new Date('2026-02-28T22:00:00+07:00');
const startWorld = () =>
  makeWorld(
    target,
    { folder: join(target.root, 'kho'), repository: bare, branch: 'main', project: resolve('.') },
    { now: () => now, log: () => undefined, env },
  );
const world = startWorld();
const look = () => publishOnce(target, world);
const isServed = (path: string) => existsSync(join(servedFolder(target), path, 'index.html'));
const isGone = (path: string) => existsSync(join(servedFolder(target), '.dia-chi/go', path, '@'));

afterAll(() => {
  world.close();
});

beforeAll(() => {
  mkdirSync(desk, { recursive: true });
  for (const name of readdirSync('.')) if (!notCopied.has(name)) cpSync(name, join(desk, name), { recursive: true });
  cpSync(fixtureContent, join(desk, 'content'), { recursive: true });
  git('init', '--quiet', '--bare', bare);
  git('init', '--quiet');
  // All builds of a run share one bundle of the editors' pages.
  const shared = resolve(process.env['TEST_FOLDER'] ?? '', 'bien-tap');
  mkdirSync(shared, { recursive: true });
  mkdirSync(join(target.root, 'kho/.cache/astro'), { recursive: true });
  execFileSync('git', ['init', '--quiet', join(target.root, 'kho')]);
  symlinkSync(shared, join(target.root, 'kho/.cache/astro/bien-tap'), 'junction');
});

test('a push becomes the served site, without an entry that breaks a rule', async () => {
  push(() => {
    edit(`${broken}index.mdx`, (text) => text.replace(/^title: .*$/m, 'title: A'));
  });
  expect(await look()).toBe('moved');
  expect(isServed(withdrawn)).toBe(true);
  expect(isServed(broken)).toBe(false);
  expect(isServed(scheduled)).toBe(false);
  const { site, manifest } = openRelease(target, readState(target)?.released?.id ?? '');
  expect(manifest.held).toEqual([`/${broken}`]);
  expect(verifyFolder(site, manifest).differences).toEqual([]);
  expect(readState(target)).toMatchObject({ state: 'da-len', held: [`/${broken}`] });
});

test('an entry whose folder has vanished stops nothing, although a page and many entries lead to it', async () => {
  now = new Date('2026-02-28T22:10:00+07:00');
  const id = vanished.slice('dien-hinh/'.length, -1);
  push(() => {
    rmSync(join(desk, 'content', vanished), { recursive: true });
    edit('trang/gioi-thieu.mdx', (text) => `${text}\nXem [một bài](/${vanished}).\n`);
    for (const other of ['2023-ba-hoi-coi-tren-be-nuoi', '2024-duong-tuan-tra-theo-con-nuoc'])
      edit(`dien-hinh/${other}/index.mdx`, (text) => text.replace('\nunit:', `\nreplicatedFrom: ${id}\nunit:`));
  });
  expect(await look()).toBe('moved');
  expect(isGone(vanished)).toBe(true);
  const { manifest } = openRelease(target, readState(target)?.released?.id ?? '');
  expect(manifest.held).toEqual([`/${broken}`]);
  const page = readFileSync(join(servedFolder(target), 'gioi-thieu/index.html'), 'utf8');
  expect([page.includes('một bài'), page.includes(vanished)]).toEqual([true, false]);
});

test('a publisher that starts anew builds once before anything has changed, and releases nothing', async () => {
  const releases = listReleases(target);
  const state = readState(target);
  const again = startWorld();
  expect(await again.warmUp(state?.commit ?? '')).toBe(true);
  again.close();
  expect([listReleases(target), readState(target)]).toEqual([releases, state]);
});

test('at midnight a commit that cannot be built still withdraws, and the entry of the day appears', async () => {
  now = new Date('2026-03-01T00:00:10+07:00');
  const title = /^title: (.*)$/m.exec(readFileSync(join(desk, 'content', withdrawn, 'index.mdx'), 'utf8'))?.[1] ?? '';
  expect(title.length).toBeGreaterThan(10);
  push(() => {
    edit(`${withdrawn}index.mdx`, (text) => text.replace('\nconsent:\n', '\nconsent:\n  withdrawnOn: 2026-02-28\n'));
    edit('cai-dat.yaml', () => 'siteName: [');
  });
  expect(await look()).toBe('failed');
  expect(isGone(withdrawn)).toBe(true);
  expect(isServed(scheduled)).toBe(true);
  expect(readState(target)).toMatchObject({ state: 'loi', failures: 1 });
  expect(readFileSync(lastFailureFile(target), 'utf8')).toContain('cai-dat.yaml');
  const speaking = (await readableContentsOf(servedFolder(target))).filter(({ bytes }) => bytes.includes(title));
  expect(speaking.map(({ file }) => file)).toEqual([]);
  // Another try has nothing more to withdraw, so it makes no copy of the release, which would push an older one out.
  const releases = listReleases(target);
  now = new Date('2026-03-01T01:00:00+07:00');
  expect(await look()).toBe('failed');
  expect(listReleases(target)).toEqual(releases);
});

const startNginx = hosts['nginx'];
test.skipIf(startNginx === undefined)(
  'nginx, where it is installed, sends all of it as the manifest says',
  async () => {
    const { manifest } = openRelease(target, readState(target)?.released?.id ?? '');
    const host = await startNginx?.({ target, base: '/' });
    try {
      const { checked, differences } = await verifySite(host?.gallery ?? '', manifest, () => undefined);
      expect(differences).toEqual([]);
      expect(checked).toBe(manifest.counts.files);
    } finally {
      await host?.stop();
    }
  },
);
