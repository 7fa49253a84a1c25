/** Settings and the list of withdrawn paths: missing, unreadable, of the wrong shape, or refused by a check. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSingle } from '../../../src/corpus/single-file.ts';
import { formatProblem, type Problem } from '../../../src/domain/problem.ts';
import { withdrawalsSchema } from '../../../src/domain/withdrawal.ts';

const folder = mkdtempSync(join(tmpdir(), 'single-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const refusal: Problem = { rule: 'R2', severity: 'error', path: [0, 'on'], label: 'Ngày gỡ', message: 'thử.' };

function read(content: string | undefined, found: Problem[] = []) {
  const path = join(folder, 'da-go.yaml');
  if (content === undefined) rmSync(path, { force: true });
  else writeFileSync(path, content);
  const lines: string[] = [];
  const report = (_path: string, problems: Problem[]) => {
    for (const problem of problems) lines.push(`${String(problem.line ?? '–')} ${formatProblem(problem)}`);
  };
  const values = readSingle(path, withdrawalsSchema, report, () => found);
  return { values, lines };
}

const valid = '- path: /dien-hinh/2022-a/\n  on: 2024-11-20\n  reason: sai-sot\n';

test.each<[string, string | undefined, string[]]>([
  ['missing', undefined, ['– Thiếu tệp này. Hãy khôi phục từ bản trước.']],
  ['empty', '', ['– Tệp rỗng. Hãy viết nội dung hoặc xóa tệp.']],
  ['unreadable', valid.replace('  on', '\ton'), ['2 Dòng thụt vào bằng phím Tab. Hãy thụt bằng dấu cách.']],
  [
    'not a list',
    'path: a\n',
    ['– Nội dung đã gỡ: phải là danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch nối; hiện đang ghi “path: a”.'],
  ],
  [
    'with an item that does not fit',
    valid.replace('sai-sot', 'chan'),
    [
      '3 Lý do (0.reason): “chan” không có trong danh sách. Hãy chọn một trong: theo-yeu-cau (Theo yêu cầu của người được nêu), khen-thuong-bi-huy (Khen thưởng bị hủy), sai-sot (Sai sót), trung-lap (Trùng lặp), khac (Lý do khác).',
    ],
  ],
])('%s', (_case, content, lines) => {
  expect(read(content)).toEqual({ values: undefined, lines });
});

test('valid', () => {
  const withdrawal = { path: '/dien-hinh/2022-a/', on: '2024-11-20', reason: 'sai-sot', sample: false };
  expect(read(valid)).toEqual({ values: [withdrawal], lines: [] });
  expect(read('[]\n')).toEqual({ values: [], lines: [] });
});

test('valid, and refused by a check', () => {
  expect(read(valid, [refusal])).toEqual({ values: undefined, lines: ['2 Ngày gỡ (0.on): thử.'] });
});
