/**
 * The publisher with real repositories: a commit that cannot be built, a repository that does not answer, and a release
 * that hangs.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualLimits } from '../../../../src/cli/publisher/work-clone.ts';
import { makeWorld } from '../../../../src/cli/publisher/world.ts';
import { TooLong } from '../../../../src/cli/too-long.ts';
import { readIfThere } from '../../../../src/release/file-error.ts';
import { targetAt } from '../../../../src/release/layout.ts';
import { isAlive } from '../../../../src/release/lock.ts';
import type { Manifest } from '../../../../src/release/manifest.ts';

const all = mkdtempSync(join(tmpdir(), 'world-'));
const desk = join(all, 'desk');
const project = join(all, 'project');
const bare = join(all, 'kho.git');
const target = targetAt(join(all, 'trang'));
const clone = { folder: join(target.root, 'kho'), repository: bare, branch: 'main', project };
const surroundings = {
  now: () => new Date('2026-11-30T09:00:00+07:00'),
  log: () => undefined,
  env: process.env,
};
const world = makeWorld(target, clone, surroundings);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.vn', ...args], {
    cwd: desk,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
function lay(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function push(): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Bài mới');
  git('push', '--quiet', bare, 'HEAD:refs/heads/main');
  return git('rev-parse', 'HEAD');
}
const entry = (consent: string, award: string) =>
  `---\npublishedOn: 2024-01-01\napproval:\n  date: 2024-01-01\nconsent:\n${consent}  date: 2024-01-01\nrecognitions:\n  - title: giay-khen\n    year: 2023\n    conferredBy: UBND tỉnh\n${award}---\n\nBài.\n`;

let [public1, broken] = ['', ''];
beforeAll(async () => {
  for (const folder of [desk, project]) lay(folder, 'package-lock.json', '{}');
  mkdirSync(join(project, 'node_modules'));
  lay(project, 'src/cli/release.ts', 'console.log("nothing to send with:", process.argv[2]); process.exit(1);');
  lay(desk, 'src/khong-co-gi.ts', '');
  lay(desk, 'content/dien-hinh/a/index.mdx', entry('', ''));
  lay(desk, 'content/dien-hinh/b/index.mdx', entry('', ''));
  execFileSync('git', ['init', '--quiet', '--bare', bare]);
  git('init', '--quiet');
  public1 = push();
  lay(desk, 'content/dien-hinh/a/index.mdx', entry('  withdrawnOn: 2026-11-29\n', ''));
  lay(desk, 'content/dien-hinh/b/index.mdx', entry('', '    revoked:\n      date: 2026-11-29\n'));
  lay(desk, 'content/da-go.yaml', '- path: /dien-hinh/m/\n  on: 2026-11-29\n  reason: khac\n  sample: true\n');
  lay(desk, 'content/cai-dat.yaml', 'siteName: [');
  broken = push();
  // The repository of this test has no program to release with, so every attempt fails.
  expect(await world.releaseCommit(broken, false)).toMatchObject({ ok: false });
});
afterAll(() => {
  world.close();
  rmSync(all, { recursive: true });
});

const [a, b] = ['/dien-hinh/a/', '/dien-hinh/b/#2023-giay-khen, UBND tỉnh'];
const day = '2026-11-30';
/** `commit` is appended to the public commit. A production release does not list the sample that is withdrawn. */
const served = ({ commit = '', withdrawn = [], production = false, ...more }: Partial<Manifest>) =>
  ({
    ...{ day, moved: {}, held: [], gone: [], files: {}, ...more, production },
    withdrawn: [...withdrawn, ...(production ? [] : ['/dien-hinh/m/'])],
    commit: `${public1}${commit}`,
  }) as unknown as Manifest;
const contentOf = (id: string) => readFileSync(join(clone.folder, `content/dien-hinh/${id}/index.mdx`), 'utf8');

test.each([
  ['holds neither', {}],
  ['lacks the revocation', { withdrawn: [a] }],
  ['lacks the withdrawal', { revoked: [b] }],
  ['is of the day before', { withdrawn: [a], revoked: [b], day: '2026-11-29' }],
  ['comes from uncommitted changes', { commit: '+' }],
])('its public commit is released again when the served release %s', async (_how, more) => {
  expect((await world.releaseWithdrawals(broken, served(more)))?.output).toMatch(
    /Cannot find module .*src\/cli\/release\.ts/,
  );
  expect(contentOf('a')).toContain('withdrawnOn: 2026-11-29');
  expect(contentOf('b')).toContain('revoked:\n      date: 2026-11-29');
});

test.each([
  ['holds both', {}],
  ['holds both and comes from uncommitted changes', { commit: '+' }],
  ['holds the exemplar back', { revoked: [], held: ['/dien-hinh/b/'] }],
  ['is official, and a sample is withdrawn', { production: true }],
  ['also withdraws another entry', { withdrawn: [a, '/dien-hinh/c/'] }],
])('nothing is done when the served release %s', async (_how, more) => {
  expect(await world.releaseWithdrawals(broken, served({ withdrawn: [a], revoked: [b], ...more }))).toBe(undefined);
});

test('what such a release could not send is sent again', async () => {
  const both = served({ withdrawn: [a], revoked: [b] });
  const sending = makeWorld(target, clone, { ...surroundings, sending: { then: 'true' } });
  expect((await sending.releaseWithdrawals(broken, both))?.output).toContain('nothing to send with: send');
  expect(await sending.releaseWithdrawals(public1, both)).toBe(undefined);
});

test('what the served release withdraws stays withdrawn when its commit does not say so', async () => {
  await world.releaseWithdrawals(broken, served({ withdrawn: ['/dien-hinh/b/'] }));
  expect(contentOf('b')).toContain('withdrawnOn: 2026-11-30');
});

test('a repository that does not answer is given up', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const { port } = silent.address() as AddressInfo;
  const repository = `git://127.0.0.1:${port}/kho.git`;
  const limits = { ...usualLimits, answer: 1000, fetch: 1000 };
  const folder = join(target.root, 'khac');
  const waiting = makeWorld(target, { ...clone, folder, repository }, { ...surroundings, limits });
  await expect(waiting.headOf()).rejects.toThrow(TooLong);
  expect(await waiting.releaseCommit(broken, false)).toMatchObject({ ok: false, tooLong: 1 });
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test('a commit of which a killed fetch has left only the beginning is fetched again', async () => {
  const folder = join(target.root, 'do-dang');
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const input = execFileSync('git', ['cat-file', 'commit', broken], { cwd: desk });
  execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], { cwd: folder, input });
  const again = makeWorld(target, { ...clone, folder }, surroundings);
  expect((await again.releaseCommit(broken, false)).output).toContain('Cannot find module');
});

test('a release that hangs is ended, with what it has started', async () => {
  const hanging = 'setInterval(() => {}, 1000); console.log("began");';
  const command = 'echo $$ > lenh; exec sleep 600';
  lay(
    desk,
    'src/cli/release.ts',
    `${hanging}\nprocess.send?.({ build: {} });\nrequire('node:child_process').spawnSync('${command}', { shell: true, stdio: 'inherit' });\n`,
  );
  lay(desk, 'src/cli/build-worker.ts', `require('node:fs').writeFileSync('pid', String(process.pid)); ${hanging}\n`);
  lay(desk, 'src/cli/astro.env', '');
  const commit = push();
  // Long enough for Node to start, even on a slow machine: the release has no other way to end.
  const slow = makeWorld(target, clone, { ...surroundings, limits: { ...usualLimits, release: 5000 } });
  const { ok, tooLong, output } = await slow.releaseCommit(commit, false);
  expect([ok, tooLong]).toEqual([false, 1]);
  expect(output).toMatch(/release\.ts .*was ended after 1 min\./);
  const worker = Number(readIfThere(join(clone.folder, 'pid')));
  await expect.poll(() => isAlive(worker)).toBe(false);
  // The command that sends the release, which Node waits for, is ended too.
  const sender = Number(readIfThere(join(clone.folder, 'lenh')));
  expect(sender).toBeGreaterThan(0);
  // On some systems a process that nobody waits for stays in the list for a while.
  await expect.poll(() => isAlive(sender), { timeout: 20_000 }).toBe(false);
  // A commit that was fetched before can be released while the repository does not answer.
  const alone = makeWorld(target, { ...clone, repository: join(all, 'nothing') }, surroundings);
  expect((await alone.releaseCommit(broken, false)).output).toContain('Cannot find module');
});
