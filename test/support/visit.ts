/** Opens a build, the real one by default, in a browser, served with the security policy that a host should send. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildReal, type Site } from './sites.ts';
import { shareBrowser, type SharedBrowser } from './browser.ts';
import { startHost } from './hosts/host.ts';
import { pageOf, type Kind } from './kinds.ts';

export { everyKind, type Kind } from './kinds.ts';

export interface Visit {
  page: Page;
  /** Console messages, failed scripts, and requests to other sites. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface Gallery {
  /** URL of the start page, with a slash at the end. */
  url: string;
  addressOf: (kind: Kind) => string;
  visit: (options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

export async function openGallery(site?: Site): Promise<Gallery> {
  const shown = site ?? (await buildReal());
  const host = await startHost(shown.dir, shown.base);
  const browser = await shareBrowser();
  return {
    url: host.url,
    addressOf: (kind) => new URL(pageOf(shown, kind).path, host.url).href,
    visit: (options) => startVisit(browser, host.url, options),
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/**
 * Makes the browser always use the site's font. With `font-display: optional` the result depends on how fast the font
 * loads.
 */
export const alwaysInTypeface = (page: Page): Promise<unknown> =>
  page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:swap');
    await route.fulfill({ response, body });
  });

async function startVisit(browser: SharedBrowser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A missing page answers 404, which is correct and not an error.
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
