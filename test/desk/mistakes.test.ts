/**
 * The form shows a mistake under its field with the same message as the content check. Once it is corrected, the whole
 * entry is saved.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { beginForm } from './walks.ts';

const id = '2022-lan-coi-dat-coc-o-cho';
const folder = `content/dien-hinh/${id}`;
const branch = `refs/heads/cms/exemplars/${id}/index`;

const now = beginForm(id);

/**
 * Opens the list of problems, and waits until the messages under the fields are as expected and the list has as many
 * lines. Both are updated with a delay. Also checks that no draft has been saved.
 */
async function expectTold(expected: readonly string[]): Promise<void> {
  const list = now.page.getByRole('region', { name: 'Chỗ phải sửa và điều nên xem lại' });
  const isOpen = list.locator('details[open]');
  if ((await isOpen.count()) > 0) await list.locator('summary').click();
  await list.locator('summary').click();
  const messages = now.page.locator('ul[class*="ControlErrorsList"] li');
  const lines = list.getByRole('list').first().getByRole('listitem');
  await expect.poll(() => messages.allInnerTexts()).toEqual(expected);
  await expect.poll(() => lines.count()).toBe(expected.length);
  expect(now.desk.git('branch', '--list', 'cms/*')).toBe('');
}

const sayOfChildren = (said: 'Có' | 'Không') =>
  now.page.getByRole('radiogroup', { name: 'Có trẻ em nhận ra được mặt' }).getByText(said, { exact: true }).click();

test('each mistake is told where it was made', async () => {
  const photo = await sharp({ create: { width: 2600, height: 1300, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Artist: 'Nguoi Chup Mau' }, IFD3: { GPSLatitude: '12/1 29/1 5/1' } })
    .jpeg()
    .toBuffer();
  expect(photo.includes('Nguoi Chup Mau')).toBe(true);

  await now.form.date('Ngày công nhận', '2019-05-01');
  await now.form.date('Ngày đồng ý', '');
  await now.form.press('Dán một đoạn khác của tiêu chí');
  await now.form.writeInto(now.page.getByRole('textbox', { name: /^Đoạn dán/ }).last(), 'bảo vệ môi trường thật tốt');
  await now.form.press('Thêm ảnh');
  const file = { name: 'Bà Nguyễn Thị Mẫu.JPG'.normalize('NFD'), mimeType: 'image/jpeg', buffer: photo };
  await now.page.getByLabel(/^Tệp ảnh/).setInputFiles(file);
  await now.page.getByText('anh-1.jpg · 2400 × 1200 px').waitFor();
  await sayOfChildren('Có');

  await expectTold([
    'Ngày công nhận: 2019-05-01 nằm ngoài thời gian của phong trào (2021 – 2025). Hãy kiểm tra ngày hoặc phong trào.',
    'Mục 2, Tiêu chí đạt: “bảo vệ môi trường thật tốt” không có nguyên văn trong tiêu chí của phong trào Chống rác thải nhựa. Hãy mở trang phong trào, chép và dán đúng từng chữ.',
    'Mô tả ảnh cho người khiếm thị: còn thiếu. Hãy điền trường này. Nói điều thấy trong ảnh, không bắt đầu bằng “Ảnh”.',
    'Người chụp/nguồn: còn thiếu. Hãy điền trường này. Tên người chụp hoặc nơi cho phép dùng ảnh.',
    'Người trong ảnh: còn thiếu. Hãy chọn một trong: Không nhận ra người nào, Người trong ảnh đã đồng ý, Hoạt động công cộng, hội nghị (Điều 32 Bộ luật Dân sự).',
    'Ngày đồng ý: còn thiếu. Hãy điền trường này. Không sau ngày đăng.',
  ]);
});

test('put right, the entry and its photo land in the draft, without what the photo said of its place', async () => {
  await now.form.date('Ngày công nhận', '2022-11-18');
  await now.form.date('Ngày đồng ý', '2022-11-21');
  await now.page.getByRole('button', { name: 'Bỏ đoạn này' }).last().click();
  await now.form.write('Mô tả ảnh cho người khiếm thị', 'Ảnh chụp dãy làn cói');
  await now.form.write('Người chụp/nguồn', 'Chi hội Phụ nữ (minh họa)');
  await now.form.choose('Người trong ảnh', 'khong nhan ra');
  await expectTold([
    'Mô tả ảnh cho người khiếm thị: không cần bắt đầu bằng “Ảnh”: máy đọc đã nói đây là ảnh. Hãy tả ngay điều thấy trong ảnh.',
    'Có trẻ em nhận ra được mặt: ảnh có trẻ em nhận ra được mặt, nhưng mục Đồng ý công khai ghi không nêu trẻ em. Hãy ghi đồng ý của người đại diện (và của trẻ từ 7 tuổi), hoặc thay ảnh.',
  ]);
  await sayOfChildren('Không');
  await now.form.write('Mô tả ảnh cho người khiếm thị', 'Một dãy làn cói treo trước sạp rau');
  await now.form.save();

  const changes = now.desk.git('diff', '--unified=0', 'main', branch, '--', `${folder}/index.mdx`);
  expect(changes.split('\n').filter((line) => /^[-+](?![-+]{2})/.test(line))).toMatchInlineSnapshot(`
    [
      "+photos:",
      "+  - src: ./anh-1.jpg",
      "+    alt: Một dãy làn cói treo trước sạp rau",
      "+    credit: Chi hội Phụ nữ (minh họa)",
      "+    people: khong-ro-nguoi",
      "+    minors: false",
    ]
  `);
  expect(now.desk.git('diff', '--name-only', 'main', branch).split('\n')).toEqual([
    `${folder}/anh-1.jpg`,
    `${folder}/index.mdx`,
  ]);
});

test('published, the photo stands beside the entry and the content check finds nothing; removed, it goes', async () => {
  await now.form.setStatus('Sẵn sàng đăng');
  await now.form.publish();
  const photo = join(now.desk.root, folder, 'anh-1.jpg');
  const { exif, xmp, width } = await sharp(photo).metadata();
  expect({ exif, xmp, width }).toEqual({ exif: undefined, xmp: undefined, width: 2400 });
  expect(readFileSync(photo).includes('Nguoi Chup Mau')).toBe(false);
  const env = { PATH: process.env['PATH'], BUILD_DATE: '2025-12-01' };
  const check = () =>
    execFileSync(process.execPath, [resolve('src/content-check.ts')], { cwd: now.desk.root, env, encoding: 'utf8' });
  expect(check()).toContain('Nội dung hợp lệ');

  await now.page.locator('[id^="photos-field"]').getByRole('button', { name: 'Xóa mục này' }).click();
  await now.form.save();
  await now.form.setStatus('Sẵn sàng đăng');
  await now.form.publish();
  expect(existsSync(photo)).toBe(false);
  expect(check()).toContain('Nội dung hợp lệ');
  expect(now.form.complaints.filter((complaint) => complaint !== 'undefined')).toEqual([]);
});
