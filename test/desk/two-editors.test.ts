/** Two people at the editors' pages: neither replaces the other's text unseen, and each acts on the entry they see. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const entry = 'collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index';
const other = 'collections/exemplars/entries/2024-in-la-vuon-truong/index';

let editors: Editors;
let [first, second]: Editor[] = [];
beforeAll(async () => {
  editors = await gatherEditors();
  [first, second] = [await editors.come(), await editors.come()];
  await Promise.all([first.logIn(), second.logIn()]);
});
afterAll(() => editors.close());

function two(): [Editor, Editor] {
  if (first === undefined || second === undefined) throw new Error('Nobody has come.');
  return [first, second];
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
const conflict = (page: Page) => page.getByRole('region', { name: 'Bài đã có bản khác từ lúc bạn mở' });

async function openEntry({ open, page }: Editor): Promise<void> {
  await open(entry);
  await title(page).waitFor();
}

/** Appends to the title, and saves with the keyboard shortcut. */
async function saveTitle({ page }: Editor, more: string): Promise<void> {
  await title(page).press('End');
  await page.keyboard.insertText(more);
  await page.keyboard.press('ControlOrMeta+s');
}

const draftTitle = () =>
  /^title: (.*)$/m.exec(
    editors.desk.git(
      'show',
      'cms/exemplars/2023-kho-nong-cu-muon-chung/index:content/dien-hinh/2023-kho-nong-cu-muon-chung/index.mdx',
    ),
  )?.[1];

test('a save that would replace another is refused with both texts, and the editor chooses', async () => {
  const [one, another] = two();
  await openEntry(one);
  await openEntry(another);
  await saveTitle(one, ' bản một');
  await one.page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
  await expect.poll(() => one.page.evaluate(() => document.activeElement?.id)).toMatch(/^title-field-/);

  await saveTitle(another, ' bản hai');
  const row = conflict(another.page).getByRole('row').filter({ hasText: 'Tiêu đề' });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringContaining('bản hai'),
    expect.stringContaining('bản một'),
  ]);
  expect(await conflict(another.page).getByRole('row').count()).toBe(2);
  expect(draftTitle()).toContain('bản một');

  // The stored version opens, and the editor's own text is offered as a kept draft. Saving that draft replaces the
  // version that she has now seen.
  await another.page.getByRole('button', { name: 'Mở bản ở nơi lưu, bản của tôi vẫn được giữ' }).click();
  await expect.poll(() => title(another.page).inputValue()).toContain('bản một');
  await another.page.getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(() => title(another.page).inputValue()).toContain('bản hai');
  await another.page.keyboard.press('ControlOrMeta+s');
  await expect.poll(draftTitle).toContain('bản hai');

  await saveTitle(one, ' nữa');
  await one.page.getByRole('button', { name: 'Lưu bản của tôi, thay bản ở nơi lưu' }).click();
  await expect.poll(draftTitle).toContain('bản một nữa');
});

test('the address of another entry in the same tab shows and acts on that entry', async () => {
  const [{ page }] = two();
  await page.goto(`${editors.desk.url}#/${other}`);
  await expect.poll(() => title(page).inputValue()).toContain('lá');
  await page.getByRole('button', { name: 'Đã đăng' }).waitFor();
});

test('an address that is changed while the pages still load is the one that is shown', async () => {
  const [{ page }] = two();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/config.json', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/config.json');
  await page.reload();
  await asked;
  await page.evaluate((hash) => (location.hash = hash), `/${entry}`);
  release();
  await expect.poll(() => title(page).inputValue()).toContain('Kho nông cụ');
  await page.unroute('**/config.json');
});

test('a list is newest first, found without marks, and narrowed by choices with names', async () => {
  const [{ page, open }] = two();
  await open('collections/exemplars');
  const cards = page.getByRole('main').locator('a[href*="/entries/"]');
  await page.getByLabel('Tìm trong mục này').fill('kho nong cu muon');
  await expect.poll(() => cards.first().innerText()).toContain('Kho nông cụ');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByLabel('Trạng thái').selectOption('Bản nháp');
  await expect.poll(() => cards.count()).toBe(1);
  await page.getByLabel('Tìm trong mục này').fill('không có chữ này');
  await page.getByText('Không có bài nào khớp').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  const movements = await page.getByLabel('Phong trào').getByRole('option').allInnerTexts();
  expect(movements.slice(1).every((name) => /^\d+\. \p{Lu}/u.test(name))).toBe(true);
});

test('the pages complain of nothing', () => {
  // The console reports the answer 412 of a refused save, and Decap rejects with an object instead of an error.
  const complaints = two().flatMap((editor) => editor.complaints);
  expect(complaints.filter((line) => !line.includes('412') && line !== 'error: Object')).toEqual([]);
});
