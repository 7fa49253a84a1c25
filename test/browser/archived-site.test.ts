/** The archive of a site (`npm run archive`), unpacked into a folder and opened without a server. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../src/cli/run-node.ts';
import { targetAt } from '../../src/release/layout.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { attributeOf, findAll } from '../support/dom.ts';
import { openFolder } from '../support/hosts/program.ts';
import { releaseBuilt } from '../support/releases.ts';
import { buildFixture, expectNone } from '../support/sites.ts';
import { untilLoaded } from '../support/traffic.ts';

const root = openFolder();
const folder = join(root, 'luu tru 2025');
const target = targetAt(join(root, 'trang'));
let files: string[];
let browser: SharedBrowser;
beforeAll(async () => {
  await releaseBuilt(await buildFixture(), target);
  const zip = join(root, 'luu-tru.zip');
  const { ok, output } = await runNode([resolve('src/cli/archive.ts'), target.root, zip], {}).finished;
  expect(output).toContain('Đã ghi');
  expect(ok).toBe(true);
  const members = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of members) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  files = members.map(([path]) => path);
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(root, { recursive: true });
});

const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;

/** Everything that a page names: links, pictures, styles, forms. */
function namedBy(file: string): string[] {
  const elements = findAll(
    parse(readFileSync(join(folder, file), 'utf8')),
    ...['a', 'link', 'img', 'source', 'form', 'object', 'image', 'use'],
  );
  return elements.flatMap((element) => [
    ...['href', 'src', 'action', 'data'].flatMap((name) => attributeOf(element, name) ?? []),
    ...[...(attributeOf(element, 'srcset') ?? '').matchAll(/(?:^|,\s*)([^\s,]+)/g)].map(([, address = '']) => address),
  ]);
}

test('every address on every page leads to a file of the archive, or is a full one', () => {
  const known = new Set(files);
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  let within = 0;
  const wrong = pages.flatMap((file) =>
    namedBy(file)
      .filter((address) => {
        const url = new URL(address, addressOf(file));
        if (url.protocol !== 'file:') return address.startsWith('/');
        within += 1;
        return !known.has(fileURLToPath(url).slice(folder.length + 1));
      })
      .map((address) => `${file}: ${address}`),
  );
  expectNone(wrong);
  expect(within).toBeGreaterThan(1000);
});

const lookOf = (page: Page) =>
  page.evaluate(() => ({
    font: getComputedStyle(document.body).fontFamily,
    pictures: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src),
  }));

test('pages open from the folder with their styles, fonts and pictures, and lead to one another', async () => {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const fonts = new Set<string>();
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on('requestfailed', (request) => complaints.push(`${page.url()}: ${request.url()} failed`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`${page.url()}: asks ${request.url()}`);
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') fonts.add(request.url());
  });
  const check = async () => {
    await untilLoaded(page);
    expect(await page.locator('h1').count(), page.url()).toBe(1);
    const { font, pictures } = await lookOf(page);
    expect(font).toContain('Be Vietnam Pro');
    complaints.push(...pictures.map((src) => `${page.url()}: ${src} is not shown`));
  };
  await page.goto(addressOf('index.html'));
  await check();
  await page.locator('header').getByRole('link', { name: 'Điển hình', exact: true }).first().click();
  await page.waitForURL(addressOf('dien-hinh/index.html'));
  await check();
  await page.locator('main article a[href*="dien-hinh/20"]').first().click();
  await page.waitForURL(/dien-hinh\/20[^/]+\/index\.html/);
  await check();
  expect(await page.locator('main img').count()).toBeGreaterThan(0);
  // This link is relative on the site too. Without the `index.html` that the archive adds, it shows a list of files.
  await page.locator('main a[href$="mot-trang/index.html"]').first().click();
  await page.waitForURL(/mot-trang\/index\.html/);
  await check();
  for (const path of ['tien-do/index.html', 'ke-hoach/index.html', 'don-vi/index.html', '404.html']) {
    await page.goto(addressOf(path));
    await check();
  }
  expectNone(complaints);
  expect(fonts.size).toBeGreaterThan(0);
  await context.close();
});
