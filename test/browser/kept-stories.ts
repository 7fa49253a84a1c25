/**
 * Fixtures for tests of offline reading: a browser that keeps the stories it has read, and a host whose answers change.
 */
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { letters } from '../../src/offline/kept.ts';
import { answerWith } from '../support/hosts/changing-host.ts';
import { pageOf } from '../support/kinds.ts';
import { test as base } from './changing-gallery.ts';

/** Test with a browser that has not read any story. */
export const test = base
  .extend('story', { scope: 'file' }, ({ site }) => pageOf(site, 'story').path)
  .extend('otherStory', { scope: 'file' }, ({ site, story }) => {
    const other = site.pages().find(({ path, html }) => html.includes('<reading-tools') && path !== story);
    if (other === undefined) throw new Error('There is one story only.');
    return other.path;
  })
  .extend('address', { scope: 'file' }, ({ host, story }) => host.url + story);

/** Test with a browser that has read the story and keeps it. */
export const testAfterReading = test.extend('page', async ({ page, address }) => {
  await read(page, address);
  return page;
});

/** Paths in the browser's caches: those of pages and of their files. */
export const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caching)).flat().map((request) => new URL(request.url).pathname);
  });

export const expectKept = (page: Page, path: string, isKept: boolean): Promise<void> =>
  expect.poll(async () => (await keptPaths(page)).includes(path), { timeout: 10_000 }).toBe(isKept);

/** Opens a story, and waits until the service worker has cached it and controls the next page. */
export async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectKept(page, new URL(address).pathname, true);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Puts a page into the cache as if it had been cached some hours ago. */
export const pretendKept = (page: Page, path: string, hours: number): Promise<void> =>
  page.evaluate(
    async ([address, age]) => {
      const [name = ''] = await caches.keys();
      const headers = {
        'x-kept-on': String(Date.now() - age * 3_600_000),
        'x-shown-with': '',
        'Content-Type': 'text/html',
      };
      await (await caches.open(name)).put(address, new Response('<h1>Cũ</h1>', { headers }));
    },
    [path, hours] as const,
  );

export const fallbackOf = (page: Page) => page.getByRole('heading', { level: 1, name: 'Chưa có mạng' });

/** The hash that stands for the path in the list of withdrawn paths. */
export const hashedName = (path: string): string => letters(createHash('sha256').update(path).digest());

/** Answers with a list that says that the path was withdrawn. */
export const withdrawing = (path: string): RequestListener =>
  answerWith(200, JSON.stringify([hashedName(path)]), 'application/json');

/** Makes the page believe that the reader has switched to another app. */
export const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
