/** A browser that keeps the stories that it reads, and a host whose answers a test can change. */
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { letters } from '../../src/offline/kept.ts';
import { answerWith } from '../support/hosts/changing-host.ts';
import { pageOf } from '../support/kinds.ts';
import { test as base } from './changing-gallery.ts';

/** With a browser that has read nothing. */
export const test = base
  .extend('story', { scope: 'file' }, ({ site }) => pageOf(site, 'story').path)
  .extend('otherStory', { scope: 'file' }, ({ site, story }) => {
    const other = site.pages().find(({ path, html }) => html.includes('<reading-tools') && path !== story);
    if (other === undefined) throw new Error('There is one story only.');
    return other.path;
  })
  .extend('address', { scope: 'file' }, ({ host, story }) => host.url + story);

/** With a browser that keeps the story. */
export const testAfterReading = test.extend('page', async ({ page, address }) => {
  await read(page, address);
  return page;
});

/** Paths that the browser keeps, those of files included. */
export const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caching)).flat().map((request) => new URL(request.url).pathname);
  });

export const expectKept = (page: Page, path: string, isKept: boolean): Promise<void> =>
  expect.poll(async () => (await keptPaths(page)).includes(path), { timeout: 10_000 }).toBe(isKept);

/** Opens a story and waits until the worker keeps it and answers for the next page. */
export async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectKept(page, new URL(address).pathname, true);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Puts a page into what the browser keeps, as if it had been kept some hours ago. */
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

/** The name under which the list of withdrawn paths has a path. */
export const hashedName = (path: string): string => letters(createHash('sha256').update(path).digest());

/** A list that tells workers that the path was withdrawn. */
export const withdrawing = (path: string): RequestListener =>
  answerWith(200, JSON.stringify([hashedName(path)]), 'application/json');

/** As when the reader turns to another app. */
export const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
