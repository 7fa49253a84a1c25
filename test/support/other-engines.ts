/**
 * Browsers with other engines than Chromium, where the machine has them: Debian's `firefox-esr`, and WebKitGTK from
 * `webkit2gtk-driver`, which needs a display (`xvfb`). Each has a different client, behind the same interface.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { ownFonts } from './browser.ts';

export interface Engine {
  /** Name and version of the browser. */
  name: string;
  /** Errors of the pages; always empty for engines that do not report errors. */
  complaints: string[];
  goTo: (address: string) => Promise<void>;
  /** Runs the function in the page. */
  evaluate: <Result>(act: (...args: string[]) => Result, ...args: string[]) => Promise<Awaited<Result>>;
  click: (place: { x: number; y: number }) => Promise<void>;
  type: (text: string) => Promise<void>;
  press: (key: keyof typeof keys) => Promise<void>;
  close: () => Promise<void>;
}

interface KnownEngine {
  name: string;
  /** Required programs, by the names of their Debian packages. */
  needs: Readonly<Record<string, string>>;
  open: (programs: Readonly<Record<string, string>>) => Promise<Engine>;
}

/** Keys by their names in Puppeteer. */
const keys = { Enter: Key.ENTER, Tab: Key.TAB, ArrowDown: Key.ARROW_DOWN, End: Key.END } as const;
const size = { width: 1280, height: 1000 };

export const otherEngines: readonly KnownEngine[] = [
  { name: 'Firefox', needs: { 'firefox-esr': 'firefox-esr' }, open: openFirefox },
  { name: 'WebKit', needs: { 'webkit2gtk-driver': 'WebKitWebDriver', xvfb: 'Xvfb' }, open: openWebKit },
];

/** Debian packages that must be installed before the engine can be tested. */
export const missingFor = ({ needs }: KnownEngine): string[] =>
  Object.keys(needs).filter((name) => findProgram(needs[name] ?? '') === undefined);

export const openEngine = ({ needs, open }: KnownEngine): Promise<Engine> =>
  open(Object.fromEntries(Object.values(needs).map((program) => [program, findProgram(program) ?? program])));

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function openFirefox({ 'firefox-esr': executablePath = '' }: Readonly<Record<string, string>>): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: size,
    // Puppeteer waits forever for the load event of a page that Firefox restores from its back/forward cache.
    extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
    env: { ...process.env, ...ownFonts },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    // Requests aborted by leaving the page, and requests that fail offline, are not errors.
    const isGivenUp = String(error).includes('A ServiceWorker intercepted the request');
    if (!isGivenUp) complaints.push(`${page.url()} error: ${String(error)}`);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    name: await browser.version(),
    complaints,
    goTo: async (address) => {
      // Puppeteer waits until the frames of the previous page are gone, but Firefox reports only frames that were
      // removed.
      await page.evaluate(() => {
        document.body.replaceChildren();
      });
      await page.goto(address);
    },
    evaluate: (act, ...args) => page.evaluate(act, ...args),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

async function openWebKit({ WebKitWebDriver = '', Xvfb = '' }: Readonly<Record<string, string>>): Promise<Engine> {
  const display = await openDisplay(Xvfb);
  const service = new DriverService.Builder(WebKitWebDriver)
    .setLoopback(true)
    .setEnvironment({ ...process.env, ...ownFonts, DISPLAY: display.name })
    .build();
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', unhandledPromptBehavior: 'accept' });
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities(capabilities)
    .build();
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...size });
  const found = await driver.getCapabilities();
  return {
    name: `${found.getBrowserName() ?? ''} ${found.getBrowserVersion() ?? ''}`,
    complaints: [],
    goTo: (address) => driver.get(address),
    evaluate: (act, ...args) => driver.executeScript(act, ...args),
    click: (place) => driver.actions().move(place).click().perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => driver.actions().sendKeys(keys[key]).perform(),
    close: async () => {
      await driver.quit();
      await service.kill();
      display.close();
    },
  };
}

/** Starts Xvfb, which chooses a free display number and writes it to file descriptor 3. */
async function openDisplay(program: string): Promise<{ name: string; close: () => void }> {
  const args = ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return { name: `:${number.toString().trim()}`, close: () => server.kill() };
}
