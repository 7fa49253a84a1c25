/**
 * Tests the form in Decap: errors appear under their fields, unfinished drafts are saved but not published, and saved
 * files are clean.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openForm, openForms, openPage, type DecapPages } from './decap-page.ts';

const existing = '2022-lan-coi-dat-coc-o-cho';
const fileOf = (id: string) => `content/dien-hinh/${id}/index.mdx`;

let pages: DecapPages;
let files: Readonly<Record<string, string>>;
let page: Page;

beforeAll(async () => {
  ({ pages, files } = await openForms());
});
afterAll(async () => {
  await pages.close();
});
beforeEach(async () => {
  page = await openPage(pages);
});
afterEach(async () => {
  await page.close();
});

const open = (place: string) => openForm(page, pages, place);
const openExisting = () => open(`exemplars/entries/${existing}/index`);

const save = () => page.getByRole('button', { name: 'Lưu', exact: true }).click();
const field = (label: string): Locator =>
  page.getByLabel(new RegExp(`^${label.replace(/[()]/g, String.raw`\$&`)}( \\(không bắt buộc\\))?$`));

/** Decap's fields restore the caret after each key, so the text is inserted in one step. */
async function write(place: Locator, text: string): Promise<void> {
  await place.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** All messages under fields, in the order of the form. */
const told = (): Promise<string[]> => page.locator('ul[class*="ControlErrorsList"] li').allInnerTexts();
const toldUnder = (label: string): Promise<string[]> =>
  page
    .locator('div[class*="-ControlContainer"]')
    .filter({ has: field(label) })
    .last()
    .locator('ul[class*="ControlErrorsList"] li')
    .allInnerTexts();

const panel = () => page.getByRole('region', { name: 'Chỗ phải sửa và điều nên xem lại' });
const summary = () => panel().locator('summary').innerText();
const openList = async (): Promise<void> => {
  await panel().locator('summary').click();
  await panel().getByRole('list').first().waitFor();
};
const written = (path: string): Promise<string | undefined> =>
  page.evaluate((name) => {
    const changes = Object.values(window.repoFilesUnpublished).flatMap(({ diffs }) => diffs);
    return changes.find((change) => change.path === name)?.content;
  }, path);

async function waitForFile(path: string): Promise<string> {
  await expect.poll(() => written(path)).toBeDefined();
  return (await written(path)) ?? '';
}

describe('a new exemplar', () => {
  beforeEach(() => open('exemplars/new'));

  test('says from the start what is missing for a review, under each field when asked, and leads there', async () => {
    await write(field('Tiêu đề'), 'Bảy chữ');
    await panel().waitFor();
    await expect.poll(summary).toMatch(/^Còn thiếu khi gửi duyệt, vẫn lưu được: 17 chỗ/);
    expect(await told()).toEqual([]);
    await openList();
    const lines = await panel().getByRole('list').first().getByRole('listitem').allInnerTexts();
    await expect
      .poll(async () => (await told()).join(' '))
      .toBe(lines.map((line) => line.split(' › ').at(-1)).join(' '));
    expect(lines.slice(0, 4)).toEqual([
      'Tiêu đề: cần ít nhất 15 ký tự, hiện có 7. Hãy viết thêm.',
      'Tóm tắt: còn thiếu. Hãy điền trường này. Một đoạn; hiện ở thẻ, kết quả tìm kiếm, khi chia sẻ.',
      'Điển hình › Loại: còn thiếu. Hãy chọn một trong: Tập thể, Hộ gia đình, Cá nhân.',
      'Điển hình › Tên tập thể / hộ / người: còn thiếu. Hãy điền trường này. Hộ: “Hộ ông/bà …”, chỉ họ tên.',
    ]);
    await panel().getByRole('button', { name: 'Tóm tắt' }).click();
    await expect.poll(() => field('Tóm tắt').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.insertText('Một tổ (minh họa) kể lại cách làm. '.repeat(4));
    await expect.poll(summary).toMatch(/^Còn thiếu khi gửi duyệt, vẫn lưu được: 16 chỗ/);
    await field('Tiêu đề').click();
    await expect.poll(() => toldUnder('Tóm tắt')).toEqual([]);
  });

  test('says at once what is wrong with a field that was filled in', async () => {
    await write(field('Tiêu đề'), 'Bảy chữ');
    await field('Tóm tắt').click();
    await expect.poll(told).toEqual(['Tiêu đề: cần ít nhất 15 ký tự, hiện có 7. Hãy viết thêm.']);
  });

  test('finds movements without marks, in the order of the plan', async () => {
    await field('Phong trào (tính chỉ tiêu)').click();
    const offered = await page.getByRole('option').allInnerTexts();
    expect(offered.map((label) => Number.parseInt(label, 10))).toEqual([1, 2, 3, 12, 13, 14]);
    await page.keyboard.insertText('thon nong');
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['1. Xây dựng nông thôn mới']);
    await page.keyboard.press('Enter');
    await page.getByText('là các xã đạt được các tiêu chí').waitFor();
  });
});

describe('an exemplar that is there', () => {
  beforeEach(openExisting);

  test('is not changed by opening it, and one change is one line', async () => {
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await write(field('Tiêu đề'), 'Làn cói “đặt cọc” thay túi nilon ở một phiên chợ');
    await save();
    const file = await waitForFile(fileOf(existing));
    const before = (files[fileOf(existing)] ?? '').split('\n');
    expect(file.split('\n').filter((line) => !before.includes(line))).toEqual([
      'title: "Làn cói “đặt cọc” thay túi nilon ở một phiên chợ"',
    ]);
  });

  test('tells a rule across fields under the field that breaks it, in a list and in a group too', async () => {
    await field('Ngày công nhận').fill('2019-05-01');
    await page.getByRole('button', { name: 'Thêm ảnh' }).click();
    await write(field('Mô tả ảnh cho người khiếm thị'), 'Ảnh chụp chợ');
    await panel().waitFor();
    await openList();
    await expect
      .poll(() => toldUnder('Ngày công nhận'))
      .toEqual([
        'Ngày công nhận: 2019-05-01 nằm ngoài thời gian của phong trào (2021 – 2025). Hãy kiểm tra ngày hoặc phong trào.',
      ]);
    await expect
      .poll(() => toldUnder('Có trẻ em nhận ra được mặt'))
      .toEqual([
        'Có trẻ em nhận ra được mặt: còn thiếu. Hãy điền trường này. Có thì mục Đồng ý công khai phải ghi trẻ em.',
      ]);
    await expect
      .poll(() => panel().getByRole('listitem').allInnerTexts())
      .toContain(
        'Ảnh 1 › Người chụp/nguồn: còn thiếu. Hãy điền trường này. Tên người chụp hoặc nơi cho phép dùng ảnh.',
      );
  });

  test('takes criteria from the movement, and says when a pasted passage is not its own', async () => {
    await page.getByRole('checkbox', { name: 'xây dựng các mô hình thực hiện công tác bảo vệ môi trường' }).check();
    await page.getByRole('button', { name: 'Dán một đoạn khác của tiêu chí' }).click();
    await write(page.getByRole('textbox', { name: 'Đoạn dán 3' }), 'bảo vệ môi trường thật tốt');
    await panel().waitFor();
    await openList();
    await expect
      .poll(told)
      .toEqual([
        'Mục 3, Tiêu chí đạt: “bảo vệ môi trường thật tốt” không có nguyên văn trong tiêu chí của phong trào Chống rác thải nhựa. Hãy mở trang phong trào, chép và dán đúng từng chữ.',
      ]);
    await page.getByRole('button', { name: 'Bỏ đoạn này' }).last().click();
    await save();
    expect(await waitForFile(fileOf(existing))).toContain(
      '  - xây dựng các mô hình thực hiện công tác bảo vệ môi trường, phong trào “Chống rác thải nhựa”\n',
    );
  });

  test('is written all the same when something should only be looked at again', async () => {
    await write(field('Tên tập thể / hộ / người'), 'Hộ bà Nguyễn Thị Cọc Ở Chợ');
    await field('Loại').click();
    await page.getByRole('option', { name: 'Hộ gia đình' }).click();
    await field('Tính vào chỉ tiêu').click();
    await page.getByRole('option', { name: 'Tập thể' }).click();
    await save();
    expect(await waitForFile(fileOf(existing))).toContain('countAs: tap-the\n');
    await openList();
    await panel().getByText('Nên xem lại, vẫn lưu được').first().waitFor();
    await panel().getByText(`đường dẫn “${existing}” có tên người.`).waitFor();
  });
});

describe('a new event', () => {
  test('is written with its hour, and its name is not given twice', async () => {
    await open('events/new');
    await fillEvent();
    await save();
    const file = await waitForFile('content/su-kien/tham-quan-lan-coi-o-cho-ninh-hiep/index.mdx');
    expect(file).toBe(
      [
        '---',
        'title: Tham quan làn cói ở chợ Ninh Hiệp',
        `summary: ${eventSummary}`,
        'kind: tham-quan',
        'start: 2026-12-20T07:30+07:00',
        'place: Chợ Ninh Hiệp',
        'host: phong-noi-vu',
        '---',
        '',
      ].join('\n'),
    );

    await page.goto(`${pages.url}editor.html#/collections/events`);
    await page.goto(`${pages.url}editor.html#/collections/events/new`);
    await expect.poll(() => field('Tiêu đề').inputValue()).toBe('');
    await fillEvent();
    await save();
    await page
      .getByText('đã có “tham-quan-lan-coi-o-cho-ninh-hiep” trong mục này. Hãy mở bài đã có, hoặc đổi tiêu đề')
      .waitFor();
  });
});

test('an entry that is no longer valid is not published', async () => {
  await page.goto(`${pages.url}editor.html#/workflow`);
  await page.evaluate(() => {
    const path = 'content/don-vi/xa-thu.yaml';
    window.repoFilesUnpublished['units/xa-thu'] = {
      slug: 'xa-thu',
      collection: 'units',
      status: 'pending_publish',
      hasSubfolders: false,
      diffs: [
        { id: path, path, newFile: true, content: 'name: Xã Thử\nkind: xa-phuong\nsucceededBy: [phuong-ninh-hoa]\n' },
      ],
      updatedAt: '2026-11-22T00:00:00Z',
    };
  });
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Xã Thử').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByText('Xã Thử').hover();
  await page.getByRole('button', { name: 'Đăng bài mới' }).click();
  await page
    .getByText(
      'Chưa đăng được: còn 1 chỗ phải sửa. Đến hết ngày: đơn vị đã nhập vào nơi khác thì phải có ngày hết hiệu lực.',
    )
    .waitFor();
  expect(await page.evaluate(() => Object.keys(window.repoFilesUnpublished))).toEqual(['units/xa-thu']);
});

const eventSummary =
  'Một buổi sáng đi chợ xem khách mượn làn cói, trả làn, lấy lại tiền cọc và nghe các chị kể chuyện làm hỏng lần đầu.';

async function fillEvent(): Promise<void> {
  await write(field('Tiêu đề'), 'Tham quan làn cói ở chợ Ninh Hiệp');
  await write(field('Tóm tắt'), eventSummary);
  await field('Loại sự kiện').click();
  await page.getByRole('option', { name: 'Tham quan học tập' }).click();
  await field('Bắt đầu').fill('2026-12-20');
  await field('Giờ của: Bắt đầu').fill('07:30');
  await write(field('Nơi tổ chức'), 'Chợ Ninh Hiệp');
  await field('Đơn vị chủ trì').click();
  await page.keyboard.insertText('noi vu');
  await page.keyboard.press('Enter');
}
