import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findWithdrawals, takeOver } from '../../../../src/cli/publisher/withdrawals.ts';

const all = mkdtempSync(join(tmpdir(), 'withdrawals-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
let newer = '';
let older = '';
beforeEach(() => {
  newer = mkdtempSync(join(all, 'newer-'));
  older = mkdtempSync(join(all, 'older-'));
});
function lay(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const entry = (consent: string, more = '') =>
  `---\ntitle: Một việc tốt\nconsent:\n  date: 2024-01-01\n${consent}${more}---\n\nBài.\n`;
const today = '2026-11-30';

test('reads what is withdrawn from content that is otherwise broken', () => {
  lay(newer, 'cai-dat.yaml', ': : :');
  lay(newer, 'dien-hinh/a/index.mdx', entry('  withdrawnOn: 2026-11-29\n', 'unknown: {{\n'));
  lay(newer, 'dien-hinh/b/index.mdx', entry('  withdrawnOn: 2026-11-29\n', 'subject:\n  name: 7\nsample: true\n'));
  lay(newer, 'viec-tot/c/index.mdx', entry('  withdrawnOn: 2026-12-24\n'));
  lay(newer, 'viec-tot/d/index.mdx', entry(''));
  lay(newer, 'da-go.yaml', '- path: /su-kien/e/\n  on: 2026-11-28\n  reason: sai-sot\n- path: nonsense\n');
  expect(findWithdrawals(newer, today).map(({ path, sample }) => [path, sample])).toEqual([
    ['/su-kien/e/', false],
    ['/dien-hinh/a/', false],
    ['/dien-hinh/b/', true],
  ]);
});

test.each([
  ['\uFEFF---\nconsent:\n  withdrawnOn: 2026-11-29\n---\n', true],
  ['--- \nconsent:\n  withdrawnOn: 2026-11-29\n--- \nBài.\n', true],
  ['---\r\nconsent:\r\n  withdrawnOn: "2026-11-29"\r\n---\r\n', true],
  ['---\nconsent: { date: 2024-01-01, withdrawnOn: 2026-11-29 }\n---\n', true],
  ["---\nconsent:\n  'withdrawnOn': '2026-11-29'\n---\n", true],
  ['---\nconsent:\n  # withdrawnOn: 2026-11-29\n  date: 2024-01-01 # withdrawnOn: 2026-11-29\n---\n', false],
  ['---\nconsent:\n  date: 2024-01-01\n---\nwithdrawnOn: 2026-11-29\n', false],
])('reads a consent that was taken back however the file writes it: %j', (text, isWithdrawn) => {
  lay(newer, 'dien-hinh/a/index.mdx', text);
  expect(findWithdrawals(newer, today).map(({ path }) => path)).toEqual(isWithdrawn ? ['/dien-hinh/a/'] : []);
});

test('takes it over into older content: the entry is hidden, its address is listed, nothing else is touched', () => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  lay(older, 'dien-hinh/a/anh-1.jpg', 'photo');
  lay(older, 'dien-hinh/x/index.mdx', entry(''));
  lay(older, 'dien-hinh/moi/index.mdx', entry(''));
  lay(older, 'da-go.yaml', '- path: /su-kien/e/\n  on: 2026-11-28\n  reason: sai-sot\n');
  const withdrawals = [
    { path: '/su-kien/e/', on: '2026-11-28', reason: 'sai-sot', sample: false },
    { path: '/dien-hinh/a/', on: '2026-11-29', reason: 'theo-yeu-cau', sample: false },
    { path: '/dien-hinh/x/', on: '2026-11-29', reason: 'trung-lap', sample: false, redirect: '/dien-hinh/moi/' },
    { path: '/dien-hinh/y/', on: '2026-11-29', reason: 'trung-lap', sample: false, redirect: '/dien-hinh/chua-co/' },
  ] as const;
  expect(takeOver(older, withdrawals, today)).toEqual(['/dien-hinh/a/', '/dien-hinh/x/', '/dien-hinh/y/']);
  expect(readFileSync(join(older, 'dien-hinh/a/index.mdx'), 'utf8')).toContain(
    '\n  withdrawnOn: 2026-11-29\n  date: 2024',
  );
  expect(existsSync(join(older, 'dien-hinh/x'))).toBe(false);
  expect(existsSync(join(older, 'dien-hinh/moi/index.mdx'))).toBe(true);
  expect(findWithdrawals(older, today).map(({ path, redirect }) => [path, redirect])).toEqual([
    ['/su-kien/e/', undefined],
    ['/dien-hinh/a/', undefined],
    ['/dien-hinh/x/', '/dien-hinh/moi/'],
    ['/dien-hinh/y/', undefined],
  ]);
  expect(takeOver(older, withdrawals, today)).toEqual([]);
});

test.each(['', '[]\n'])('a list that says “%s” is begun', (text) => {
  lay(older, 'da-go.yaml', text);
  takeOver(older, [{ path: '/dien-hinh/a/', on: '2026-11-29', reason: 'khac', sample: false }], today);
  expect(readFileSync(join(older, 'da-go.yaml'), 'utf8')).toMatch(/^- path: \/dien-hinh\/a\/\n/);
});

test('what has no consent to take back goes with its folder', () => {
  lay(older, 'su-kien/e/index.mdx', '---\ntitle: Một buổi\n---\n');
  takeOver(older, [{ path: '/su-kien/e/', on: '2026-11-29', reason: 'khac', sample: false }], today);
  expect(existsSync(join(older, 'su-kien/e'))).toBe(false);
});
