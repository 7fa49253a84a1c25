/**
 * Checks that every screen for editors meets WCAG 2.2 AA, which the law requires, at desktop and phone widths, and
 * works by keyboard alone. Also checks that each class of Decap named in `admin/styles` still exists on some screen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { violationsIn } from '../support/axe.ts';
import { reach } from '../support/reach.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const exemplar = 'collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index';

const styles = readdirSync('admin/styles').map((file) => readFileSync(`admin/styles/${file}`, 'utf8'));
/** Parts of Decap's class names, as used in `admin/styles`, that no screen has contained so far. */
const unmet = new Set(
  styles.flatMap((css) => [...css.matchAll(/\[class\*='([^']+)'\]/g)].map(([, part = '']) => part)),
);

let editors: Editors;
beforeAll(async () => {
  editors = await gatherEditors();
});
afterAll(() => editors.close());

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['in a hand', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])('%s', (name, device) => {
  let editor: Editor;
  let page: Page;
  beforeAll(async () => {
    editor = await editors.come(device);
    ({ page } = editor);
  });
  afterAll(() => editor.leave());
  const isNarrow = device.viewport.width < 800;

  test('the login', async () => {
    await page.goto(editors.desk.url);
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expectNone(await faultsOf(page));
  });

  test('a list, its filters, and what a search finds', async () => {
    await editor.logIn();
    await page.getByRole('link', { name: 'Kho nông cụ mượn chung' }).waitFor();
    const faults = await faultsOf(page);
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Dữ liệu minh họa' }).waitFor();
    faults.push(...(await faultsOf(page)));
    await page.keyboard.press('Escape');
    await editor.open('search/kho');
    await page.getByRole('link', { name: 'Kho nông cụ mượn chung' }).waitFor();
    faults.push(...(await faultsOf(page)));
    expectNone(faults);
  });

  test('the form of an entry with its lists open, and its preview', async () => {
    await editor.open(exemplar);
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).waitFor();
    const folded = page.getByRole('button', { name: 'Mở mục này' });
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
    const faults = await faultsOf(page);
    const frame = page.frameLocator('iframe[title="Bản xem thử"]');
    if (isNarrow) {
      expect(await page.locator('iframe').count()).toBe(0);
      await page.getByRole('button', { name: 'Xem thử' }).click();
      await frame.getByRole('heading', { level: 1 }).waitFor();
      faults.push(...(await faultsOf(page)));
      await page.getByRole('button', { name: 'Ẩn bản xem thử' }).click();
      await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).waitFor();
    } else {
      await frame.getByRole('heading', { level: 1 }).waitFor();
    }
    expectNone(faults);
  });

  test('a form that is not yet right', async () => {
    await editor.open('collections/stories/new');
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).pressSequentially('Thử');
    await page.locator('.problems summary').click();
    await page.getByText('Tiêu đề: cần ít nhất 15 ký tự').first().waitFor();
    expectNone(await faultsOf(page));
  });

  test('the settings', async () => {
    await editor.open('collections/settings/entries/cai-dat');
    const siteName = page.getByRole('textbox', { name: 'Tên trang' });
    await siteName.waitFor();
    expect(await siteName.inputValue()).not.toBe('');
    expectNone(await faultsOf(page));
  });

  test('an entry that waits, and the board of all that wait', async () => {
    await editor.open('collections/pages/entries/lien-he');
    await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).press('End');
    await page.keyboard.type(' nhé');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: /^Trạng thái/ }).click();
    await page.getByRole('menuitem', { name: 'Chờ duyệt' }).waitFor();
    const faults = await faultsOf(page);
    await editor.open('workflow');
    await page.getByRole('link', { name: 'Liên hệ' }).waitFor();
    faults.push(...(await faultsOf(page)));
    await editor.open('collections/pages');
    await page.getByRole('link', { name: 'Liên hệ Bản nháp' }).waitFor();
    faults.push(...(await faultsOf(page)));
    await editor.open('collections/units/new');
    await page.getByRole('textbox', { name: 'Tên', exact: true }).pressSequentially(`Hợp tác xã ${name}`);
    await page.getByRole('combobox', { name: 'Loại đơn vị' }).pressSequentially('hop tac');
    await page.getByRole('option', { name: 'Hợp tác xã' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Hợp tác xã', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: /^Trạng thái/ }).waitFor();
    await editor.open('collections/units');
    await page.getByText('Bài chưa đăng', { exact: true }).waitFor();
    faults.push(...(await faultsOf(page)));
    expectNone(faults);
  });

  test('the pages complain of nothing', () => {
    expectNone(editor.complaints);
  });
});

test('from the login to a saved entry by keys alone', async () => {
  const editor = await editors.come();
  const { page } = editor;
  await page.goto(editors.desk.url);
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  await reach(page, page.getByRole('button', { name: 'Đăng nhập' }));
  await page.keyboard.press('Enter');
  const collection = page.getByRole('link', { name: 'Trang', exact: true });
  await collection.waitFor();
  await reach(page, collection);
  await page.keyboard.press('Enter');
  const entry = page.getByRole('link', { name: 'Trợ năng' });
  await entry.waitFor();
  await reach(page, entry);
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
  await title.waitFor();
  await reach(page, title);
  await page.keyboard.press('End');
  await page.keyboard.type(' của trang');
  await reach(page, page.getByRole('button', { name: 'Lưu', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
  await editor.leave();
});

test('items of a list change places by keys', async () => {
  const editor = await editors.come();
  const { page } = editor;
  await editor.logIn();
  await editor.open(exemplar);
  const handles = page.locator('[id^="results-field"]').getByRole('button', { name: 'Đổi chỗ mục này' });
  await handles.first().waitFor();
  const summaries = () => page.locator('[id^="results-field"] [class*="-NestedObjectLabel "]').allTextContents();
  const before = await summaries();
  await handles.first().focus();
  // The list announces the effect of each key to screen readers.
  for (const [key, told] of [
    ['Space', 'Mục đang ở chỗ thứ 1.'],
    ['ArrowDown', 'Mục đang ở chỗ thứ 2.'],
    ['Space', 'Đã đặt mục xuống chỗ thứ 2.'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByText(told).waitFor();
  }
  const [first, second, ...others] = before;
  await expect.poll(summaries).toEqual([second, first, ...others]);
  await editor.leave();
});

test('every rule for a part of Decap has met one', () => {
  expectNone([...unmet]);
});

/** Returns what axe finds and what overflows the window. Also removes the classes found on this screen from `unmet`. */
async function faultsOf(page: Page): Promise<string[]> {
  const parts = [...unmet];
  const met = await page.evaluate(
    (all) => all.filter((part) => document.querySelector(`[class*='${part}']`) !== null),
    parts,
  );
  for (const part of met) unmet.delete(part);
  const violations = await violationsIn(page, { promise: 'law' });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...(tooWide > 0 ? [`${page.url()} is ${tooWide} px wider than the window`] : []),
    ...violations.map((violation) => `${page.url()} ${violation}`),
  ];
}
