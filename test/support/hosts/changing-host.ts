/** The build behind a host whose answers a test can change, and a browser that keeps stories. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serveFolder } from '../../../src/cli/static-server.ts';
import { buildReal, type Site } from '../sites.ts';
import { launchBrowser } from '../browser.ts';
import { pageOf } from '../kinds.ts';

export interface ChangingHost {
  site: Site;
  /** Without a slash at the end. */
  url: string;
  /** Path of the story that tests read. */
  story: string;
  /** Answers of a host that is not the same as at the first visit, by their paths. */
  changed: Map<string, RequestListener>;
  newContext: () => Promise<BrowserContext>;
  close: () => Promise<void>;
}

export async function openChangingHost(): Promise<ChangingHost> {
  const site = await buildReal();
  const serve = serveFolder(site.dir);
  const changed = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    (changed.get(new URL(request.url ?? '/', 'http://host').pathname) ?? serve)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();
  return {
    site,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    story: pageOf(site, 'story').path,
    changed,
    newContext: () => browser.newContext({ locale: 'vi-VN' }),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const answerWith =
  (status: number, body: string, type = 'text/html; charset=utf-8'): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
  };

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
