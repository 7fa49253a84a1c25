/**
 * `npm run bench:admin` compares our editors' pages with stock Decap CMS: the time until the login button is visible,
 * the bytes loaded until then, and the time until a list of a thousand entries can be used. Ours and stock take turns
 * in one run. For our pages it also measures how long a key takes in a long body, and the size of the main script.
 * Exits with 1 when a figure exceeds its limit or could not be measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { bundleAdmin } from '../../admin/bundle.ts';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { startHost } from '../support/hosts/host.ts';
import { openGallery } from './desk/gallery.ts';
import { measureLists } from './desk/list.ts';
import { broken, mainScriptKilobytes, type Figure } from './desk/limits.ts';
import { median } from './desk/median.ts';
import { addStock, stockConfig } from './desk/stock.ts';
import { measureTyping } from './desk/typing.ts';
import type { Host } from '../support/hosts/listen.ts';

const rounds = 7;
/** Test conditions: this machine without limits, and an old office computer on a slow line. */
const machines = {
  'this machine': { slowdown: 1, megabits: 0 },
  'office: processor 4 × slower, 10 Mbit/s': { slowdown: 4, megabits: 10 },
};

interface Contestant {
  name: string;
  host: Host;
  login: RegExp;
}

async function ours(folder: string): Promise<Contestant> {
  await bundleAdmin({ outDir: join(folder, 'ours/admin'), base: '/admin/' });
  const facts = { cms: stockConfig, site: { cutOffDay: 20, handbook: '/huong-dan/', lookAfter: [] } };
  writeFileSync(join(folder, 'ours/admin/config.json'), JSON.stringify(facts));
  return { name: 'ours', host: await startHost(join(folder, 'ours')), login: /^Đăng nhập$/ };
}

async function stock(folder: string): Promise<Contestant> {
  addStock(join(folder, 'stock/admin'));
  return { name: 'stock', host: await startHost(join(folder, 'stock')), login: /^(?:Login|Đăng nhập)$/ };
}

interface Visit {
  milliseconds: number;
  /** Compressed kilobytes loaded until the login button was visible. */
  kilobytes: number;
}

async function visit(
  browser: Browser,
  { host, login }: Contestant,
  { slowdown, megabits }: (typeof machines)[keyof typeof machines],
): Promise<Visit> {
  // Stock Decap compiles its schema with `eval`, which our Content-Security-Policy forbids.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Network.enable');
  if (megabits > 0) {
    const throughput = (megabits * 1_000_000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const start = performance.now();
  await page.goto(new URL('admin/', host.url).href, { waitUntil: 'commit' });
  await page.getByRole('button', { name: login }).waitFor({ timeout: 120_000 });
  const result = { milliseconds: performance.now() - start, kilobytes: bytes / 1000 };
  await context.close();
  return result;
}

/** The size of the scripts that the page itself names. Every other script is loaded on demand. */
function mainScript(folder: string): Figure {
  const page = readFileSync(join(folder, 'ours/admin/index.html'), 'utf8');
  const names = [...page.matchAll(/(?:src|href)="\/admin\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  const sizes = names.map((name) => brotliCompressSync(readFileSync(join(folder, 'ours/admin', name))).length);
  const bytes = sizes.length === 0 ? Number.NaN : sizes.reduce((sum, size) => sum + size, 0);
  return { name: 'main script, kB brotli', value: bytes / 1000, most: mainScriptKilobytes };
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = makeScratchFolder('bench');
const contestants = [await ours(folder), await stock(folder)];
const browser = await launchBrowser();
print('| machine | | login visible, median ms | kB until then |\n|---|---|---|---|');
for (const [machine, conditions] of Object.entries(machines)) {
  const visits = new Map(contestants.map(({ name }): [string, Visit[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants)
      visits.get(contestant.name)?.push(await visit(browser, contestant, conditions));
  }
  for (const [name, found] of visits) {
    const time = median(found.map(({ milliseconds }) => milliseconds));
    print(
      `| ${machine} | ${name} | ${time.toFixed(0)} | ${median(found.map(({ kilobytes }) => kilobytes)).toFixed(0)} |`,
    );
  }
}
for (const { host } of contestants) await host.close();
const figures = [mainScript(folder)];
const gallery = await openGallery(folder);
for (const measure of [measureLists, measureTyping]) {
  const measured = await measure(browser, gallery);
  print(`\n${measured.lines.join('\n')}`);
  figures.push(...measured.figures);
}
await gallery.close();
await browser.close();
print(`\n| limit | measured | at most |\n|---|---|---|`);
for (const { name, value, most } of figures) print(`| ${name} | ${value.toFixed(0)} | ${most.toFixed(0)} |`);
for (const sentence of broken(figures)) {
  process.stderr.write(`Too much: ${sentence}\n`);
  process.exitCode = 1;
}
