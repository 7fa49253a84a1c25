import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { violationsIn } from '../support/axe.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const button = (page: Page) => page.locator('reader-menu summary');
const panel = (page: Page) => page.locator('reader-menu .panel');
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
const chosen = (page: Page) =>
  page.evaluate(() => {
    const { textSize, spacing, theme } = document.documentElement.dataset;
    return { textSize, spacing, theme };
  });
const plain = { textSize: 'thuong', spacing: 'thuong', theme: 'auto' };

test('choices count at once, stay on the next page before it is painted, and can be taken back', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.goto(gallery.url);
  const sizeOfText = () => page.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize));
  const sizeBefore = await sizeOfText();
  await button(page).click();
  await choice(page, 'Cỡ chữ', 'Rất lớn').check();
  await choice(page, 'Khoảng cách dòng', 'Rộng').check();
  await choice(page, 'Màu nền', 'Tối').check();
  const all = { textSize: 'rat-lon', spacing: 'rong', theme: 'dark' };
  expect(await chosen(page)).toEqual(all);
  expect(await sizeOfText()).toBeCloseTo(sizeBefore * 1.3);

  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const body = document.querySelector('body');
      if (!body) return;
      observer.disconnect();
      body.dataset['themeAtBirth'] = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(gallery.addressOf('exemplar'));
  expect(await page.locator('body').getAttribute('data-theme-at-birth')).toBe('dark');
  expect(await chosen(page)).toEqual(all);
  await button(page).click();
  expect(await choice(page, 'Cỡ chữ', 'Rất lớn').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Đặt lại như ban đầu' }).click();
  expect(await chosen(page)).toEqual(plain);
  expect(await choice(page, 'Màu nền', 'Theo máy').isChecked()).toBe(true);
  await page.reload();
  expect(await chosen(page)).toEqual(plain);
  expect(await page.context().cookies()).toEqual([]);
  expectNone(complaints);
  await close();
});

test('the frame of the browser takes the colour of the paper', async () => {
  const { page, close } = await gallery.visit({ colorScheme: 'light' });
  await page.goto(gallery.url);
  const tints = () =>
    page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).content));
  const own = await tints();
  expect(own.length).toBeGreaterThan(0);
  await button(page).click();
  await choice(page, 'Màu nền', 'Tối').check();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await tints()).toEqual(own.map(() => paper));
  await choice(page, 'Màu nền', 'Theo máy').check();
  expect(await tints()).toEqual(own);
  await close();
});

test('the keyboard alone opens, chooses and closes, and the focus returns', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  await button(page).focus();
  await page.keyboard.press('Enter');
  expect(await panel(page).isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect((await chosen(page)).textSize).toBe('lon');
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(false);
  expect(await button(page).evaluate((summary) => summary === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Tab');
  expect(await page.locator('reader-menu').evaluate((menu) => menu.contains(document.activeElement))).toBe(false);
  expect(await panel(page).isVisible()).toBe(false);
  await close();
});

test('a click beside the panel closes it', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  await button(page).click();
  await page.locator('h1').click();
  expect(await panel(page).isVisible()).toBe(false);
  await close();
});

test.each([
  [320, 640],
  [320, 256],
  [700, 500],
  [1280, 900],
])('in a window of %i by %i px the whole panel can be reached, also with the largest text', async (width, height) => {
  const { page, close } = await gallery.visit({ viewport: { width, height } });
  await page.goto(gallery.url);
  await button(page).click();
  await choice(page, 'Cỡ chữ', 'Rất lớn').check();
  await choice(page, 'Khoảng cách dòng', 'Rộng').check();
  const box = await panel(page).evaluate((element) => {
    const { left, right, bottom } = element.getBoundingClientRect();
    return { left, right, bottom: bottom + scrollY, cut: element.scrollWidth - element.clientWidth };
  });
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.bottom).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.scrollHeight));
  expect(box.cut).toBe(0);
  const targets = page.locator('reader-menu :is(summary, label, button)');
  const heights = await targets.evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await close();
});

test.each(['light', 'dark'] as const)('the open panel has no fault that axe finds: %s', async (colorScheme) => {
  const { page, close } = await gallery.visit({ colorScheme });
  await page.goto(gallery.url);
  await button(page).click();
  expectNone(await violationsIn(page, { within: 'reader-menu' }));
  await close();
});

test('a choice in one tab shows in the other', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  const other = await page.context().newPage();
  await other.goto(gallery.addressOf('story'));
  await button(page).click();
  await choice(page, 'Màu nền', 'Tối').check();
  await expect.poll(async () => (await chosen(other)).theme).toBe('dark');
  await close();
});

test.each(['nonsense', '{"theme":"dark"}', 'rat-lon rat-lon rat-lon', ''])(
  'stored “%s” breaks nothing',
  async (text) => {
    const { page, complaints, close } = await gallery.visit();
    await page.addInitScript((value) => {
      localStorage.setItem('cach-doc-1', value);
    }, text);
    await page.goto(gallery.url);
    expect(await chosen(page)).toEqual({ ...plain, textSize: text.startsWith('rat-lon') ? 'rat-lon' : 'thuong' });
    expectNone(complaints);
    await close();
  },
);

test('where storage is refused the choice counts for the page', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(gallery.url);
  await button(page).click();
  await choice(page, 'Cỡ chữ', 'Lớn').check();
  expect((await chosen(page)).textSize).toBe('lon');
  expectNone(complaints);
  await close();
});

test('without script nothing of the menu or of the reading tools shows', async () => {
  const { page, close } = await gallery.visit({ javaScriptEnabled: false });
  await page.goto(gallery.addressOf('exemplar'));
  expect(await button(page).isVisible()).toBe(false);
  expect(await page.locator('reading-tools').isVisible()).toBe(false);
  await close();
});
