/** A cached story and the files that its HTML names, when the host deploys other releases. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerWith } from '../support/hosts/changing-host.ts';
import { untilLoaded } from '../support/traffic.ts';
import { expectKept, hide, keptPaths, read, test as base } from './kept-stories.ts';

const test = base.extend('html', { scope: 'file' }, ({ site, story }) =>
  readFileSync(join(site.dir, story, 'index.html'), 'utf8'),
);

const style = /\/_astro\/site\.[\w-]+\.css/;
/** HTML of the story in another release, whose stylesheet has another name. */
const newRelease = (html: string, name = 'moi'): string =>
  html.replaceAll(new RegExp(style, 'g'), `/_astro/site.${name}.css`).replace('</h1>', ' (bản mới)</h1>');
const newStyle =
  'body { border-top: 7px solid rgb(1, 2, 3) } @font-face { font-family: X; src: url(/_astro/moi.woff2) }';

const border = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).borderTopColor);

test('a story that was read before a deploy opens after it, though its files left the host', async ({
  address,
  context,
  host,
  page,
  story,
}) => {
  await read(page, address);
  await untilLoaded(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await paper();
  expect(before).not.toBe('rgba(0, 0, 0, 0)');
  for (const path of await keptPaths(page))
    if (path.startsWith('/_astro/')) host.changed.set(path, answerWith(404, 'Không có', 'text/plain'));
  host.changed.set(story, answerWith(503, 'Bảo trì'));
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(address);
  await untilLoaded(page);
  expect(await paper()).toBe(before);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBe(2);
});

test('when the host has a new release, the new story is kept with the new files', async ({
  address,
  context,
  host,
  html,
  page,
  story,
}) => {
  await read(page, address);
  host.changed.set(story, answerWith(200, newRelease(html)));
  host.changed.set('/_astro/site.moi.css', answerWith(200, newStyle, 'text/css'));
  host.changed.set('/_astro/moi.woff2', answerWith(200, 'chữ', 'font/woff2'));
  await hide(page);
  await expectKept(page, '/_astro/site.moi.css', true);
  await expectKept(page, '/_astro/moi.woff2', true);
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').innerText()).toContain('(bản mới)');
  expect(await border(page)).toBe('rgb(1, 2, 3)');
});

test.for<[name: string, answer: RequestListener]>([
  ['is not there', answerWith(404, 'Không có', 'text/plain')],
  ['is refused', answerWith(403, 'Không được', 'text/plain')],
  ['is the page of a network that asks for a login', answerWith(200, '<h1>Đăng nhập</h1>')],
])(
  'when a style of the new release %s, the story stays as it was kept',
  async ([, answer], { address, context, host, html, otherStory, page, story }) => {
    await read(page, address);
    await untilLoaded(page);
    const asked = page
      .context()
      .waitForEvent('response', (response) => response.url().endsWith('/_astro/site.thieu.css'));
    host.changed.set(story, answerWith(200, newRelease(html, 'thieu')));
    host.changed.set('/_astro/site.thieu.css', answer);
    await hide(page);
    await asked;
    // By the time another story is cached, the worker has finished with the incomplete release.
    await read(page, host.url + otherStory);
    await context.setOffline(true);
    await page.goto(address);
    expect(await page.locator('h1').innerText()).not.toContain('(bản mới)');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  },
);

test('photos that were not scrolled to are there as well, and in windows of other sizes', async ({
  address,
  context,
  host,
  html,
  page,
  site,
  story,
}) => {
  const pictures = site.pages().flatMap((entry) => entry.html.match(/<picture><source.*?<\/picture>/gs) ?? []);
  const [, far = ''] = new Set(pictures.filter((picture) => picture.includes('loading="lazy"')));
  // The photo is so far down that the browser does not load it before someone scrolls.
  const longer = html.replace('</article>', `<p>${'dòng<br>'.repeat(600)}</p>${far}</article>`);
  host.changed.set(story, answerWith(200, longer));
  await page.setViewportSize({ width: 360, height: 400 });
  await read(page, address);
  await untilLoaded(page);
  await context.setOffline(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  const images = page.locator('article').first().locator('picture img');
  expect(await images.count()).toBeGreaterThan(0);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBeGreaterThan(0);
  }
});

/**
 * Code before the worker's own that slows its sweep of unused files: a sweep that has begun continues only when the
 * story is kept and the next sweep begins. Paths of deleted files are put into the cache `deleted`.
 */
const slowSweep = (story: string) => `
let listed = 0;
const waiting = [];
const until = (count) => new Promise((go) => (listed >= count ? go() : waiting.push([count, go])));
const { delete: remove, keys, match, put } = Cache.prototype;
Cache.prototype.keys = async function (...asked) {
  const found = await keys.apply(this, asked);
  listed += 1;
  for (const [count, go] of waiting) if (listed >= count) go();
  return found;
};
// Keys are read by the sweep after the installation, then to find what was withdrawn, then by the sweep after that.
Cache.prototype.match = async function (asked) {
  if (listed === 3 && String(asked).endsWith('/ngoai-tuyen/')) await until(4);
  return match.call(this, asked);
};
Cache.prototype.put = async function (asked, answer) {
  if (String(asked).endsWith(${JSON.stringify(story)})) await until(3);
  return put.call(this, asked, answer);
};
Cache.prototype.delete = async function (asked) {
  await put.call(await caches.open('deleted'), asked, new Response(''));
  return remove.call(this, asked);
};
`;

test('a sweep that began before the story was kept leaves its files', async ({
  address,
  host,
  otherStory,
  page,
  site,
  story,
}) => {
  const worker = readFileSync(join(site.dir, 'sw.js'), 'utf8');
  host.changed.set('/sw.js', answerWith(200, slowSweep(story) + worker, 'text/javascript'));
  await read(page, address);
  // By the time another story is kept, the sweep has ended.
  await read(page, host.url + otherStory);
  const deleted = await page.evaluate(async () =>
    (await (await caches.open('deleted')).keys()).map((request) => new URL(request.url).pathname),
  );
  expect(deleted).toEqual([]);
});

test('files that no kept story names any more leave', async ({ address, host, html, page, story }) => {
  await read(page, address);
  await untilLoaded(page);
  host.changed.set(story, answerWith(200, newRelease(html)));
  host.changed.set('/_astro/site.moi.css', answerWith(200, newStyle.replace(/@font-face.*/, ''), 'text/css'));
  await page.goto(address);
  await expectKept(page, '/_astro/site.moi.css', true);
  host.changed.set(story, answerWith(200, newRelease(html, 'moi-nua')));
  host.changed.set('/_astro/site.moi-nua.css', answerWith(200, newStyle.replace(/@font-face.*/, ''), 'text/css'));
  await page.goto(address);
  await expectKept(page, '/_astro/site.moi-nua.css', true);
  await expectKept(page, '/_astro/site.moi.css', false);
});
