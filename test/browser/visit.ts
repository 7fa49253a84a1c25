/** The real build in a real browser, served with the security policy that a host is to send. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveFolder } from '../../src/cli/static-server.ts';
import { buildReal } from '../site/sites.ts';
import { launchBrowser } from '../support/browser.ts';

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The first address of each kind is the one that is looked at. */
const kinds = {
  home: /^\/$/,
  exemplars: /^\/dien-hinh\/$/,
  'narrowed list': /^\/dien-hinh\/loc\/phong-trao\/[^/]+\/$/,
  exemplar: /^\/dien-hinh\/\d{4}-[^/]+\/$/,
  stories: /^\/nguoi-tot-viec-tot\/$/,
  'stories of a month': /^\/nguoi-tot-viec-tot\/\d{4}-\d\d\/$/,
  story: /^\/nguoi-tot-viec-tot\/(?!\d{4}-)[^/]{8,}\/$/,
  movements: /^\/phong-trao\/$/,
  movement: /^\/phong-trao\/[^/]+\/$/,
  units: /^\/don-vi\/$/,
  unit: /^\/don-vi\/phuong-[^/]+\/$/,
  year: /^\/nam\/\d{4}\/$/,
  progress: /^\/tien-do\/$/,
  events: /^\/su-kien\/$/,
  event: /^\/su-kien\/[^/]+\/$/,
  plan: /^\/ke-hoach\/$/,
  documents: /^\/van-ban\/$/,
  'page of prose': /^\/gioi-thieu\/$/,
  contact: /^\/lien-he\/$/,
  handbook: /^\/huong-dan\/$/,
  'page of the handbook': /^\/huong-dan\/[^/]+\/$/,
  search: /^\/tim-kiem\/$/,
  'not found': /^\/404\.html$/,
} as const;
export type Kind = keyof typeof kinds;
export const everyKind = Object.keys(kinds) as Kind[];

export interface Visit {
  page: Page;
  /** What the page complained of and what it asked other sites for. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface Gallery {
  /** Start page, with a slash at the end. */
  url: string;
  addressOf: (kind: Kind) => string;
  visit: (options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const site = await buildReal();
  const serve = serveFolder(site.dir);
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  return {
    url,
    addressOf: (kind) => {
      const page = site.pages().find(({ path }) => kinds[kind].test(path));
      if (page === undefined) throw new Error(`The build has no page of the kind “${kind}”.`);
      return new URL(page.path, url).href;
    },
    visit: (options) => startVisit(browser, url, options),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function startVisit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The address that is not there answers 404, as it should.
    const isWanted =
      message.text().includes('404 (Not Found)') && message.location().url.endsWith('/khong-co-trang-nay/');
    if (!isWanted) complaints.push(`${page.url()} console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} error: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(url) || request.url().startsWith('data:');
    if (!isOwn) complaints.push(`${page.url()} asks ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}
