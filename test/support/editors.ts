/**
 * Opens the editors' pages as an editor on her computer does: the real build and scripts, with a new git repository.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildReal } from './sites.ts';
import { shareBrowser, type SharedBrowser } from './browser.ts';
import { openEditorsDesk, type EditorsDesk } from './editors-desk.ts';
import { atTheDesk } from './editors-form.ts';

export interface Editors {
  desk: EditorsDesk;
  come: (options?: BrowserContextOptions) => Promise<Editor>;
  close: () => Promise<void>;
}

export interface Editor {
  page: Page;
  /** Unexpected console messages, uncaught errors, and requests to other sites. */
  complaints: string[];
  logIn: () => Promise<void>;
  /** Loads the editors' pages anew; `place` is the part of the address after `#/`. */
  open: (place: string) => Promise<void>;
  leave: () => Promise<void>;
}

export async function gatherEditors(): Promise<Editors> {
  const desk = await openEditorsDesk({ site: await buildReal(), contentDir: 'content' });
  const browser = await shareBrowser();
  return {
    desk,
    come: (options) => greet(browser, desk.url, options),
    close: async () => {
      await browser.close();
      await desk.close();
    },
  };
}

async function greet(browser: SharedBrowser, url: string, options: BrowserContextOptions = {}): Promise<Editor> {
  const context = await browser.newContext({ ...atTheDesk, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Decap asks for the branch of every entry, and the server answers 404 when there is none.
    const isWanted = message.type() === 'log' || message.text().includes('404 (Not Found)');
    if (!isWanted) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    // Decap rejects with `undefined` when a form is not valid yet.
    if (error.message !== 'undefined') complaints.push(`error: ${error.message}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) complaints.push(`asks ${request.url()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    page,
    complaints,
    logIn: async () => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('heading', { name: 'Điển hình tiên tiến' }).waitFor();
    },
    open: async (place) => {
      await page.goto('about:blank');
      await page.goto(`${url}#/${place}`);
    },
    leave: () => context.close(),
  };
}
