/** The page “Việc cần làm”: opened from the strip or by its address, on desktop and phone, by keyboard, in print. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

let editors: Editors;
beforeAll(async () => {
  editors = await gatherEditors();
});
afterAll(() => editors.close());

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: /^Việc cần làm, ngày \d/ });
const main = (page: Page) => page.locator('#viec-can-lam');

/** Saves a draft of a page, so that something waits. */
async function leaveDraft({ page, open }: Editor): Promise<void> {
  await open('collections/pages/entries/lien-he');
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).press('End');
  await page.keyboard.type(' nhé');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
}

describe.each([
  ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ['in a hand', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])('%s', (_name, device) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await editors.come(device);
    await editor.logIn();
  });
  afterAll(() => editor.leave());

  test('it opens from the strip with its heading focused, and each line leads to a form', async () => {
    const { page } = editor;
    await leaveDraft(editor);
    await editor.open('collections/pages');
    await page.getByRole('link', { name: 'Việc cần làm' }).click();
    await heading(page).waitFor();
    expect(await heading(page).evaluate((found) => found === document.activeElement)).toBe(true);
    expect(await page.locator('#nc-root').isVisible()).toBe(false);
    await page.getByRole('heading', { level: 2, name: 'Đợi người viết viết xong và gửi duyệt (1)' }).waitFor();
    await page.getByRole('heading', { level: 2, name: /^Chưa đủ mức ít nhất của kế hoạch \(\d+\)$/ }).waitFor();
    expect(await page.title()).toMatch(/^Việc cần làm – /);
    expectNone(await violationsIn(page, { promise: 'law' }));
    const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(tooWide)).toBe(0);
    const small = await main(page)
      .locator('a, button')
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 43.9).map((each) => each.textContent),
      );
    expect(small).toEqual([]);
    await main(page)
      .getByRole('link', { name: /^Liên hệ/ })
      .click();
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).waitFor();
    expect(await main(page).isVisible()).toBe(false);
    expect(await page.title()).not.toMatch(/^Việc cần làm/);
  });

  test('it has an address of its own, and the way back leads to the entries', async () => {
    const { page } = editor;
    await editor.open('viec-can-lam');
    await heading(page).waitFor();
    await main(page).getByText('Liên hệ').waitFor();
    await page.getByRole('link', { name: 'Trở lại các bài' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Điển hình tiên tiến' }).waitFor();
    expect(await main(page).isVisible()).toBe(false);
    await page.goBack();
    await heading(page).waitFor();
  });

  test('on paper there is the list and nothing around it', async () => {
    const { page } = editor;
    await editor.open('viec-can-lam');
    await heading(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.strip').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'In trang này' }).isVisible()).toBe(false);
    expect(await main(page).getByRole('link').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('the pages complain of nothing', () => {
    expectNone(editor.complaints);
  });
});

test('it names what the site holds back and what it has lost', async () => {
  const editor = await editors.come();
  const { page } = editor;
  await page.route('**/trang-thai.json', (route) =>
    route.fulfill({
      json: {
        ...{ version: 1, state: 'da-len', message: 'Đã lên trang.', commit: '', since: '', failures: 0 },
        ...{ held: ['/dien-hinh/2024-chua-tung-thay/'], lost: ['/su-kien/mat/'] },
      },
    }),
  );
  await editor.logIn();
  await page.getByText('1 mục còn lỗi nên đang tạm ẩn; xem “Việc cần làm”').waitFor();
  await editor.open('viec-can-lam');
  await main(page).getByRole('heading', { name: 'Đang tạm ẩn vì có lỗi (1)' }).waitFor();
  const line = main(page).getByRole('link', { name: '2024-chua-tung-thay' });
  expect(await line.getAttribute('href')).toBe('#/collections/exemplars/entries/2024-chua-tung-thay/index');
  await main(page)
    .getByRole('heading', { name: /^Không còn trong kho .* \(1\)$/ })
    .waitFor();
  // A lost entry has no file any more, and therefore no form that a link could open.
  expect(await main(page).getByRole('link', { name: 'mat', exact: true }).count()).toBe(0);
  await editor.leave();
});

test('nobody sees it before the login', async () => {
  const editor = await editors.come();
  const { page } = editor;
  await page.goto(`${editors.desk.url}#/viec-can-lam`);
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await main(page).isVisible()).toBe(false);
  expect(await page.locator('#viec').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await heading(page).waitFor();
  await editor.leave();
});
