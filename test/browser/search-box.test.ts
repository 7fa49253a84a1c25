/** Suggestions below the search field: keyboard, screen reader, input methods, and when which files load. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { violationsIn } from '../support/axe.ts';
import { ask } from './search-questions.ts';
import { openGallery, type Gallery } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const field = (page: Page) => page.locator('main search-box input');
const options = (page: Page) => page.locator('main').getByRole('option');

/**
 * Opens the search page, types, and waits for the last suggestion, which contains the typed text. Suggestions for its
 * first letters may appear before.
 */
async function openSuggestions(typed = 'nong') {
  const visit = await gallery.visit();
  await visit.page.goto(gallery.addressOf('search'));
  await field(visit.page).focus();
  await visit.page.keyboard.type(typed);
  await options(visit.page).getByText(`Tìm “${typed}” trong toàn bộ bài`).waitFor();
  return visit;
}

test('the keyboard alone: down to a suggestion, back to the field, away, and to the page', async () => {
  const { page, complaints, close } = await openSuggestions();
  const input = field(page);
  const active = async () => {
    const id = await input.getAttribute('aria-activedescendant');
    return id === null ? undefined : await page.locator(`#${id}`).getAttribute('aria-selected');
  };
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  expect(await input.getAttribute('role')).toBe('combobox');
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  expect(await active()).toBeUndefined();

  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('true');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBeUndefined();
  await page.keyboard.press('ArrowUp');
  expect(await input.getAttribute('aria-activedescendant')).toBe(`tim-trong-trang-goi-y-${count - 1}`);
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBeUndefined();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  expect(await active()).toBeUndefined();
  expect(await input.evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(0);
  await page.keyboard.press('End');
  expect(await input.evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(4);

  await page.keyboard.press('Escape');
  expect(await input.getAttribute('aria-expanded')).toBe('false');
  expect(await input.inputValue()).toBe('nong');
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();

  await page.keyboard.press('ArrowDown');
  const title = await options(page).first().locator('span').innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expectNone(complaints);
  await close();
});

test('the focus never leaves the field while suggestions are looked at', async () => {
  const { page, close } = await openSuggestions();
  await page.keyboard.press('ArrowDown');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await options(page).count()).toBe(0);
  await close();
});

test('the last suggestion asks the whole text', async () => {
  const { page, close } = await openSuggestions('muoi');
  await options(page).last().click();
  await page.waitForURL(/\?q=muoi$/);
  await page.getByRole('status').getByText('Tìm thấy').waitFor();
  await close();
});

test.each([
  ['nong', /nông/i],
  ['xay dung nong th', /Xây dựng nông thôn mới/],
  ['ninh hiep', /Ninh Hiệp/],
  ['noong thoon', /nông thôn/i],
])('“%s” suggests %s', async (typed, title) => {
  const { page, close } = await openSuggestions(typed);
  expect(await options(page).first().innerText()).toMatch(title);
  await close();
});

test('how many there are is said politely', async () => {
  const { page, close } = await openSuggestions();
  const said = page.locator('main [aria-live="polite"]:not([role])');
  await said.getByText(/^\d gợi ý, dùng phím mũi tên để chọn\.$/).waitFor();
  await close();
});

test('nothing is suggested while an input method is at work', async () => {
  const { page, close } = await openSuggestions('nong');
  await page.keyboard.press('Escape');
  const send = (type: string, isComposing: boolean) =>
    field(page).evaluate(
      (input, [name, composing]) => {
        (input as HTMLInputElement).value = 'lúa';
        const event =
          name === 'input' ? new InputEvent('input', { isComposing: composing }) : new CompositionEvent(name);
        input.dispatchEvent(event);
      },
      [type, isComposing] as const,
    );
  await send('input', true);
  await field(page).press('ArrowRight');
  expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  await send('compositionend', false);
  await options(page).first().waitFor();
  await close();
});

test.each(['Enter', 'ArrowDown', 'Escape'])('%s that ends a composition in Safari does nothing else', async (key) => {
  const { page, close } = await openSuggestions('nong');
  await page.keyboard.press('ArrowDown');
  const active = await field(page).getAttribute('aria-activedescendant');
  await field(page).evaluate((input, name) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true }));
  }, key);
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(active);
  expect(await field(page).getAttribute('aria-expanded')).toBe('true');
  await close();
});

describe('axe finds nothing on the search page', () => {
  test.each([360, 1280])('%i px, with suggestions and with narrowed results', async (width) => {
    const { page, close } = await openSuggestions();
    await page.setViewportSize({ width, height: 800 });
    await page.keyboard.press('ArrowDown');
    expectNone(await violationsIn(page));
    await page.keyboard.press('Escape');
    expectNone(await violationsIn(page));
    await ask(gallery, page, 'nước', { muc: 'dien-hinh' });
    await page.locator('[data-narrowing] details').evaluateAll((groups) => {
      for (const group of groups) (group as HTMLDetailsElement).open = true;
    });
    expectNone(await violationsIn(page));
    await ask(gallery, page, 'điẻn hình');
    expectNone(await violationsIn(page));
    await close();
  });
});

test.each(['home', 'search'] as const)('nothing is loaded before someone goes to the field: %s', async (kind) => {
  const { page, close } = await gallery.visit();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(gallery.addressOf(kind));
  await untilLoaded(page);
  expectNone(loaded.filter((address) => /\/pagefind\/|search-worker|combobox|results/.test(address)));
  await field(page).focus();
  await page.keyboard.type('a');
  await expect.poll(() => loaded.some((address) => address.includes('/pagefind/'))).toBe(true);
  await close();
});

test('suggestions never wait for the index: only titles are loaded for them', async () => {
  const visit = await gallery.visit();
  const loaded: string[] = [];
  visit.page.on('request', (request) => loaded.push(request.url()));
  await visit.page.goto(gallery.url);
  await field(visit.page).focus();
  await visit.page.keyboard.type('muoi');
  await options(visit.page).first().waitFor();
  expectNone(loaded.filter((address) => address.includes('/pagefind/index/')));
  await visit.close();
});

describe('what cannot be had is said', () => {
  test('when the index fails, and the next try succeeds', async () => {
    const { page, close } = await gallery.visit();
    await page.route('**/pagefind/search.json', (route) => route.abort());
    await page.goto(`${gallery.addressOf('search')}?q=lua`);
    await page.getByRole('status').getByText('Chưa tải được phần tìm kiếm').waitFor();
    await page.unroute('**/pagefind/search.json');
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await page.getByRole('status').getByText('Tìm thấy').waitFor();
    await close();
  });

  test.each(['**/pagefind/index/**', '**/pagefind/text/**'])('when %s is missing', async (files) => {
    const { page, close } = await gallery.visit();
    await page.route(files, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${gallery.addressOf('search')}?q=lua`);
    await page.getByRole('status').getByText('Chưa tải được phần tìm kiếm').waitFor();
    await close();
  });

  test('when there is no network', async () => {
    const { page, close } = await gallery.visit();
    await page.goto(gallery.addressOf('search'));
    await field(page).focus();
    await untilLoaded(page);
    await page.context().setOffline(true);
    await field(page).fill('ao tôm');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Máy đang không có mạng').waitFor();
    await close();
  });
});
