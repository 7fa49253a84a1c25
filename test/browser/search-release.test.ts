/** Search on a page that was opened before a new release, and on a page to which a reader returns. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { answerWith, type ChangingHost } from '../support/hosts/changing-host.ts';
import type { Site } from '../support/sites.ts';
import { test as base } from './changing-gallery.ts';

const newTitle = 'Kho thóc giống của xóm Rẫy';
const newSources = [newTitle, ...Array.from({ length: 14 }, (_, number) => `Chuyện lúa minh họa ${number}`)].map(
  (title, number) => ({ title, text: 'Lúa minh họa.', path: `/moi/${number}/`, facts: { muc: ['viec-tot'] } }),
);

/** Replaces the index with a new one; all files of the old index answer 404, as after a deployment. */
const test = base.extend('exchangeRelease', { scope: 'file' }, async ({ site, host }) => {
  const { files } = await buildIndex(newSources, { places: [], synonyms: [], labelOf: (_facet, value) => value });
  const folder = join(site.dir, 'pagefind');
  return () => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      host.changed.set(`/pagefind/${file}`, answerWith(404, ''));
    for (const { path, content } of files)
      host.changed.set(`/pagefind/${path}`, (_request, response) => {
        response.writeHead(200, {
          'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        });
        response.end(content);
      });
  };
});

const workerOf = ({ dir }: Site): string =>
  `/_astro/${readdirSync(join(dir, '_astro')).find((file) => file.startsWith('search-worker')) ?? ''}`;

async function openSearch(page: Page, host: ChangingHost, query: string): Promise<void> {
  await page.goto(`${host.url}/tim-kiem/?${new URLSearchParams({ q: query }).toString()}`);
  await page.getByRole('status').getByText('Tìm thấy').waitFor();
}

async function askOnPage(page: Page, query: string): Promise<void> {
  await page.locator('main search-box input').fill(query);
  await page.keyboard.press('Enter');
}

const patiently = { timeout: 20_000 };

const firstResult = (page: Page) => page.locator('[data-results] h2 a').first();

describe('after a release the first question is answered from the new index', () => {
  test.for(['thóc giống', 'kho thcó', '"xóm rẫy"', 'thosc giống'])(
    '“%s”',
    async (query, { exchangeRelease, host, page }) => {
      await openSearch(page, host, 'lúa');
      exchangeRelease();
      await askOnPage(page, query);
      await firstResult(page).getByText(newTitle).waitFor();
    },
  );

  test('with more rows of the same question', async ({ exchangeRelease, host, page }) => {
    await openSearch(page, host, 'minh');
    exchangeRelease();
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
    await page.locator('[data-results] h2').getByText('Chuyện lúa').first().waitFor();
  });

  test('with suggestions whose titles were not loaded yet', async ({ exchangeRelease, host, page }) => {
    await page.goto(`${host.url}/`);
    host.changed.set('/pagefind/titles.json', (request, response) => {
      exchangeRelease();
      answerWith(404, '')(request, response);
    });
    await page.locator('main search-box input').click();
    await page.keyboard.type('thoc');
    await page.locator('main').getByRole('option', { name: newTitle }).waitFor();
  });

  test('when the program of the search has changed too, by way of the new page', async ({
    exchangeRelease,
    host,
    page,
    site,
  }) => {
    await openSearch(page, host, 'lúa');
    exchangeRelease();
    host.changed.set(workerOf(site), answerWith(404, ''));
    // The page of the new release names a worker script that exists, so the script's 404 answer is removed.
    await page.route('**/tim-kiem/**', (route) => {
      if (route.request().method() === 'GET') host.changed.delete(workerOf(site));
      return route.continue();
    });
    await askOnPage(page, 'thóc giống');
    await firstResult(page).getByText(newTitle).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('thóc giống');
  });

  test('a host that answers with a page for every file is noticed', async ({ host, page, site }) => {
    await openSearch(page, host, 'lúa');
    const index = [...readdirSync(join(site.dir, 'pagefind', 'index'))];
    for (const file of index) host.changed.set(`/pagefind/index/${file}`, answerWith(200, '<h1>Trang chủ</h1>'));
    await askOnPage(page, 'ao tôm');
    await page.getByRole('status').getByText('Chưa tải được phần tìm kiếm').waitFor();
  });
});

test('back from a result there are as many rows as before, at the same place', async ({ host, page }) => {
  await openSearch(page, host, 'minh');
  const rows = page.locator('[data-results] > li');
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect.poll(() => rows.count(), patiently).toBe(20);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect.poll(() => rows.count(), patiently).toBe(30);
  const left = rows.nth(23);
  await left.scrollIntoViewIfNeeded();
  const topOf = () => left.evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const title = await left.locator('h2').innerText();
  const top = await topOf();
  await left.locator('a').click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();
  await expect.poll(() => rows.count(), patiently).toBe(30);
  expect(await left.locator('h2').innerText()).toBe(title);
  await expect.poll(async () => Math.abs((await topOf()) - top), patiently).toBeLessThan(3);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
});

test('a question as long as a page is cut, and said in part', async ({ host, page }) => {
  const long = 'ruộng đồng '.repeat(90);
  await page.goto(`${host.url}/tim-kiem/`);
  const input = page.locator('main search-box input');
  await input.focus();
  await page.keyboard.insertText(long);
  expect((await input.inputValue()).length).toBe(200);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('…”').waitFor();
  expect((await page.getByRole('status').innerText()).length).toBeLessThan(180);
  expect(page.url().length).toBeLessThan(2000);
});
