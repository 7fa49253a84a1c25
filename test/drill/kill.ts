/**
 * `npm run drill:kill` kills a build, a release and the publisher at random moments. What is served must always be one
 * whole release, and the next run must start right. `--tries` says how often, `--seed` sets the random choices.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { currentRelease, targetAt } from '../../src/release/layout.ts';
import { openRelease } from '../../src/release/release.ts';
import { verifyFolder } from '../../src/release/verify.ts';
import { contentsOf } from '../support/files.ts';
import { randomFrom } from '../support/random.ts';
import { buildSite } from '../support/site.ts';

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
});
const { below } = randomFrom(Number(values.seed));
process.env.TEST_FOLDER ??= makeScratchFolder('test');

const site = await buildSite({ name: 'kill', env: { SITE_ENV: 'production', SITE_URL: 'https://gallery.example' } });
const { root } = site;
const target = targetAt(resolve(root, '../kill-target'));
const bare = resolve(root, '../kill.git');
const env = {
  ...process.env,
  SITE_ENV: 'production',
  SITE_URL: 'https://gallery.example',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Drill', '-c', 'user.email=drill@example.vn', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
git('init', '--quiet', '--bare', bare);
git('init', '--quiet');
push();

const run = (script: string, ...args: string[]) => [join(root, script), ...args];
const build = [resolve('node_modules/astro/bin/astro.mjs'), 'build'];
/** `lasts` is the time that each takes if nothing ends it, in milliseconds; a run that is not killed corrects it. */
const kinds = [
  { name: 'build', args: build, lasts: 10_000 },
  { name: 'release', args: run('src/cli/release.ts', target.root, '--built'), lasts: 4_000 },
  { name: 'publisher', args: run('src/cli/publisher.ts', target.root, bare, '--once'), lasts: 16_000 },
];

function push(): void {
  appendFileSync(join(root, 'content/trang/lien-he.mdx'), '\nDòng thêm để thử.\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Sửa trang liên hệ');
  git('push', '--quiet', '--force', bare, 'HEAD:refs/heads/main');
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const { file, bytes } of contentsOf(folder)) hash.update(file).update(bytes);
  return hash.digest('hex');
}

/**
 * Faults of the served release, and of the build folder, which must hold the whole build of before or, if it was being
 * built, the whole new one: a build may be killed after its folder has taken the place of the old one.
 */
async function faults(before: string, isBuild: boolean): Promise<string[]> {
  const id = currentRelease(target);
  const { site: served, manifest } = openRelease(target, id ?? '');
  const { differences } = verifyFolder(served, manifest);
  const left = digestOf(site.dir);
  if (left === before) return differences;
  if (isBuild) await runToEnd(build);
  return isBuild && left === digestOf(site.dir) ? differences : [...differences, 'dist is no whole site'];
}

async function runToEnd(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
}

await runToEnd(run('src/cli/release.ts', target.root, '--built'));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
let failures = 0;
for (let kills = 0; kills < Number(values.tries);) {
  const kind = kinds[kills % kinds.length];
  if (kind === undefined) break;
  push();
  if (kind.name === 'release') await runToEnd(build);
  const before = digestOf(site.dir);
  const moment = below(kind.lasts);
  const started = performance.now();
  const child = spawn(process.execPath, kind.args, { cwd: root, env, stdio: 'ignore', detached: true });
  const ended = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  await Promise.race([ended, delay(moment)]);
  const milliseconds = Math.round(performance.now() - started);
  const wasRunning = child.exitCode === null;
  // Kills the whole process group, because the publisher starts a release and a process that builds.
  if (wasRunning && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  if (wasRunning) kills += 1;
  else kind.lasts = milliseconds;
  const found = await faults(before, kind.name === 'build');
  failures += found.length > 0 ? 1 : 0;
  say(
    `${kind.name} ${wasRunning ? 'killed' : 'done'} after ${milliseconds} ms: ${found.length === 0 ? 'whole' : found.slice(0, 5).join('; ')}`,
  );
}
for (const { args } of kinds) await runToEnd(args);
const { released } = JSON.parse(readFileSync(target.state, 'utf8')) as { released: { commit: string } };
const head = git('rev-parse', 'HEAD').toString().trim();
if (released.commit !== head) failures += 1;
say(failures === 0 ? 'Every time one whole release.' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
