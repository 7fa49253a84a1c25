/**
 * `npm run bench:scale -- 63 1000` measures the content check and the whole build with so many exemplars and stories:
 * at first, with nothing changed, and after an edit to one body. The numbers are of this machine; compare them within
 * one run.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from '../../../src/cli/run-node.ts';
import { makeScratchFolder } from '../../../src/cli/scratch-folder.ts';
import { writeContent } from './content.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const counts = positionals.length > 0 ? positionals.map(Number) : [63, 300];
const buildDate = '2026-11-29';

interface Cost {
  wallSeconds: number;
  cpuSeconds: number;
  /** Most memory that the process held. */
  megabytes: number;
}

/** Runs last in the measured process. */
const tellUsage = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log('\\nusage ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024);
})`;

async function measure(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Cost> {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(tellUsage)}`;
  const { ok, output } = await runNode(['--import', preload, ...args], { env: { ...process.env, ...env } }).finished;
  const [, cpu, megabytes] = /^usage (\S+) (\S+)$/m.exec(output) ?? [];
  if (!ok || cpu === undefined) throw new Error(output.slice(-3000));
  const wallSeconds = (performance.now() - started) / 1000;
  return { wallSeconds, cpuSeconds: Number(cpu), megabytes: Number(megabytes) };
}

function print(name: string, { wallSeconds, cpuSeconds, megabytes }: Cost): void {
  const cells = [`${wallSeconds.toFixed(1)} s`, `${cpuSeconds.toFixed(1)} s CPU`, `${megabytes.toFixed(0)} MB`];
  process.stdout.write(`  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

const folder = makeScratchFolder('bench');
for (const count of counts) {
  const contentDir = join(folder, `${count}/content`);
  writeContent({ from: 'content', into: contentDir, count });
  const env = {
    BUILD_DATE: buildDate,
    CONTENT_DIR: contentDir,
    CACHE_DIR: join(folder, `${count}/cache`),
    OUT_DIR: join(folder, `${count}/site`),
  };
  const editOne = () => {
    const [story = ''] = readdirSync(join(contentDir, 'viec-tot'));
    appendFileSync(join(contentDir, 'viec-tot', story, 'index.mdx'), '\nMột câu viết thêm.\n');
  };
  process.stdout.write(`${count} exemplars and stories\n`);
  for (const [name, args] of [
    ['check', ['src/content-check.ts']],
    ['build', ['--env-file=src/cli/astro.env', 'node_modules/astro/bin/astro.mjs', 'build']],
  ] as const) {
    print(`${name}, first`, await measure(args, env));
    print(`${name}, nothing changed`, await measure(args, env));
    editOne();
    print(`${name}, one body changed`, await measure(args, env));
  }
}
