/** Tests what Decap does with an unfinished draft, and with a copy of an entry. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openForm, openForms, openPage, type DecapPages } from './decap-page.ts';

/** The year in Việt Nam, which begins the address of an exemplar without a day of recognition. */
const year = new Date(Date.now() + 7 * 60 * 60_000).getUTCFullYear();
const existing = '2022-lan-coi-dat-coc-o-cho';
const fileOf = (id: string) => `content/dien-hinh/${id}/index.mdx`;

let pages: DecapPages;
let files: Readonly<Record<string, string>>;
let page: Page;
beforeAll(async () => {
  ({ pages, files } = await openForms());
});
afterAll(() => pages.close());
beforeEach(async () => {
  page = await openPage(pages);
});
afterEach(() => page.close());

const save = () => page.getByRole('button', { name: 'Lưu', exact: true }).click();
const field = (label: string): Locator => page.getByLabel(new RegExp(`^${label}( \\(không bắt buộc\\))?$`));
const list = () => page.getByRole('region', { name: 'Chỗ phải sửa và điều nên xem lại' }).locator('summary');
const summary = () => list().innerText();
const told = () => page.locator('ul[class*="ControlErrorsList"] li').allInnerTexts();

async function write(place: Locator, text: string): Promise<void> {
  await place.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

async function waitForFile(path: string): Promise<string> {
  const written = () =>
    page.evaluate((name) => {
      const changes = Object.values(window.repoFilesUnpublished).flatMap(({ diffs }) => diffs);
      return changes.find((change) => change.path === name)?.content ?? '';
    }, path);
  await expect.poll(written).not.toBe('');
  return await written();
}

test('a draft is saved with its title alone, keeps what is half right, and is not sent to a reviewer', async () => {
  await openForm(page, pages, 'exemplars/new');
  await write(field('Tóm tắt'), 'Một tổ');
  // Unfolding the list of what is missing is no save, so none has been refused.
  await list().click();
  await expect.poll(async () => (await told()).length).toBeGreaterThan(10);
  await list().click();
  expect(await summary()).toMatch(/^Còn thiếu/);
  await save();
  await expect.poll(summary).toMatch(/^Chưa lưu được: 1 chỗ/);
  await write(field('Tiêu đề'), 'Bảy chữ');
  await page.getByRole('button', { name: 'Thêm kết quả' }).click();
  await write(field('Số'), 'chừng ba chục');
  await save();
  expect(await waitForFile(fileOf(`${year}-bay-chu`))).toBe(
    '---\ntitle: Bảy chữ\nsummary: Một tổ\nresults:\n  - value: chừng ba chục\n---\n',
  );
  await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).click();
  await page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
  await page.getByText(/^Chưa đổi được trạng thái: còn \d+ chỗ phải sửa\. Tiêu đề: cần ít nhất/).waitFor();
  await expect.poll(async () => (await told()).length).toBeGreaterThan(10);
  expect(await page.evaluate(() => Object.values(window.repoFilesUnpublished).map(({ status }) => status))).toEqual([
    'draft',
  ]);
});

test('an entry is copied without what holds for itself alone', async () => {
  await openForm(page, pages, `exemplars/entries/${existing}/index`);
  await page.getByRole('button', { name: 'Đã đăng' }).click();
  await page.getByRole('menuitem', { name: 'Chép thành bài mới' }).click();
  // The form of the original has a title field too, so this waits until that form is gone.
  await page.getByRole('button', { name: 'Đã đăng' }).waitFor({ state: 'detached' });
  await expect.poll(() => field('Tiêu đề').inputValue()).not.toBe('');
  await write(field('Tiêu đề'), 'Giỏ tre cho mượn ở một phiên chợ khác');
  await save();
  const copy = await waitForFile(fileOf(`${year}-gio-tre-cho-muon-o-mot-phien-cho-khac`));
  const original = files[fileOf(existing)] ?? '';
  for (const key of ['subject', 'recognisedOn', 'results', 'approval', 'consent', 'publishedOn']) {
    expect(original).toMatch(new RegExp(`^${key}:`, 'm'));
    expect(copy).not.toMatch(new RegExp(`^${key}:`, 'm'));
  }
  expect(copy).toContain('movement: chong-rac-thai-nhua\n');
});

test('a field is drawn once the choices ask for it', async () => {
  await openForm(page, pages, 'exemplars/new');
  const choose = async (label: string, typed: string) => {
    await field(label.replace(/[()]/g, String.raw`\$&`)).click();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
  };
  const names = ['Ngành', 'Tính vào chỉ tiêu', 'Không quá tuổi quy định khi bình chọn'];
  const drawn = async () => {
    const counts = await Promise.all(names.map((name) => field(name).count()));
    return names.filter((_, index) => counts[index] !== 0);
  };
  await write(field('Tiêu đề'), 'Làn cói ở một phiên chợ');
  expect(await drawn()).toEqual([]);
  await choose('Loại', 'ho gia dinh');
  await choose('Phong trào (tính chỉ tiêu)', 'rac thai');
  await expect.poll(drawn).toEqual(['Tính vào chỉ tiêu']);
  await choose('Phong trào (tính chỉ tiêu)', 'quoc phong');
  await expect.poll(drawn).toContain('Ngành');
  // Adding fields to the form keeps the text typed before.
  expect(await field('Tiêu đề').inputValue()).toBe('Làn cói ở một phiên chợ');
});
