/** A whole search from the top of any page by keyboard alone, and many queries at the same time. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchReply } from '../../src/search/protocol.ts';
import { buildReal, expectNone } from '../support/sites.ts';
import { violationsIn } from '../support/axe.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const isField = activeElement instanceof HTMLInputElement;
    return { tag: activeElement?.tagName ?? '', text: isField ? activeElement.id : (activeElement?.textContent ?? '') };
  });

/** Presses Tab until the wanted element has the focus; fails after 60 steps. */
async function tabTo(page: Page, isWanted: (on: { tag: string; text: string }) => boolean): Promise<string> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const on = await focused(page);
    if (isWanted(on)) return on.text;
  }
  throw new Error('60 steps of Tab did not reach it.');
}

test('from the address to a page that was found, by the keyboard alone', async () => {
  const { page, complaints, close } = await gallery.visit();
  const status = page.getByRole('status');
  await page.goto(gallery.addressOf('search'));
  await tabTo(page, ({ text }) => text === 'tim-trong-trang');
  await page.keyboard.type('điẻn hình');
  await page.keyboard.press('Enter');
  await status.getByText('Tìm thấy').waitFor();
  expect((await focused(page)).text).toBe('tim-trong-trang');

  await tabTo(page, ({ text }) => text === 'tìm đúng «điẻn hình»');
  await page.keyboard.press('Enter');
  await status.getByText('Không tìm thấy').waitFor();
  expect((await focused(page)).text).toContain('Không tìm thấy');
  await tabTo(page, ({ text }) => text === 'tìm cả cách viết gần giống');
  await page.keyboard.press('Enter');
  await status.getByText('Tìm thấy').waitFor();

  await tabTo(page, ({ tag, text }) => tag === 'SUMMARY' && text === 'Năm');
  await page.keyboard.press('Enter');
  const year = await tabTo(page, ({ tag, text }) => tag === 'A' && /^20\d\d \d+$/.test(text));
  await page.keyboard.press('Enter');
  await status.getByText(`Tìm thấy ${/\d+$/.exec(year)?.[0] ?? ''} trang`).waitFor();
  expect(await focused(page)).toEqual({ tag: 'SUMMARY', text: 'Năm' });

  const titles = await page.locator('[data-results] h2').allInnerTexts();
  const title = await tabTo(page, ({ text }) => titles.includes(text));
  expect(title).toBe(titles[0]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();
  await status.getByText(`Tìm thấy ${/\d+$/.exec(year)?.[0] ?? ''} trang`).waitFor();
  expectNone(complaints);
  await close();
});

test('the field in the header of a page suggests too, and axe finds nothing there', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  const input = page.locator('header search-box input');
  const options = page.locator('header').getByRole('option');
  await input.focus();
  await page.keyboard.type('nong');
  await options.getByText('Tìm “nong” trong toàn bộ bài').waitFor();
  expect(await input.getAttribute('role')).toBe('combobox');
  const sections = await options.locator('small').allInnerTexts();
  expect(sections).toEqual(expect.arrayContaining(['Điển hình', 'Phong trào', 'Đơn vị']));
  await page.keyboard.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).toBe('tim-nhanh-goi-y-0');
  expectNone(await violationsIn(page, { within: 'header' }));
  const title = await options.first().locator('span').innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expectNone(complaints);
  await close();
});

test('questions put at once are answered one after another, each as if it were alone', async () => {
  const { dir, base } = await buildReal();
  const worker = readdirSync(join(dir, '_astro')).find((file) => file.startsWith('search-worker'));
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  const askAll = (atOnce: boolean) =>
    page.evaluate(
      async ({ address, folder, together }) => {
        const line = new Worker(address, { type: 'module', name: folder });
        const questions = ['ninh hòa', 'ninh hoa', 'điển hình', 'dien hinh', 'hco sinh', 'muoi'];
        let last = 0;
        const ask = (query: string) => {
          const id = (last += 1);
          const request = { kind: 'search', query, exactly: false, widely: false, chosen: {}, rows: 10 };
          return new Promise<string>((resolve) => {
            line.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: SearchReply }>) => {
              if (data.id === id) resolve([data.reply.total, ...data.reply.rows.map(({ path }) => path)].join(' '));
            });
            line.postMessage({ id, request });
          });
        };
        if (together) return Promise.all(questions.map(ask));
        const answers: string[] = [];
        for (const question of questions) answers.push(await ask(question));
        return answers;
      },
      { address: `${base}_astro/${worker ?? ''}`, folder: `${base}pagefind/`, together: atOnce },
    );
  const alone = await askAll(false);
  expect(alone.filter((found) => found.length > 10).length).toBe(6);
  expect(await askAll(true)).toEqual(alone);
  await close();
});
