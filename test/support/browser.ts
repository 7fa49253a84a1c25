/** The browser of the browser tests: the one of the npm package, else one that the machine has, else one that it can get. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core';
import { disk } from '../../src/environment/disk.ts';
import { faultOfBrowser } from '../../src/environment/parse.ts';
import { findPackedBrowser } from './packed-browser.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Nothing but the site under test may cause a request. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** Letters have the widths that a phone gives them. */
const drawing = ['--font-render-hinting=none'];
/** Text in a face that the site does not bring looks alike on every machine. */
export const ownFonts = { FONTCONFIG_FILE: resolve('test/support/fonts.conf') };

export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return await chromium.launch(launchOptions(more));
}

/** A browser that keeps what its pages store in `folder`, as one on a desk does. */
export async function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(folder, { ...launchOptions([]), ...options });
}

function launchOptions(more: readonly string[]): LaunchOptions {
  const args = [...(isRoot() ? ['--no-sandbox'] : []), ...quiet, ...drawing, ...more];
  const found = findBrowser();
  return { ...found, env: { ...(found.env ?? process.env), ...ownFonts }, args };
}

/** Installs one when there is none. */
function findBrowser(): Pick<LaunchOptions, 'executablePath' | 'env'> {
  const chosen = process.env.CHROMIUM_PATH;
  if (!chosen) return findPackedBrowser() ?? { executablePath: findInstalled() ?? install() };
  const fault = faultOfBrowser(chosen, disk);
  if (fault !== undefined) throw new Error(fault);
  return { executablePath: chosen };
}

function findInstalled(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

function install(): string {
  run(process.execPath, [resolve('node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  if (findInstalled() === undefined && isRoot() && existsSync('/etc/debian_version')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'chromium']);
  }
  const found = findInstalled();
  if (found === undefined)
    throw new Error(
      'Không có trình duyệt để kiểm thử. Hãy cài Chromium hoặc Google Chrome, hoặc đặt CHROMIUM_PATH là đường dẫn tới tệp chạy.',
    );
  return found;
}

/** The outcome shows in whether a browser is there afterwards. */
function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
