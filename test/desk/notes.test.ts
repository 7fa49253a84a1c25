/**
 * Notes on a draft: writer and reviewer exchange them below the form, and the published entry contains none of them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const entry = 'collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index';
const key = 'exemplars/2023-kho-nong-cu-muon-chung/index';

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
const notes = (page: Page) => page.locator('details.records').filter({ hasText: 'Ghi chú' });

async function openNotes({ open, page }: Editor): Promise<void> {
  await open(entry);
  await title(page).waitFor();
  await notes(page).locator('summary').click();
}

test('without a draft there is nothing to note; with one, both see what the other wrote', async () => {
  const [one, another] = two();
  await openNotes(one);
  await notes(one.page).getByText('Bài chưa có bản nháp').waitFor();
  await title(one.page).press('End');
  await one.page.keyboard.insertText(' nữa');
  await one.page.keyboard.press('ControlOrMeta+s');
  await one.page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
  const field = one.page.getByLabel('Nhắn người cùng làm bài này');
  await field.fill('Số 38 hộ lấy ở đâu ạ?');
  expectNone(await violationsIn(one.page, { promise: 'law' }));
  await one.page.getByRole('button', { name: 'Gửi ghi chú' }).click();
  await notes(one.page).getByRole('listitem').filter({ hasText: 'Số 38 hộ lấy ở đâu ạ?' }).waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('note-text');

  await openNotes(another);
  await notes(another.page).getByText('Ghi chú (1)').waitFor();
  await another.page.getByLabel('Nhắn người cùng làm bài này').fill('Trong báo cáo của chi hội.');
  await another.page.getByRole('button', { name: 'Gửi ghi chú' }).click();
  await notes(another.page).getByText('Ghi chú (2)').waitFor();
  await notes(one.page).locator('summary').click();
  await notes(one.page).locator('summary').click();
  await notes(one.page).getByText('Trong báo cáo của chi hội.').waitFor();
});

test('a note that was not sent outlives a reload, and one that fails stays in its field', async () => {
  const [one] = two();
  const { page } = one;
  const field = page.getByLabel('Nhắn người cùng làm bài này');
  await field.fill('Chưa gửi vội');
  await page.reload();
  await title(page).waitFor();
  await notes(page).locator('summary').click();
  expect(await field.inputValue()).toBe('Chưa gửi vội');
  await page.route('**/admin/kho', (route) =>
    route.request().postData()?.includes('addDraftNote') === true ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Gửi ghi chú' }).click();
  await notes(page).getByText('Chưa đọc hoặc chưa gửi được ghi chú. Chưa nối được với nơi lưu bài').waitFor();
  expect(await field.inputValue()).toBe('Chưa gửi vội');
});

test('the notes are not in the draft, and go when it is published', async () => {
  const [, { page }] = two();
  const { git } = editors.desk;
  expect(git('log', '--format=%B', `cms/${key}`)).not.toContain('38 hộ lấy');
  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
  await page.getByRole('menuitem', { name: 'Sẵn sàng đăng' }).click();
  await page.getByRole('button', { name: 'Trạng thái: Sẵn sàng đăng' }).waitFor();
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Đăng ngay', exact: true }).click();
  await page.getByRole('button', { name: 'Đã đăng', exact: true }).waitFor();
  expect(git('for-each-ref', 'refs/ghi-chu')).toBe('');
  expect(git('log', '--all', '--format=%B')).not.toContain('38 hộ lấy');
  await notes(page).getByText('Bài chưa có bản nháp').waitFor();
});

test('the pages complain of nothing else', () => {
  const complaints = two().flatMap((editor) => editor.complaints);
  // The test of an unsent note aborts a request on purpose.
  const ofTest = /ERR_FAILED|Chưa nối được với nơi lưu bài/;
  expect(complaints.filter((line) => !ofTest.test(line))).toEqual([]);
});
