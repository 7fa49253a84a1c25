/** A page that has Decap in it, for tests of what only Decap itself can tell. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { startHost } from '../support/host.ts';

export interface DecapPage {
  page: Page;
  close: () => Promise<void>;
}

/** Opens `test/admin/page/`, bundled anew; what its script leaves in `window.decap` can be called. */
export async function openDecapPage(): Promise<DecapPage> {
  const outDir = resolve(process.env.TEST_FOLDER ?? '', 'decap-page');
  await build({
    configFile: false,
    root: resolve('test/admin/page'),
    publicDir: false,
    logLevel: 'error',
    resolve: { dedupe: ['react', 'react-dom', 'immutable'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { outDir, emptyOutDir: true, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 10_000 },
  });
  const host = await startHost(outDir);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => 'decap' in globalThis);
  return {
    page,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
