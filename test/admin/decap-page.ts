/** Serves pages that run the real Decap, for tests of what only Decap's own code can show. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { toAdminContent } from '../../admin/config/admin-content.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { standIns } from '../../admin/stand-ins.ts';
import { inOurStyle } from '../../admin/theme/restyle.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { serve } from '../support/hosts/listen.ts';

export interface DecapPages {
  browser: SharedBrowser;
  /** Ends with a slash. */
  url: string;
  close: () => Promise<void>;
}

/** The test files of one worker share the bundle. */
let bundled: Promise<string> | undefined;

/** Bundles `test/admin/page/` for browsers, and returns the folder of the bundle. */
async function bundle(): Promise<string> {
  const root = resolve('test/admin/page');
  const outDir = resolve(process.env.TEST_FOLDER ?? '', `decap-pages-${process.pid}`);
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [standIns(), inOurStyle()],
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
  return outDir;
}

/** Serves the pages of `test/admin/page/`. `files` holds the JSON that their scripts fetch, by file name. */
export async function openDecapPages(files: Readonly<Record<string, unknown>> = {}): Promise<DecapPages> {
  const answerFromBundle = sirv(await (bundled ??= bundle()));
  const host = await serve((request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (Object.hasOwn(files, name))
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(files[name]));
    else answerFromBundle(request, response);
  });
  const browser = await shareBrowser();
  return {
    browser,
    url: host.url,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/**
 * Serves Decap with our form and the entries of the fixtures. The returned `files` hold the texts of the entries, by
 * path in the repository.
 */
export async function openForms(): Promise<{ pages: DecapPages; files: Readonly<Record<string, string>> }> {
  const root = 'test/fixtures/content';
  const today = '2025-12-01';
  const { entries } = await loadCorpus({ root: process.cwd(), contentDir: root, today });
  const paths = globSync(`${root}/**/*.{mdx,yaml}`);
  const files = Object.fromEntries(paths.map((path) => [path.replace(root, 'content'), readFileSync(path, 'utf8')]));
  const pages = await openDecapPages({
    'content.json': toAdminContent(entries, { today, production: false }),
    'entries.json': files,
    'config.json': decapConfig({ backend: {} as never, siteUrl: 'https://gallery.example/', logo: '/favicon.svg' }),
  });
  return { pages, files };
}

export async function openPage({ browser }: DecapPages): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  return page;
}

/** Logs in and opens a form. `place` is the end of its address, such as `exemplars/new`. */
export async function openForm(page: Page, { url }: DecapPages, place: string): Promise<void> {
  await page.goto(`${url}editor.html#/collections/${place}`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
}

/** Opens the page whose script puts Decap's functions into `window.decap`. */
export async function openFunctions({ browser, url }: DecapPages): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'decap' in globalThis);
  return page;
}
