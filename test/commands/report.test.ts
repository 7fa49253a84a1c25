/** `npm run report` on the fixtures, as an editor runs it. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { today, validContent, withCases } from '../support/laid-corpus.ts';

const report = (folder: string, contentDir: string): Promise<string> =>
  new Promise((done) => {
    const env = { BUILD_DATE: today, CONTENT_DIR: contentDir };
    execFile(process.execPath, [resolve('src/cli/report.ts')], { cwd: folder, env }, (_error, output) => {
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
