/**
 * What the editors' pages offer at first use: an example to copy, and a guided walk through the form that can be left
 * and started again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepsOfWalk } from '../../src/editors/phrases-of-first-time.ts';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { bodyOf } from '../support/editors-form.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

let editors: Editors;
let editor: Editor;
beforeAll(async () => {
  editors = await gatherEditors();
  editor = await editors.come();
  await editor.logIn();
});
afterAll(() => editors.close());

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
const offer = (page: Page) => page.getByRole('region', { name: 'Dẫn qua biểu mẫu' });
const step = (page: Page) => page.locator('.walk').getByRole('group');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('an example is read, copied into a new form, and neither saved nor published', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Bài mẫu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bài mẫu, chuyện hư cấu' });
  const row = dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Tiêu đề' }) });
  expect(await row.getByRole('cell').innerText()).toContain('Vườn rau chung');
  expectNone(await violationsIn(page, { promise: 'law' }));
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Bài mẫu');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Chép thành bài mới' }).click();
  await expect.poll(() => title(page).inputValue()).toContain('Vườn rau chung');
  expect(await page.getByLabel('Dữ liệu minh họa').isChecked()).toBe(true);
  await bodyOf(page).getByText('Tuần đầu cả xóm dọn cỏ').waitFor();
  expect(editors.desk.git('branch', '--list', 'cms/*')).toBe('');
});

test('a new form offers the walk once; it goes by keys, and gives the focus back', async () => {
  const { page, open } = editor;
  await open('collections/stories/new');
  await title(page).waitFor();
  await offer(page).getByRole('button', { name: 'Dẫn qua biểu mẫu' }).waitFor();
  await title(page).fill('Chuyện đang viết');
  await offer(page).getByRole('button', { name: 'Dẫn qua biểu mẫu' }).focus();
  await page.keyboard.press('Enter');
  await step(page).waitFor();
  expect(await offer(page).isVisible()).toBe(false);
  // The list of problems appears after the fields. It becomes a step even if the walk has already begun.
  await page.locator('.problems summary').waitFor();
  const names: string[] = [];
  for (let number = 1; number <= stepsOfWalk.length && (await step(page).count()) > 0; number += 1) {
    const heading = step(page).getByRole('heading', { name: new RegExp(`^Bước ${number} trên \\d+: `) });
    names.push((await heading.innerText()).replace(/^.*: /, ''));
    // The focused element announces the heading and the sentence of its step to screen readers.
    const told = await page.evaluate(() => {
      const at = document.activeElement;
      const text = (key: string) => document.getElementById(at?.getAttribute(key) ?? '')?.textContent ?? '';
      return [text('aria-labelledby'), text('aria-describedby')];
    });
    expect(told[0]).toBe(await heading.innerText());
    expect(stepsOfWalk.map(({ text }) => text)).toContain(told[1]);
    expect(await page.locator('[data-walked]').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  expect(names.slice(0, 2)).toEqual(['Tiêu đề', 'Tóm tắt']);
  const others = ['Đơn vị, xã phường', 'Phong trào', 'Nội dung', 'Ảnh', 'Đồng ý công khai'];
  expect(names.slice(2, -2).toSorted()).toEqual(others.toSorted());
  expect(names.slice(-2)).toEqual(['Lưu', 'Những chỗ còn thiếu']);
  await step(page).waitFor({ state: 'detached' });
  expect(await page.locator('[data-walked]').count()).toBe(0);
  expect(await focused(page)).toBe('Dẫn qua biểu mẫu');
  expect(await title(page).inputValue()).toBe('Chuyện đang viết');
});

test('it is called again from the strip, left by Esc, and the form can be written in meanwhile', async () => {
  const { page } = editor;
  await page.keyboard.press('Enter');
  await step(page).waitFor();
  expectNone(await violationsIn(page, { promise: 'law' }));
  await step(page).getByRole('button', { name: 'Tiếp theo' }).click();
  await step(page).getByRole('button', { name: 'Lùi lại' }).click();
  await title(page).press('End');
  await page.keyboard.insertText(', thêm');
  expect(await title(page).inputValue()).toBe('Chuyện đang viết, thêm');
  await step(page).getByRole('button', { name: 'Thôi dẫn' }).focus();
  await page.keyboard.press('Escape');
  await step(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Dẫn qua biểu mẫu');
  await page.reload();
  await title(page).waitFor();
  expect(await offer(page).count()).toBe(0);
});

test('in a hand the steps are in view, their parts too, and the buttons are large enough', async () => {
  const other = await editors.come({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const { page } = other;
  await other.logIn();
  await other.open('collections/exemplars/new');
  // The list of problems is a step too. A new exemplar has problems at once, but the list appears after the fields.
  await page.locator('.problems summary').waitFor();
  await offer(page).getByRole('button', { name: 'Dẫn qua biểu mẫu' }).tap();
  for (let number = 1; number <= stepsOfWalk.length; number += 1) {
    await step(page)
      .getByRole('heading', { name: new RegExp(`^Bước ${number} trên `) })
      .waitFor();
    const [window, part] = [
      await page.locator('.walk').boundingBox(),
      await page.locator('[data-walked]').boundingBox(),
    ];
    expect([window?.x, Math.ceil((window?.y ?? 999) + (window?.height ?? 999)) <= 844]).toEqual([
      expect.any(Number),
      true,
    ]);
    expect(part?.y).toBeLessThan(844);
    for (const button of await step(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const next = step(page).getByRole('button', { name: 'Tiếp theo' });
    if ((await next.count()) === 0) break;
    await next.tap();
  }
  expectNone([...(await violationsIn(page, { promise: 'law' })), ...other.complaints]);
  await step(page).getByRole('button', { name: 'Xong' }).tap();
  await step(page).waitFor({ state: 'detached' });
});

test('the pages complain of nothing', () => {
  expect(editor.complaints).toEqual([]);
});
