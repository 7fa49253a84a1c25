/** Pages that have Decap in them, for tests of what only Decap itself can tell. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { launchBrowser } from '../support/browser.ts';

export interface DecapPages {
  browser: Browser;
  /** With a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Bundles `test/admin/page/` and serves it, with what else its scripts fetch. */
export async function openDecapPages(files: Readonly<Record<string, unknown>> = {}): Promise<DecapPages> {
  const root = resolve('test/admin/page');
  const outDir = resolve(process.env.TEST_FOLDER ?? '', `decap-pages-${process.pid}`);
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    resolve: { dedupe: ['react', 'react-dom', 'immutable'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: ['index.html', 'editor.html'].map((name) => join(root, name)) },
    },
  });
  for (const [name, value] of Object.entries(files)) writeFileSync(join(outDir, name), JSON.stringify(value));
  const server = createServer(sirv(outDir));
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const browser = await launchBrowser();
  return {
    browser,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The page whose script leaves Decap's functions in `window.decap`. */
export async function openFunctions({ browser, url }: DecapPages): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'decap' in globalThis);
  return page;
}
