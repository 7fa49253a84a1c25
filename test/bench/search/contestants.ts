/**
 * The searches to compare: ours as the site runs it and stock Pagefind as its documentation shows, both in a real
 * browser, and rankings that run in this process.
 */
import type { Browser, Page } from 'playwright-core';
import type { SearchReply } from '../../../src/search/protocol.ts';
import { untilLoaded, watchTraffic } from '../../support/traffic.ts';

interface Timed {
  /** Paths of the first ten results, best first. */
  paths: string[];
  milliseconds: number;
}

export interface Contestant {
  name: string;
  /** Opens a page that has not loaded anything of the search yet. */
  open: (browser: Visited, url: string) => Promise<Session>;
  /** Ways to ask a first question, by name. Each runs in a browser without cached files of the site. */
  cold: Readonly<Record<string, ColdVisit>>;
}

/**
 * Visits the site with the question, or without it when `query` is undefined. The difference in bytes is the question's
 * cost.
 */
type ColdVisit = (browser: Visited, url: string, query: string | undefined) => Promise<void>;

interface Session {
  ask: (query: string) => Promise<Timed>;
  close: () => Promise<void>;
}

/** The part of `window` that the benchmark adds to the page. */
interface BenchWindow {
  ask: (query: string) => Promise<Timed>;
}

const openWith =
  (prepare: (page: Page) => Promise<void>): Contestant['open'] =>
  async (browser, url) => {
    const page = await newVisitor(browser);
    await page.goto(url);
    await prepare(page);
    return {
      ask: (query) => page.evaluate((text) => (window as unknown as BenchWindow).ask(text), query),
      close: () => page.context().close(),
    };
  };

type Visited = Pick<Browser, 'newContext'>;

/** Milliseconds for every wait: long, because the machine may be busy. */
const timeout = 120_000;

async function newVisitor(browser: Visited): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  context.setDefaultTimeout(timeout);
  watchTraffic(context);
  return context.newPage();
}

const visit =
  (go: (page: Page, url: string, query: string | undefined) => Promise<void>): ColdVisit =>
  async (browser, url, query) => {
    const page = await newVisitor(browser);
    await go(page, url, query);
    await untilLoaded(page);
    await page.context().close();
  };

const answered = (page: Page) => page.locator('[data-results] li').first().waitFor();

/** Opens the address of the results, as from a link. */
const byAddress = visit(async (page, url, query) => {
  await page.goto(`${url}tim-kiem/${query === undefined ? '' : `?${new URLSearchParams({ q: query }).toString()}`}`);
  if (query !== undefined) await answered(page);
});

/** Types into the search field at the top of a page, letter by letter, with suggestions. */
const byTyping = visit(async (page, url, query) => {
  await page.goto(url);
  await untilLoaded(page);
  if (query === undefined) {
    await page.goto(`${url}tim-kiem/`);
    return;
  }
  const field = page.locator('main search-box input');
  await field.click();
  await field.pressSequentially(query, { delay: 30 });
  await page.getByRole('option').first().waitFor();
  await field.press('Enter');
  await answered(page);
});

/** `worker` is the URL of the search worker's script. */
export const ours = (worker: string): Contestant => ({
  name: 'ours',
  cold: { 'by its address': byAddress, 'typed with suggestions': byTyping },
  open: openWith((page) =>
    page.evaluate((address) => {
      let line: Worker | undefined;
      let last = 0;
      (window as unknown as BenchWindow).ask = async (query) => {
        const start = performance.now();
        line ??= new Worker(address, { type: 'module', name: '/pagefind/' });
        const id = (last += 1);
        const request = { kind: 'search', query, exactly: false, widely: false, chosen: {}, rows: 10 };
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
  ),
});

/** A ranking that runs in this process, without a browser: only its recall is compared. */
export const inProcess = (name: string, rank: (query: string) => string[]): Contestant => ({
  name,
  cold: {},
  open: () =>
    Promise.resolve({
      ask: (query) => {
        const start = performance.now();
        const paths = rank(query).slice(0, 10);
        return Promise.resolve({ paths, milliseconds: performance.now() - start });
      },
      close: () => Promise.resolve(),
    }),
});

const openStock = openWith((page) =>
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

export const stock: Contestant = {
  name: 'stock Pagefind',
  cold: {
    'by its address': async (browser, url, query) => {
      const session = await openStock(browser, url);
      if (query !== undefined) await session.ask(query);
      await session.close();
    },
  },
  open: openStock,
};
