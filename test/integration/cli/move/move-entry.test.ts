import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { moveEntry } from '../../../../src/cli/move/move-entry.ts';

const all = mkdtempSync(join(tmpdir(), 'move-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
let contentDir = '';
const lay = (path: string, text: string) => {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), text);
};
const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
beforeEach(() => {
  contentDir = mkdtempSync(join(all, 'one-'));
  lay('dien-hinh/cu/index.mdx', '---\ntitle: Bài\nsample: true\n---\nBài.\n');
  lay('dien-hinh/cu/anh-1.jpg', 'photo');
  lay(
    'dien-hinh/cu-hon/index.mdx',
    '---\nrelated: [cu, khac]\n---\nXem [bài](/dien-hinh/cu/) và [loa](/dien-hinh/cu/loa/), không phải [kia](/dien-hinh/cu-hon/).\n',
  );
  lay('su-kien/a/index.mdx', '---\nexemplar: cu\n---\n');
  lay('da-go.yaml', '- path: /dien-hinh/xua/\n  on: 2024-01-01\n  reason: trung-lap\n  redirect: /dien-hinh/cu/\n');
});
const move = (from: string, to: string) => moveEntry({ contentDir, today: '2026-11-30', from, to });

test('the folder moves, its photos too, and everything that names it says the new name', () => {
  const changed = move('/dien-hinh/cu/', '/dien-hinh/moi/').map((file) => file.slice(contentDir.length + 1));
  expect(changed).toEqual(['da-go.yaml', 'dien-hinh/cu-hon/index.mdx', 'su-kien/a/index.mdx']);
  expect(existsSync(join(contentDir, 'dien-hinh/cu'))).toBe(false);
  expect(read('dien-hinh/moi/anh-1.jpg')).toBe('photo');
  expect(read('dien-hinh/cu-hon/index.mdx')).toBe(
    '---\nrelated: [moi, khac]\n---\nXem [bài](/dien-hinh/moi/) và [loa](/dien-hinh/moi/loa/), không phải [kia](/dien-hinh/cu-hon/).\n',
  );
  expect(read('su-kien/a/index.mdx')).toContain('exemplar: moi');
  expect(read('da-go.yaml')).toBe(
    '- path: /dien-hinh/xua/\n  on: 2024-01-01\n  reason: trung-lap\n  redirect: /dien-hinh/moi/\n- path: /dien-hinh/cu/\n  on: 2026-11-30\n  reason: khac\n  redirect: /dien-hinh/moi/\n  sample: true\n',
  );
});

test('a name that is a word is left alone in texts and keys', () => {
  const kept = '---\ntitle: Máy cu li, cu gáy\nsummary: >-\n  Xã cho cu một chỗ\ncu: 1\n---\nNgõ cu có: cu\n\n- cu\n';
  lay('nguoi-tot-viec-tot/chim/index.mdx', kept);
  lay('su-kien/b/index.mdx', "---\nexemplars:\n  - cu\n  - 'cu' # bài đầu\ncalls: [{ exemplar: cu }]\n---\n");
  move('/dien-hinh/cu/', '/dien-hinh/moi/');
  expect(read('nguoi-tot-viec-tot/chim/index.mdx')).toBe(kept);
  expect(read('su-kien/b/index.mdx')).toBe(
    "---\nexemplars:\n  - moi\n  - 'moi' # bài đầu\ncalls: [{ exemplar: moi }]\n---\n",
  );
});

test('a name of several words is changed wherever it stands', () => {
  lay('dien-hinh/cu-ky/index.mdx', '---\ntitle: Bài\n---\n');
  lay('su-kien/b/index.mdx', '---\nexemplar: cu-ky\n---\nBài cu-ky, không phải cu-ky-hon.\n');
  move('/dien-hinh/cu-ky/', '/dien-hinh/moi/');
  expect(read('su-kien/b/index.mdx')).toBe('---\nexemplar: moi\n---\nBài moi, không phải cu-ky-hon.\n');
});

test.each(['su-kien/cu/index.mdx', 'don-vi/cu.yaml', 'trang/cu.mdx'])(
  'a name that %s has too is changed in addresses only',
  (other) => {
    lay(other, '---\n---\n');
    move('/dien-hinh/cu/', '/dien-hinh/moi/');
    expect(read('su-kien/a/index.mdx')).toContain('exemplar: cu');
    expect(read('dien-hinh/cu-hon/index.mdx')).toContain('/dien-hinh/moi/loa/');
  },
);

test.each([
  ['/dien-hinh/khong-co/', '/dien-hinh/moi/', /Không có bài nào ở \/dien-hinh\/khong-co\//],
  ['/dien-hinh/cu/', '/dien-hinh/cu-hon/', /Đã có bài ở/],
  ['/dien-hinh/cu/', '/dien-hinh/xua/', /từng là địa chỉ của một bài đã gỡ/],
  ['/dien-hinh/cu/', '/dien-hinh/trang/', /chỗ trang dùng cho danh sách/],
  ['/dien-hinh/cu/', '/su-kien/moi/', /cùng một mục/],
  ['/dien-hinh/cu/', '/dien-hinh/Tên Mới/', /chưa đúng/],
  ['/dien-hinh/cu/', '/dien-hinh/../moi/', /chưa đúng/],
  ['/dien-hinh/cu', '/dien-hinh/moi/', /chưa đúng/],
  ['/phong-trao/cu/', '/phong-trao/moi/', /chưa đúng/],
])('%s to %s is refused, and nothing is changed', (from, to, reason) => {
  const before = read('da-go.yaml');
  expect(() => move(from, to)).toThrow(reason);
  expect(existsSync(join(contentDir, 'dien-hinh/cu/index.mdx'))).toBe(true);
  expect(read('da-go.yaml')).toBe(before);
});
