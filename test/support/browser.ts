/**
 * Finds and launches the browser for the browser tests: that of `CHROMIUM_PATH`, else the one in the npm package, else
 * one on the machine. If there is none, one is installed.
 */
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
import { watchTraffic } from './traffic.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Turns off requests that the browser makes by itself, so that every request comes from the site under test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** Without hinting, letters have the same widths as on a phone. */
const drawing = ['--font-render-hinting=none'];
/** Fontconfig settings that choose the same fallback fonts on every machine. */
export const ownFonts = { FONTCONFIG_FILE: resolve('test/support/fonts.conf') };

/** For every wait of a test, in milliseconds. It is long, because the machine may be busy. */
const timeout = 60_000;

export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return await chromium.launch(launchOptions(more));
}

/** A browser that several test files use. Its contexts are isolated, so tests do not affect each other. */
export type SharedBrowser = Pick<Browser, 'newContext' | 'newPage' | 'close'>;

let shared: Promise<Browser> | undefined;

/**
 * Returns the browser of this worker, which its test files use one after another, because a launch takes as long as a
 * small test. The browser ends with the worker; `close` closes only what was opened through this object.
 */
export async function shareBrowser(): Promise<SharedBrowser> {
  const known = await shared;
  const browser = known?.isConnected() === true ? known : await (shared = launchBrowser());
  const opened: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(timeout);
      watchTraffic(context);
      opened.push(context);
      return context;
    },
    newPage: async (options) => {
      const page = await browser.newPage(options);
      page.setDefaultTimeout(timeout);
      watchTraffic(page.context());
      opened.push(page.context());
      return page;
    },
    close: async () => {
      await Promise.all(opened.map((context) => context.close()));
    },
  };
}

/** Launches a browser that stores its data in `folder`, so that the data is still there after a restart. */
export async function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions([]), ...options });
  context.setDefaultTimeout(timeout);
  watchTraffic(context);
  return context;
}

let found: ReturnType<typeof findBrowser> | undefined;

function launchOptions(more: readonly string[]): LaunchOptions {
  const args = [...(isRoot() ? ['--no-sandbox'] : []), ...quiet, ...drawing, ...more];
  found ??= findBrowser();
  return { ...found, env: { ...(found.env ?? process.env), ...ownFonts }, args };
}

/** Installs a browser when the machine has none. */
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

/** Ignores the exit code: the caller looks afterwards whether a browser is there. */
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
