/** What a reader with a phone sees of long pages: the footer, the tools of the header, the folded plan. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each([360, 412])('the footer is no page of its own at %i px', async (width) => {
  const { page, close } = await gallery.visit({ viewport: { width, height: 800 } });
  await page.goto(gallery.url);
  const footer = page.getByRole('contentinfo');
  await footer.scrollIntoViewIfNeeded();
  expect((await footer.boundingBox())?.height).toBeLessThan(500);
  for (const name of ['Liên hệ', 'Kế hoạch', 'Quyền riêng tư'])
    expect(await footer.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
  await close();
});

test('the tools of the header have words from 600 px, and the menu leads to the plan and to the office', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 600, height: 800 } });
  await page.goto(gallery.url);
  const header = page.getByRole('banner');
  for (const words of ['Tìm kiếm', 'Cỡ chữ, màu nền', 'Danh mục']) {
    const box = await header.getByText(words, { exact: true }).first().boundingBox();
    expect(box?.width, words).toBeGreaterThan(40);
  }
  await header.getByText('Danh mục', { exact: true }).click();
  const menu = page.getByRole('navigation', { name: 'Danh mục' });
  for (const name of ['Kế hoạch', 'Liên hệ'])
    expect(await menu.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
  await close();
});

test('the plan is folded, opens where it is asked for, and stays open where the reader was', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 800 } });
  await page.goto(gallery.addressOf('plan'));
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  const folded = await heightOf();
  expect(folded).toBeLessThan(8000);
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await contents.getByText('Mục lục').first().click();
  const [link] = await contents.getByRole('link').all();
  const part = (await link?.getAttribute('href')) ?? '';
  await link?.click();
  await expect.poll(() => page.locator('.plan-part[open]').count()).toBe(1);
  expect(new URL(page.url()).hash).toBe(part);
  // The list of contents stays at the top of the window.
  await expect.poll(async () => (await contents.boundingBox())?.y).toBeLessThan(100);
  await page.goto(gallery.url);
  await page.goto(gallery.addressOf('plan'));
  expect(await page.locator('.plan-part[open]').count()).toBe(1);
  expect(await heightOf()).toBeGreaterThan(folded);
  await close();
});

test.each([
  ['without script', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } }],
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
])('the plan is whole %s', async (_where, options) => {
  const { page, close } = await gallery.visit(options);
  await page.goto(gallery.addressOf('plan'));
  const parts = page.locator('.plan-part');
  expect(await parts.count()).toBeGreaterThan(3);
  for (const part of await parts.all()) expect((await part.boundingBox())?.height).toBeGreaterThan(100);
  await close();
});

test('the plan is whole on paper, folded or not', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 800 } });
  await page.goto(gallery.addressOf('plan'));
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('.plan-part').all())
    expect((await part.boundingBox())?.height).toBeGreaterThan(100);
  await close();
});

test('the slip names the page that the reader came from', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 800 } });
  await page.goto(gallery.addressOf('exemplar'));
  const { pathname } = new URL(page.url());
  await page.getByRole('link', { name: 'Báo sai sót hoặc đề nghị gỡ bài' }).click();
  await page.getByRole('heading', { level: 1, name: 'Phiếu báo sai sót hoặc đề nghị gỡ bài' }).waitFor();
  await expect.poll(() => page.locator('[data-page]').innerText()).toMatch(new RegExp(`^https?://[^ ]+${pathname}$`));
  await page.goto(`${gallery.url}bao-sai-sot/?trang=javascript:alert(1)`);
  expect(await page.locator('[data-page]').innerText()).toBe('');
  await close();
});
