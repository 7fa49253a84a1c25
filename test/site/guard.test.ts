import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site.ts';
import { fixtureContent } from '../support/sites.ts';

function edit(contentDir: string, file: string, change: (source: string) => string): void {
  const path = join(contentDir, file);
  const source = readFileSync(path, 'utf8');
  const changed = change(source);
  if (changed === source) throw new Error(`${file} is not as the test expects.`);
  writeFileSync(path, changed);
}

test('the last step stops a build for what no check of a single entry can see', async () => {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', 'leaking-content');
  cpSync(fixtureContent, contentDir, { recursive: true });
  // The content check treats the number of a document as a code, so it does not look for phone numbers in it.
  edit(contentDir, 'van-ban/quyet-dinh-khen-thuong-2023.yaml', (source) =>
    source.replace(/^number: .*$/m, "number: '0912 345 678'"),
  );
  // A story mentions an entry whose day of publication has not come.
  edit(contentDir, 'viec-tot/tu-sach-nho-o-ben-xe/index.mdx', (source) =>
    source.replace(
      /\n\n(?=[^\n]*$|[^\n]*\n*$)/,
      '\n\nXem thêm bài Kho giống Quyxtot trữ hạt đầu mùa cho bốn thôn vùng trũng.\n\n',
    ),
  );
  // The editor has confirmed this address as a public place. The guard must accept it, although search shows only a
  // part of the sentence.
  edit(contentDir, 'viec-tot/tu-sach-nho-o-ben-xe/index.mdx', (source) =>
    source
      .replace(/^approval:/m, 'publicPlaces:\n  - số 12 đường Trần Quý Cáp\napproval:')
      .replace('Xem thêm bài', 'Sách nhận ở quán số 12 đường Trần Quý Cáp. Xem thêm bài'),
  );
  const failure = await buildSite({ name: 'leaking', contentDir, env: { BUILD_DATE: '2025-12-01' } }).then(
    () => 'the build went through',
    (error: unknown) => String(error),
  );
  expect(failure).toContain('Dừng xuất bản');
  expect(failure).toMatch(
    /khen-thuong\/2023\/index\.html: có số điện thoại “0912 345 678” .* Hãy xóa ở content\/van-ban\/quyet-dinh-khen-thuong-2023\.yaml, mục Số, ký hiệu \(number\)\./,
  );
  expect(failure).not.toContain('số nhà');
  expect(failure).toMatch(
    /nguoi-tot-viec-tot\/tu-sach-nho-o-ben-xe\/index\.html: lộ tiêu đề của bài không được hiện \(content\/dien-hinh\/2025-quyxtot/,
  );
  expect(existsSync(join(process.env['TEST_FOLDER'] ?? '', 'leaking/dist'))).toBe(false);
});
