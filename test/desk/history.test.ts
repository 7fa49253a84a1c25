/**
 * The versions of an entry in the form: described in words, opened, and taken into the form without publishing
 * anything.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const file = 'content/dien-hinh/2023-kho-nong-cu-muon-chung/index.mdx';
const entry = 'collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index';
const withdrawn = 'content/dien-hinh/2022-hien-mau-theo-con-trang/index.mdx';
const other = 'collections/exemplars/entries/2022-hien-mau-theo-con-trang/index';

let editors: Editors;
let editor: Editor;
beforeAll(async () => {
  editors = await gatherEditors();
  const text = editors.desk.read(file) ?? '';
  commit(
    file,
    text
      .replace(/^summary: .*$/m, 'summary: Tóm tắt của tuần trước, dài vừa đủ để đọc trên thẻ của bài trong danh sách.')
      .replace(/^ {2}date: 2023-10-18$/m, '  date: 2023-10-17')
      .replace('\n## Kết quả\n', '\nMột đoạn mới.\n\n## Kết quả\n'),
  );
  editor = await editors.come();
  await editor.logIn();
});
afterAll(() => editors.close());

/** Changes a published file, as another person does with git. */
function commit(path: string, text: string): void {
  writeFileSync(`${editors.desk.root}/${path}`, text);
  editors.desk.git('-c', 'user.name=Chị Hoa', '-c', 'user.email=hoa@x.invalid', 'commit', '--quiet', '-am', 'Sửa');
}

const summary = () => editor.page.getByRole('textbox', { name: 'Tóm tắt', exact: true });
const history = () => editor.page.locator('details.records').filter({ hasText: 'Lịch sử bài' });

test('the versions are told in words, with day and name', async () => {
  const { page, open } = editor;
  await open(entry);
  await summary().waitFor();
  await history().getByText('Lịch sử bài').click();
  const lines = history().getByRole('listitem');
  await expect.poll(() => lines.count()).toBe(2);
  expect(await lines.nth(0).innerText()).toMatch(
    /^Bản lúc \d\d:\d\d(?: ngày [\d/]+)?, Chị Hoa lưu\s+Tóm tắt đã đổi; Nội dung: thêm 1 đoạn; Duyệt đăng đã đổi/,
  );
  expect(await lines.nth(1).innerText()).toMatch(/Kho mẫu lưu\s+Bản đầu tiên/);
  expectNone(await violationsIn(page, { promise: 'law' }));
});

test('one is looked at, put back into the form, and nothing is saved or published by itself', async () => {
  const { page } = editor;
  const before = await summary().inputValue();
  await history().getByRole('button', { name: 'Xem bản này' }).nth(1).click();
  const dialog = page.getByRole('dialog', { name: /^Bản lúc .*Kho mẫu lưu$/ });
  const row = dialog.getByRole('row').filter({ hasText: 'Tóm tắt' }).first();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([expect.stringContaining('Ở một thôn miền núi'), before]);
  expectNone(await violationsIn(page, { promise: 'law' }));
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Xem bản này');

  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Đưa bản này vào biểu mẫu' }).click();
  await expect.poll(() => summary().inputValue()).toContain('Ở một thôn miền núi');
  const told = history().getByRole('status');
  expect(await told.innerText()).toMatch(/Chưa lưu và chưa đăng gì\. Giữ như hiện nay: Duyệt đăng\./);
  expect(editors.desk.git('branch', '--list', 'cms/*')).toBe('');

  // A button brings back the text that the version has replaced.
  await told.getByRole('button', { name: 'Lấy lại chữ vừa thay' }).click();
  await expect.poll(() => summary().inputValue()).toBe(before);
  await history().getByRole('button', { name: 'Xem bản này' }).nth(1).click();
  await dialog.getByRole('button', { name: 'Đưa bản này vào biểu mẫu' }).click();
  await expect.poll(() => summary().inputValue()).toContain('Ở một thôn miền núi');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
  const saved = editors.desk.git('show', `cms/exemplars/2023-kho-nong-cu-muon-chung/index:${file}`);
  expect(saved).toContain('summary: Ở một thôn miền núi');
  expect(saved).toContain('date: 2023-10-17');
  await expect.poll(() => history().getByRole('listitem').count()).toBe(3);
});

test('what people have withdrawn is neither shown nor put back, even after a new consent', async () => {
  const { open } = editor;
  const text = editors.desk.read(withdrawn) ?? '';
  const scope = /^ {2}scope: .*$/m;
  commit(withdrawn, text.replace(scope, '$&\n  withdrawnOn: 2026-11-01'));
  await open(other);
  await summary().waitFor();
  await history().locator('summary').click();
  await history().getByText('Bài đang ghi ngày rút đồng ý').waitFor();
  expect(await history().getByRole('listitem').count()).toBe(0);

  commit(
    withdrawn,
    text.replace(
      /^summary: .*$/m,
      'summary: Bài viết lại, không nêu tên ai, sau khi có đồng ý mới của mọi người trong tổ.',
    ),
  );
  await open(other);
  await summary().waitFor();
  await history().locator('summary').click();
  await history().getByText('Các bản trước lần rút đồng ý hay gỡ bài không xem').waitFor();
  expect(await history().getByRole('listitem').count()).toBe(1);
});

test('the pages complain of nothing', () => {
  expect(editor.complaints).toEqual([]);
});
