import { expect } from 'vitest';
import { answerWith } from '../support/hosts/changing-host.ts';
import { expectNone } from '../support/sites.ts';
import { untilLoaded } from '../support/traffic.ts';
import { fallbackOf, keptPaths, read, test as base } from './kept-stories.ts';

const test = base.extend('complaints', ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  return complaints;
});

const shown = /<header class="[^"]*entry-head(?:(?!<\/header>).)*<picture/s;

test('a story that was read opens without network, with its style, letters and photo', async ({
  complaints,
  context,
  host,
  page,
  site,
  story,
}) => {
  const withPhoto = site.pages().find(({ html }) => html.includes('<reading-tools') && shown.test(html));
  await read(page, host.url + (withPhoto?.path ?? story));
  await untilLoaded(page);
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

test('a page that was not read gives way to one that lists what can be read', async ({
  address,
  context,
  host,
  page,
  story,
}) => {
  await read(page, address);
  const title = await page.locator('h1').innerText();
  await context.setOffline(true);
  await page.goto(`${host.url}/phong-trao/`);
  await fallbackOf(page).waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(new URL(page.url()).pathname).toBe(story);
});

test('only stories are kept: no lists, no questions', async ({ address, host, page, story }) => {
  await read(page, address);
  for (const path of ['/', '/nguoi-tot-viec-tot/', '/tim-kiem/?q=muoi']) {
    await page.goto(host.url + path);
    await untilLoaded(page);
  }
  const pages = async () =>
    (await keptPaths(page)).filter((path) => !/\.(?:css|js|woff2|svg|avif|webp|jpe?g)$/.test(path)).sort();
  await expect.poll(pages).toEqual([story, '/ngoai-tuyen/', '/sw-da-go.json'].sort());
});

test('a visit to the page for times without network leaves it kept', async ({ address, host, page }) => {
  await read(page, address);
  await page.goto(`${host.url}/ngoai-tuyen/`);
  await untilLoaded(page);
  await page.getByRole('heading', { name: 'Bài đọc được lúc này' }).waitFor();
  expect(await keptPaths(page)).toContain('/ngoai-tuyen/');
});

test('without any kept story the page for times without network still says what to do', async ({ host, page }) => {
  await page.goto(`${host.url}/ngoai-tuyen/`);
  await fallbackOf(page).waitFor();
  expect(await page.getByRole('heading', { name: 'Bài đọc được lúc này' }).isVisible()).toBe(false);
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
});

test('a host in trouble drops nothing, and the reader gets the kept story', async ({ address, host, page, story }) => {
  await read(page, address);
  host.changed.set(story, answerWith(503, 'Bảo trì'));
  await page.goto(address);
  await page.locator('reading-tools').waitFor();
  expect(await keptPaths(page)).toContain(story);
});

test('on a slow network the kept story shows after three seconds', async ({ address, host, page, story }) => {
  await read(page, address);
  host.changed.set(story, () => undefined);
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  const seconds = (performance.now() - start) / 1000;
  expect(seconds).toBeGreaterThan(2.5);
  expect(seconds).toBeLessThan(20);
});

test.for(['absent', 'refused'])(
  'where workers are %s, a story is a story',
  async (how, { address, complaints, page }) => {
    await page.addInitScript((manner) => {
      if (manner === 'absent') delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
      else
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    }, how);
    await page.goto(address);
    await untilLoaded(page);
    expect(await page.locator('reading-tools').isVisible()).toBe(true);
    expectNone(complaints);
  },
);

test('pages that are no stories start no worker', async ({ host, page }) => {
  for (const path of ['/', '/phong-trao/', '/nguoi-tot-viec-tot/']) {
    await page.goto(host.url + path);
    await untilLoaded(page);
  }
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
