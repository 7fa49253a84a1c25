/** `npm run report` on the fixtures, as an editor runs it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { targetAt } from '../../src/release/layout.ts';
import { release } from '../../src/release/release.ts';
import { entryPages, laySite } from '../support/small-sites.ts';
import { today, validContent, withCases } from '../support/laid-corpus.ts';

const report = (folder: string, contentDir: string, ...args: string[]): Promise<string> =>
  new Promise((done) => {
    const env = { BUILD_DATE: today, CONTENT_DIR: contentDir };
    execFile(process.execPath, [resolve('src/cli/report.ts'), ...args], { cwd: folder, env }, (_error, output) => {
      done(output);
    });
  });

test('tells what is due, what waits, and what is missing', async () => {
  const output = await report('.', validContent);
  expect(output).toMatch(/^Việc cần làm, ngày 1\/12\/2025\n/);
  expect(output.match(/^\S.*\(\d+\)$/gm)).toEqual([
    'Việc đến hạn trước hết ngày 20/12/2025 (3)',
    'Bài đang chờ (1)',
    'Chưa có ảnh (9)',
    'Khen thưởng đã bị hủy (1)',
    'Chưa đủ mức ít nhất của kế hoạch (7)',
  ]);
});

test('names links that lead nowhere and entries with errors', async () => {
  const output = await withCases(['link-to-nowhere'], (folder) => report(folder, 'content'));
  expect(output).toMatch(
    /^Bài còn lỗi \(1\)\n {2}- content\/dien-hinh\/2024-lien-ket-hong\/index\.mdx: đợi người viết/m,
  );
  expect(output).toMatch(/^Liên kết hỏng \(1\)\n.*“\/dien-hinh\/2024-khong-co\/” không dẫn tới trang nào/m);
});

test('names what the release in a folder holds back, and what it has lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const about = { day: today, production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals: [] };
  const put = (ids: string[], held: string[], minute: number) =>
    release({
      target: targetAt(join(folder, 'target')),
      build: laySite(join(folder, 'build'), entryPages(...ids)),
      about,
      commit: 'abcdef0',
      now: new Date(Date.UTC(2026, 10, 30, 3, minute)),
      held,
    });
  await put(['a', 'b', 'c', 'd', 'e'], [], 0);
  await put(['c', 'd', 'e'], ['/dien-hinh/a/'], 1);
  const output = await report('.', validContent, '--release', join(folder, 'target'));
  rmSync(folder, { recursive: true });
  expect(output).toMatch(/^Đang tạm ẩn vì có lỗi \(1\)\n {2}- a \(a\): mở bài, sửa/m);
  expect(output).toMatch(
    /^Không còn trong kho mà chưa ghi là đã gỡ hay đã chuyển \(1\)\n {2}- b \(b\): địa chỉ đang báo/m,
  );
});
