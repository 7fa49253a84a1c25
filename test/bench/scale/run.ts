/**
 * `npm run bench:scale -- 63 1000` measures whole builds with 63 and with 1000 exemplars and stories: from nothing, with
 * nothing but the pictures and the editors' bundle kept, without a change, and after each kind of change, each in a new
 * process; then after each kind of change in one process that stays, as under `npm start` and the publisher. For
 * comparison, Hugo and stock Pagefind build the same entries, lists and taxonomies, if Hugo is installed. Times depend
 * on the machine, so compare only numbers of one run.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from '../../../src/cli/run-node.ts';
import { makeScratchFolder } from '../../../src/cli/scratch-folder.ts';
import { WarmBuilds } from '../../../src/cli/warm-builds.ts';
import { changesOf, writeContent } from './content.ts';
import { measureHugo } from './hugo.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const counts = positionals.length > 0 ? positionals.map(Number) : [63, 300];
const buildDate = '2026-11-30';

interface Cost {
  wallSeconds: number;
  /** Undefined for a build in the process that stays: only a process that ends with its build tells its usage. */
  usage?: { cpuSeconds: number; peakMegabytes: number };
  /** Numbers of new, unchanged and removed files, as the build prints them. */
  files: string;
}

/** Preloaded into the measured process: prints its usage when it exits. */
const tellUsage = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log('\\nusage ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024);
})`;

/** Folders of the cache that a build of everything else may use: pictures, shared pictures, the editors' bundle. */
const kept = ['assets', 'anh-chia-se', 'bien-tap'];

function forgetTheRest(cacheDir: string): void {
  const others = readdirSync(cacheDir).filter((name) => !kept.includes(name));
  for (const name of others) rmSync(join(cacheDir, name), { recursive: true });
}

type Variables = Readonly<Record<string, string | undefined>>;

async function measureCold(env: Variables): Promise<Cost> {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(tellUsage)}`;
  const args = ['--import', preload, '--env-file=src/cli/astro.env', 'node_modules/astro/bin/astro.mjs', 'build'];
  const { ok, output } = await runNode(args, { env }).finished;
  const [, cpu, megabytes] = /^usage (\S+) (\S+)$/m.exec(output) ?? [];
  if (!ok || cpu === undefined) throw new Error(output.slice(-3000));
  const usage = { cpuSeconds: Number(cpu), peakMegabytes: Number(megabytes) };
  return { wallSeconds: secondsSince(started), usage, files: filesIn(output) };
}

async function measureWarm(builds: WarmBuilds, env: Variables): Promise<Cost> {
  const started = performance.now();
  const { ok, output } = await builds.build(env, { reportsContent: false });
  if (!ok) throw new Error(output.slice(-3000));
  return { wallSeconds: secondsSince(started), files: filesIn(output) };
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000;

const filesIn = (output: string): string => /\d+ tệp mới, \d+ tệp giữ nguyên, \d+ tệp bỏ/.exec(output)?.[0] ?? '';

function print(name: string, { wallSeconds, usage, files }: Cost, ratio: number | undefined): void {
  const cells = [
    `${wallSeconds.toFixed(1)} s`,
    usage === undefined ? '' : `${usage.cpuSeconds.toFixed(1)} s CPU`,
    usage === undefined ? '' : `${usage.peakMegabytes.toFixed(0)} MB`,
    ratio === undefined ? '' : `× ${ratio.toFixed(2)}`,
  ];
  process.stdout.write(`  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(13)).join('')}  ${files}\n`);
}

const folder = makeScratchFolder('bench');
for (const count of counts) {
  const contentDir = join(folder, `${count}/content`);
  writeContent({ from: 'content', into: contentDir, count });
  const env = {
    ...process.env,
    BUILD_DATE: buildDate,
    CONTENT_DIR: contentDir,
    CACHE_DIR: join(folder, `${count}/cache`),
    OUT_DIR: join(folder, `${count}/site`),
  };
  process.stdout.write(`${count} exemplars and stories\n`);
  const hugo = await measureHugo(contentDir, join(folder, `${count}/hugo`));
  if (hugo === undefined) process.stdout.write('  Hugo is not installed: no comparison.\n');
  else
    process.stdout.write(`  ${hugo.version}: ${hugo.hugo.toFixed(1)} s, and Pagefind ${hugo.pagefind.toFixed(1)} s\n`);
  const printBeside = (name: string, cost: Cost) => {
    print(name, cost, hugo && cost.wallSeconds / (hugo.hugo + hugo.pagefind));
  };
  printBeside('from nothing', await measureCold(env));
  forgetTheRest(env.CACHE_DIR);
  printBeside('pictures kept', await measureCold(env));
  printBeside('nothing changed', await measureCold(env));
  for (const [name, change] of changesOf(contentDir)) {
    change();
    printBeside(name, await measureCold(env));
  }
  const builds = new WarmBuilds(process.cwd());
  printBeside('a process starts', await measureWarm(builds, env));
  for (const [name, change] of changesOf(contentDir, 2)) {
    change();
    printBeside(`${name}, warm`, await measureWarm(builds, env));
  }
  builds.stop();
}
