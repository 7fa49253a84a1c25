import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import {
  answerWith,
  fallbackOf,
  keptPaths,
  openChangingHost,
  read,
  type ChangingHost,
} from '../support/hosts/changing-host.ts';

let host: ChangingHost;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  host = await openChangingHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  host.changed.clear();
  complaints = [];
  context = await host.newContext();
  page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
});
afterEach(() => context.close());

const shown = /<header class="[^"]*entry-head(?:(?!<\/header>).)*<picture/s;

test('a story that was read opens without network, with its style, letters and photo', async () => {
  const withPhoto = host.site.pages().find(({ html }) => html.includes('<reading-tools') && shown.test(html));
  await read(page, host.url + (withPhoto?.path ?? host.story));
  await page.waitForLoadState('networkidle');
  const text = await page.locator('main').innerText();
  expectNone(complaints);
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('main').innerText()).toBe(text);
  const look = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
      photos: [...document.querySelectorAll<HTMLImageElement>('article picture img')].filter(
        ({ naturalWidth }) => naturalWidth > 0,
      ).length,
    };
  });
  expect(look.paper).not.toBe('rgba(0, 0, 0, 0)');
  expect(look.fonts).toBeGreaterThan(1);
  expect(look.photos).toBeGreaterThan(0);
});

test('a page that was not read gives way to one that lists what can be read', async () => {
  await read(page, host.url + host.story);
  const title = await page.locator('h1').innerText();
  await context.setOffline(true);
  await page.goto(`${host.url}/phong-trao/`);
  await fallbackOf(page).waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(new URL(page.url()).pathname).toBe(host.story);
});

test('only stories are kept: no lists, no questions', async () => {
  await read(page, host.url + host.story);
  for (const path of ['/', '/nguoi-tot-viec-tot/', '/tim-kiem/?q=muoi']) {
    await page.goto(host.url + path, { waitUntil: 'networkidle' });
  }
  const pages = (await keptPaths(page)).filter((path) => !/\.(?:css|js|woff2|svg|avif|webp|jpe?g)$/.test(path));
  expect(pages.sort()).toEqual([host.story, '/ngoai-tuyen/', '/sw-da-go.json'].sort());
});

test('a visit to the page for times without network leaves it kept', async () => {
  await read(page, host.url + host.story);
  await page.goto(`${host.url}/ngoai-tuyen/`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'Bài đọc được lúc này' }).waitFor();
  expect(await keptPaths(page)).toContain('/ngoai-tuyen/');
});

test('without any kept story the page for times without network still says what to do', async () => {
  await page.goto(`${host.url}/ngoai-tuyen/`);
  await fallbackOf(page).waitFor();
  expect(await page.getByRole('heading', { name: 'Bài đọc được lúc này' }).isVisible()).toBe(false);
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
});

test('a host in trouble drops nothing, and the reader gets the kept story', async () => {
  await read(page, host.url + host.story);
  host.changed.set(host.story, answerWith(503, 'Bảo trì'));
  await page.goto(host.url + host.story);
  await page.locator('reading-tools').waitFor();
  expect(await keptPaths(page)).toContain(host.story);
});

test('on a slow network the kept story shows after three seconds', async () => {
  await read(page, host.url + host.story);
  host.changed.set(host.story, () => undefined);
  const start = performance.now();
  await page.goto(host.url + host.story, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  const seconds = (performance.now() - start) / 1000;
  expect(seconds).toBeGreaterThan(2.5);
  expect(seconds).toBeLessThan(20);
});

test.each(['absent', 'refused'])('where workers are %s, a story is a story', async (how) => {
  await page.addInitScript((manner) => {
    if (manner === 'absent') delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    else ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  }, how);
  await page.goto(host.url + host.story, { waitUntil: 'networkidle' });
  expect(await page.locator('reading-tools').isVisible()).toBe(true);
  expectNone(complaints);
});

test('pages that are no stories start no worker', async () => {
  for (const path of ['/', '/phong-trao/', '/nguoi-tot-viec-tot/']) {
    await page.goto(host.url + path, { waitUntil: 'networkidle' });
  }
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
