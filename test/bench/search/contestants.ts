/** Both searches in a real browser: ours as the site runs it, stock Pagefind as its own documentation does. */
import type { Browser, Page } from 'playwright-core';
import type { SearchReply } from '../../../src/search/protocol.ts';

interface Timed {
  /** Paths of the first ten, best first. */
  paths: string[];
  milliseconds: number;
}

export interface Contestant {
  name: string;
  /** A page that has loaded nothing of the search yet. */
  open: (browser: Browser, url: string) => Promise<Session>;
}

interface Session {
  ask: (query: string) => Promise<Timed>;
  close: () => Promise<void>;
}

/** Runs in the page. */
interface BenchWindow {
  ask: (query: string) => Promise<Timed>;
}

const contestant = (name: string, prepare: (page: Page) => Promise<void>): Contestant => ({
  name,
  open: async (browser, url) => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(url);
    await prepare(page);
    return {
      ask: (query) => page.evaluate((text) => (window as unknown as BenchWindow).ask(text), query),
      close: () => context.close(),
    };
  },
});

/** `worker` is the address of the worker's script on the site. */
export const ours = (worker: string): Contestant =>
  contestant('ours', (page) =>
    page.evaluate((address) => {
      let line: Worker | undefined;
      let last = 0;
      (window as unknown as BenchWindow).ask = async (query) => {
        const start = performance.now();
        line ??= new Worker(`${address}?index=/pagefind/`, { type: 'module' });
        const id = (last += 1);
        const request = { kind: 'search', query, exactly: false, widely: false, chosen: {}, from: 0, rows: 10 };
        const running = line;
        const reply = await new Promise<SearchReply>((resolve, reject) => {
          running.addEventListener('message', function listen({ data }: MessageEvent<Record<string, unknown>>) {
            if (data['id'] !== id) return;
            running.removeEventListener('message', listen);
            if ('reply' in data) resolve(data['reply'] as SearchReply);
            else reject(new Error(String(data['failure'])));
          });
          running.postMessage({ id, request });
        });
        return { paths: reply.rows.map(({ path }) => path), milliseconds: performance.now() - start };
      };
    }, worker),
  );

export const stock: Contestant = contestant('stock Pagefind', (page) =>
  page.evaluate((address) => {
    interface Stock {
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    }
    let loaded: Promise<Stock> | undefined;
    (window as unknown as BenchWindow).ask = async (query) => {
      const start = performance.now();
      loaded ??= import(address) as Promise<Stock>;
      const { results } = await (await loaded).search(query);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      const paths = found.map(({ url }) => url);
      return { paths, milliseconds: performance.now() - start };
    };
  }, '/stock/pagefind.js'),
);
