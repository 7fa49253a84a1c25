import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runNode } from '../../../../src/cli/run-node.ts';
import { findEntry } from '../../../../src/cli/withdraw/find-entry.ts';
import { sayOutside } from '../../../../src/cli/withdraw/outside.ts';
import { markTakenBack } from '../../../../src/cli/withdraw/record.ts';
import { withdrawEntry, withdrawnOn } from '../../../../src/cli/withdraw/withdraw-entry.ts';
import { validContent } from '../../../support/laid-corpus.ts';

const root = mkdtempSync(join(tmpdir(), 'withdraw-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const contentDir = join(root, 'content');
beforeEach(() => {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(validContent, contentDir, { recursive: true, preserveTimestamps: true });
});
const read = (file: string) => readFileSync(join(contentDir, file), 'utf8');

const id = '2022-lo-say-chung-cho-xom-nghe';
const story = 'thuc-giu-cong-ngan-man';

describe('an entry is found', () => {
  test.each([
    id,
    `/dien-hinh/${id}/`,
    `dien-hinh/${id}`,
    `https://gallery.example/phong-trung-bay/dien-hinh/${id}/mot-trang/?tu=zalo#cach-lam`,
    `content/dien-hinh/${id}`,
    `./content/dien-hinh/${id}/index.mdx`,
    `content\\dien-hinh\\${id}\\index.mdx`,
  ])('by %s', (given) => {
    expect(findEntry(contentDir, given).path).toBe(`/dien-hinh/${id}/`);
  });

  test.each([`/nguoi-tot-viec-tot/${story}/loa/`, `content/viec-tot/${story}/index.mdx`, story])(
    'also a story: %s',
    (given) => {
      expect(findEntry(contentDir, given).path).toBe(`/nguoi-tot-viec-tot/${story}/`);
    },
  );

  test('or the nearest ones are told', () => {
    expect(() => findEntry(contentDir, '/dien-hinh/2022-lo-say-cho-xom/')).toThrow(
      /Không có bài nào ở “\/dien-hinh\/2022-lo-say-cho-xom\/”[^]*Gần giống nhất:\n- \/dien-hinh\/2022-lo-say-chung-cho-xom-nghe\//,
    );
    expect(() => findEntry(contentDir, '/tien-do/')).toThrow('Hãy chép địa chỉ của bài');
  });

  test('unless two have the same name', () => {
    cpSync(join(contentDir, 'viec-tot', story), join(contentDir, 'su-kien', story), { recursive: true });
    expect(() => findEntry(contentDir, story)).toThrow(
      `là tên của 2 mục. Hãy ghi cả đường dẫn:\n- /nguoi-tot-viec-tot/${story}/\n- /su-kien/${story}/`,
    );
  });
});

test('its address is listed and its record says since when', () => {
  const entry = findEntry(contentDir, id);
  const before = read(`dien-hinh/${id}/index.mdx`);
  expect(withdrawnOn(contentDir, entry)).toBeUndefined();
  withdrawEntry({ contentDir, today: '2025-12-01', entry, reason: 'khen-thuong-bi-huy' });
  expect(read('da-go.yaml')).toMatch(
    new RegExp(`\\n- path: /dien-hinh/${id}/\\n  on: 2025-12-01\\n  reason: khen-thuong-bi-huy\\n$`),
  );
  expect(read(`dien-hinh/${id}/index.mdx`)).toBe(
    before.replace('\nconsent:\n', '\nconsent:\n  withdrawnOn: 2025-12-01\n'),
  );
  expect(withdrawnOn(contentDir, entry)).toBe('2025-12-01');
});

test('an event goes with its folder', () => {
  const entry = findEntry(contentDir, 'tham-quan-ngoi-nha-luoi');
  withdrawEntry({ contentDir, today: '2025-12-01', entry, reason: 'khac' });
  expect(existsSync(entry.folder)).toBe(false);
  expect(read('da-go.yaml')).toContain('- path: /su-kien/tham-quan-ngoi-nha-luoi/\n');
});

test('a reason that is not in the list changes nothing', () => {
  const before = read('da-go.yaml');
  const entry = findEntry(contentDir, id);
  expect(() => withdrawEntry({ contentDir, today: '2025-12-01', entry, reason: 'vì thế' })).toThrow(
    /Không có lý do “vì thế”[^]*- sai-sot: Sai sót/,
  );
  expect(read('da-go.yaml')).toBe(before);
});

test.each([
  [
    'lines of Windows',
    '---\r\nconsent:\r\n  date: 2024-01-01\r\n---\r\n',
    '\r\nconsent:\r\n  withdrawnOn: 2025-12-01\r\n  date:',
  ],
  [
    'a dollar sign',
    '---\ntitle: $& $1\nconsent:\n    date: 2024-01-01\n---\n',
    'title: $& $1\nconsent:\n    withdrawnOn: 2025-12-01\n',
  ],
  ['no block', '---\nconsent: {}\n---\n', undefined],
  ['a day already', '---\nconsent:\n  withdrawnOn: 2025-01-01\n---\n', undefined],
])('the day is written into a record with %s', (_what, text, expected) => {
  const file = join(root, 'one.mdx');
  writeFileSync(file, text);
  expect(markTakenBack(file, '2025-12-01')).toBe(expected !== undefined);
  expect(readFileSync(file, 'utf8')).toContain(expected ?? text);
});

test('the words for others name nobody and give no reason', () => {
  const lines = sayOutside({
    url: `https://gallery.example/dien-hinh/${id}/`,
    folder: `content/dien-hinh/${id}`,
    day: '1/12/2025',
    booklets: ['Những cách làm từ biển'],
  });
  const text = lines.join('\n');
  for (const who of [
    'Kho git',
    'Cổng thông tin',
    'Máy tìm kiếm',
    'web.archive.org',
    'Bản in',
    'Máy của người đọc',
    'sao lưu',
  ])
    expect(text).toContain(who);
  expect(text).toContain('nhất là “Những cách làm từ biển”');
  expect(text).not.toMatch(/Trần Thị|lý do|hủy|sai sót/);
});

const command = (...args: string[]) =>
  runNode([join(process.cwd(), 'src/cli/withdraw.ts'), ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir, BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example' },
  }).finished;

test('the command says what it changed, who else speaks of it and what is left to do; a second time it says so', async () => {
  writeFileSync(
    join(contentDir, `viec-tot/${story}/index.mdx`),
    `${read(`viec-tot/${story}/index.mdx`)}\nBà Trần Thị Mẫu cũng ra.\n`,
  );
  const first = await command(`https://gallery.example/dien-hinh/${id}/`);
  expect(first.output).toMatch(
    /Đã ghi \/dien-hinh\/2022-lo-say-chung-cho-xom-nghe\/ là gỡ từ ngày 1\/12\/2025:\n- sửa .*da-go\.yaml\n- sửa .*index\.mdx\n/,
  );
  expect(first.output).toContain(`Tạm ẩn: /nguoi-tot-viec-tot/${story}/.`);
  expect(first.output).toContain('git commit');
  expect(first.output).toContain(`“Nội dung ở https://gallery.example/dien-hinh/${id}/ đã được gỡ ngày 1/12/2025.`);
  expect(first.ok).toBe(true);
  const again = await command(id);
  expect(again).toEqual({
    ok: false,
    output: `/dien-hinh/${id}/ đã ghi là gỡ từ ngày 1/12/2025. Muốn đưa lên ngay thì thêm --release <thư-mục>.`,
  });
});

test('an entry that was never public is not listed', async () => {
  const before = read('da-go.yaml');
  const { ok, output } = await command('2025-quyxtot-kho-giong-dau-mua');
  expect(ok).toBe(false);
  expect(output).toContain('chưa hiện với người đọc, nên không có gì để gỡ');
  expect(read('da-go.yaml')).toBe(before);
});
