/** The form recognises text in an old font encoding, on paste and in a field, and offers to convert it. */
import type { Dialog, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openForm, openForms, openPage, type DecapPages } from './decap-page.ts';

let pages: DecapPages;
let page: Page;
let asked: string[];
let answer: (dialog: Dialog) => Promise<void>;

beforeAll(async () => {
  ({ pages } = await openForms());
});
afterAll(async () => {
  await pages.close();
});
beforeEach(async () => {
  page = await openPage(pages);
  asked = [];
  answer = (dialog) => dialog.accept();
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void answer(dialog);
  });
  await openForm(page, pages, 'exemplars/new');
});
afterEach(async () => {
  await page.close();
});

const title = () => page.getByLabel('Tiêu đề', { exact: true });

async function paste(place: Locator, text: string, html = ''): Promise<void> {
  await place.click();
  await place.evaluate(
    (element, [plain = '', rich = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (rich !== '') clipboardData.setData('text/html', rich);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html],
  );
}

describe('a paste', () => {
  test.each([
    ['Phßng Néi vô thÞ x·', 'Phòng Nội vụ thị xã'],
    ['Phoøng Noäi vuï thò xaõ', 'Phòng Nội vụ thị xã'],
    ['PhÃ²ng Ná»™i vá»¥ thá»‹ xÃ£', 'Phòng Nội vụ thị xã'],
  ])('of “%s” is put in as “%s” when the editor agrees', async (written, meant) => {
    await paste(title(), written);
    await expect.poll(() => title().inputValue()).toBe(meant);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Chuyển cả đoạn sang Unicode?');
  });

  test('of Vietnamese asks nothing', async () => {
    await paste(title(), 'Phòng Nội vụ, Café, A&B');
    expect(asked).toEqual([]);
  });
});

test('a field that holds it says what it is, and one button puts it right', async () => {
  await title().click();
  await page.keyboard.insertText('Héi nghÞ s¬ kÕt bèn n¨m phong trµo');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Chỗ phải sửa và điều nên xem lại' });
  await panel.locator('summary').click();
  await panel.getByText('là phông chữ cũ TCVN3 (.VnTime)').waitFor();
  // The list must keep the element of an unchanged line: a click that begins on an element is lost when the element is
  // replaced.
  const other = panel.getByRole('listitem').filter({ hasText: 'Tóm tắt: còn thiếu' });
  await other.evaluate((line) => {
    line.setAttribute('data-same', '');
  });
  await panel.getByRole('button', { name: 'Chuyển sang Unicode', exact: true }).click();
  await expect.poll(() => title().inputValue()).toBe('Hội nghị sơ kết bốn năm phong trào');
  await expect.poll(() => panel.getByText('TCVN3').count()).toBe(0);
  expect(await other.getAttribute('data-same')).toBe('');
});
