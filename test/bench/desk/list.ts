/** How long it takes until a list of a thousand entries can be used. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { atTheDesk } from '../../support/editors-form.ts';
import { listMilliseconds, partOfStock, type Measured } from './limits.ts';
import { median } from './median.ts';
import type { Gallery } from './gallery.ts';

const rounds = 3;

/** Times in milliseconds. */
interface Visit {
  /** From the click on the login button of a new browser until the first rows are drawn. */
  first: number;
  /** From loading the page anew until the first rows are drawn. */
  again: number;
  /** From typing into the search above the list until the list is narrowed; NaN for stock Decap, which lacks it. */
  found: number;
}

/** Resolves when the page has drawn the rows and answers again. */
async function waitForRows(page: Page): Promise<void> {
  await page.locator('#nc-root a[href*="/collections/exemplars/entries/"]').first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  // Stock Decap compiles its schema with `eval`, which our Content-Security-Policy forbids.
  const context = await browser.newContext({ ...atTheDesk, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${url}#/collections/exemplars`);
  const login = page.getByRole('button', { name: /^(?:Login|Đăng nhập)$/ });
  await login.waitFor();
  // While the login page is shown, further scripts load in the background.
  await delay(2000);
  const first = await timeOf(async () => {
    await login.click();
    await waitForRows(page);
  });
  const again = await timeOf(async () => {
    await page.reload({ waitUntil: 'commit' });
    await waitForRows(page);
  });
  const search = page.getByLabel('Tìm trong mục này');
  const found =
    (await search.count()) === 0
      ? Number.NaN
      : await timeOf(async () => {
          await search.fill('phan quang');
          await page.getByText(/^\d+ bài khớp$/).waitFor();
        });
  await context.close();
  return { first, again, found };
}

/** Our pages and stock Decap take turns. */
export async function measureLists(browser: Browser, { url, stockUrl }: Gallery): Promise<Measured> {
  const contestants = { ours: url, stock: stockUrl };
  const visits = new Map(Object.keys(contestants).map((name): [string, Visit[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, address] of Object.entries(contestants)) visits.get(name)?.push(await visit(browser, address));
  const timeIn = (found: readonly Visit[] = [], key: keyof Visit) => median(found.map((each) => each[key]));
  const cell = (found: readonly Visit[], key: keyof Visit) => {
    const time = timeIn(found, key);
    return Number.isNaN(time) ? '' : time.toFixed(0);
  };
  const ours = visits.get('ours');
  const lines = [
    '| list of 1,000 entries | after the login, ms | loaded anew, ms | searched, ms |',
    '|---|---|---|---|',
    ...[...visits].map(
      ([name, found]) => `| ${name} | ${cell(found, 'first')} | ${cell(found, 'again')} | ${cell(found, 'found')} |`,
    ),
  ];
  const figures = [
    {
      name: 'first list, ms, against stock Decap',
      value: timeIn(ours, 'first'),
      most: partOfStock * timeIn(visits.get('stock'), 'first'),
    },
    { name: 'list of 1,000 entries after the login, ms', value: timeIn(ours, 'first'), most: listMilliseconds },
    { name: 'list of 1,000 entries loaded anew, ms', value: timeIn(ours, 'again'), most: listMilliseconds },
    { name: 'list of 1,000 entries searched, ms', value: timeIn(ours, 'found'), most: listMilliseconds },
  ];
  return { lines, figures };
}
