import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { moveEntry } from '../../../../src/cli/move/move-entry.ts';
import { findWithdrawals, servedToo, takeOver } from '../../../../src/cli/publisher/withdrawals.ts';
import type { Withdrawal } from '../../../../src/domain/withdrawal.ts';

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
  `---\ntitle: Một việc tốt\npublishedOn: 2024-02-01\napproval:\n  date: 2024-01-01\nconsent:\n  date: 2024-01-01\n${consent}${more}---\n\nBài.\n`;
const today = '2026-11-30';
const read = (path: string) => readFileSync(join(older, path), 'utf8');
const take = (withdrawals: readonly Withdrawal[], inUse: readonly string[] = []) =>
  takeOver({ contentDir: older, today, inUse: new Set(inUse) }, withdrawals);
const onTheDay = { on: '2026-11-29', sample: false } as const;

test('reads what is withdrawn from content that is otherwise broken', () => {
  lay(newer, 'cai-dat.yaml', ': : :');
  lay(newer, 'dien-hinh/a/index.mdx', entry('  withdrawnOn: 2026-11-29\n', 'unknown: {{\n'));
  lay(newer, 'dien-hinh/b/index.mdx', entry('  withdrawnOn: 2026-11-29\n', 'subject:\n  name: 7\nsample: true\n'));
  lay(newer, 'viec-tot/c/index.mdx', entry('  withdrawnOn: 2026-12-24\n'));
  lay(newer, 'viec-tot/d/index.mdx', entry(''));
  lay(newer, 'dien-hinh/.DS_Store', '');
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
    { path: '/dien-hinh/y/', on: '2026-11-29', reason: 'khac', sample: false },
  ] as const;
  expect(take(withdrawals)).toEqual(['/dien-hinh/a/', '/dien-hinh/x/', '/dien-hinh/y/']);
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
  expect(take(withdrawals)).toEqual([]);
});

test.each(['', '[]\n'])('a list that says “%s” is begun', (text) => {
  lay(older, 'da-go.yaml', text);
  take([{ path: '/dien-hinh/a/', on: '2026-11-29', reason: 'khac', sample: false }]);
  expect(readFileSync(join(older, 'da-go.yaml'), 'utf8')).toMatch(/^- path: \/dien-hinh\/a\/\n/);
});

test('what has no consent to take back goes with its folder', () => {
  lay(older, 'su-kien/e/index.mdx', '---\ntitle: Một buổi\n---\n');
  take([{ path: '/su-kien/e/', on: '2026-11-29', reason: 'khac', sample: false }]);
  expect(existsSync(join(older, 'su-kien/e'))).toBe(false);
});

/** Moves an entry as `npm run move` does, and returns the list of the newer content. */
function afterMoves(...moves: readonly (readonly [string, string])[]): Withdrawal[] {
  lay(newer, 'dien-hinh/a/index.mdx', entry(''));
  for (const [from, to] of moves) moveEntry({ contentDir: newer, today, from, to });
  return findWithdrawals(newer, today);
}

test('an entry that has only moved stays where it is', () => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  expect(take(afterMoves(['/dien-hinh/a/', '/dien-hinh/b/'], ['/dien-hinh/b/', '/dien-hinh/c/']))).toEqual([]);
  expect(read('dien-hinh/a/index.mdx')).toBe(entry(''));
  expect(findWithdrawals(older, today)).toEqual([]);
});

test('it moves in the older content too when its new address is public already', () => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  lay(older, 'dien-hinh/x/index.mdx', entry('', 'replicatedFrom: a\n'));
  const moves = afterMoves(['/dien-hinh/a/', '/dien-hinh/b/'], ['/dien-hinh/b/', '/dien-hinh/c/']);
  expect(take(moves, ['/dien-hinh/c/'])).toEqual(['/dien-hinh/a/', '/dien-hinh/b/']);
  expect(read('dien-hinh/c/index.mdx')).toBe(entry(''));
  expect(read('dien-hinh/x/index.mdx')).toContain('replicatedFrom: c');
  expect(findWithdrawals(older, today).map(({ path, redirect }) => [path, redirect])).toEqual([
    ['/dien-hinh/a/', '/dien-hinh/c/'],
    ['/dien-hinh/b/', '/dien-hinh/c/'],
  ]);
});

test.each([
  ['by request is not published at the address it leads to', undefined, ['/dien-hinh/a/'], false],
  ['because it has moved does move', true, ['/dien-hinh/a/'], true],
])('what the served release alone withdraws %s', (_what, hasMoved, taken, isMoved) => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  const served = [{ path: '/dien-hinh/a/', redirect: '/dien-hinh/q/', hasMoved }];
  expect(take(servedToo(served, [], today), ['/dien-hinh/q/'])).toEqual(taken);
  expect(existsSync(join(older, 'dien-hinh/q/index.mdx'))).toBe(isMoved);
  if (!isMoved) expect(read('dien-hinh/a/index.mdx')).toContain(`withdrawnOn: ${today}`);
});

test('an entry that has moved and was withdrawn then is withdrawn at its old address', () => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  afterMoves(['/dien-hinh/a/', '/dien-hinh/b/']);
  lay(newer, 'dien-hinh/b/index.mdx', entry('  withdrawnOn: 2026-11-29\n'));
  expect(take(findWithdrawals(newer, today))).toEqual(['/dien-hinh/a/', '/dien-hinh/b/']);
  expect(read('dien-hinh/a/index.mdx')).toContain('withdrawnOn:');
  expect(findWithdrawals(older, today)[0]).toMatchObject({ path: '/dien-hinh/a/', reason: 'khac' });
});

test.each([
  ['a draft', 'publishedOn: 2026-12-24\nconsent:\n  date: 2024-01-01\n'],
  ['no entry', undefined],
])('a redirect to what is %s there is not taken over, and takes nobody off the site', (_what, front) => {
  lay(older, 'dien-hinh/a/index.mdx', entry(''));
  if (front !== undefined) lay(older, 'dien-hinh/b/index.mdx', `---\n${front}---\n`);
  const redirect = '/dien-hinh/b/';
  expect(take([{ ...onTheDay, path: '/dien-hinh/a/', reason: 'trung-lap', redirect }])).toEqual([]);
  // A withdrawal on request does not wait for the entry that takes the place of the withdrawn one.
  expect(take([{ ...onTheDay, path: '/dien-hinh/a/', reason: 'theo-yeu-cau', redirect }])).toEqual(['/dien-hinh/a/']);
  expect(findWithdrawals(older, today)).toMatchObject([{ path: '/dien-hinh/a/', reason: 'theo-yeu-cau' }]);
});

test.each([
  ['a misspelt reason', '- path: /dien-hinh/a/\n  on: 2026-11-29\n  reason: theo-yeu-cu\n'],
  ['no final slash', '- path: /dien-hinh/a\n  on: 2026-11-29\n  reason: khac\n'],
  ['no first slash', '- path: dien-hinh/a/\n  on: 2026-11-29\n  reason: khac\n'],
  ['a whole address', '- path: https://gallery.example/thi-dua/dien-hinh/a/?x=1\n  on: 2026-11-29\n  reason: khac\n'],
  ['an extra key', '- path: /dien-hinh/a/\n  on: 2026-11-29\n  reason: khac\n  note: gọi lại sau\n'],
  ['a note', '- path: /dien-hinh/a/\n  reason: khac\n  note: nay xem /dien-hinh/b/\n  on: 2026-11-29\n'],
  ['no day', '- path: /dien-hinh/a/\n  reason: khac\n'],
  ['a day of another form', '- path: "/dien-hinh/a/"\n  on: 29/11/2026\n  reason: khac\n'],
  [
    'an indent error',
    '- path: /su-kien/e/\n  on: 2026-11-28\n   reason: khac\n- path: /dien-hinh/a/\n  on: 2026-11-29\n',
  ],
  ['an indent error inside', '- on: 2026-11-29\n path: /dien-hinh/a/\n   reason: khac\n'],
  ['a dash that is missing', '- path: /su-kien/e/\n  on: 2026-11-28\n  path: /dien-hinh/a/ # gấp\n  on: 2026-11-29\n'],
  ['no list around it', 'path: /dien-hinh/a/\non: 2026-11-29\n'],
  ['a list below a key', 'items:\n  - path: /dien-hinh/a/\n    on: 2026-11-29\n'],
  ['a tab', '-\tpath: /dien-hinh/a/\n\ton: 2026-11-29\n'],
  ['no blank after the colon', '- path:/dien-hinh/a/\n  on:2026-11-29\n'],
  ['flow style that is not closed', '[{ path: /su-kien/e/, on: 2026-11-28 }, { path: /dien-hinh/a/, on: 2026-11-29\n'],
  ['a misspelt key', '- paht: /dien-hinh/a/\n  on: 2026-11-29\n  reason: khac\n'],
  ['addresses alone', '- /su-kien/e/\n- /dien-hinh/a/\n'],
  ['a folded value', '- path: >-\n    /dien-hinh/a/\n  on: 2026-11-29\n  more: [\n'],
])('a line of the list with %s counts', (_what, text) => {
  lay(newer, 'da-go.yaml', text);
  const found = findWithdrawals(newer, today);
  for (const { redirect } of found) expect(redirect).toBeUndefined();
  expect(found.map(({ path }) => path).filter((path) => path !== '/su-kien/e/')).toEqual(['/dien-hinh/a/']);
  for (const { on } of found) expect(on).toMatch(/^2026-11-(?:28|29|30)$/);
});

test.each([
  ['a comment', '# - path: /dien-hinh/a/\n[]\n'],
  ['an address that no entry has', '- path: /dien-hinh/\n- path: /phong-trao/a/\n- path: ../dien-hinh/\n'],
  ['nothing', 'Chưa gỡ bài nào.\n'],
])('a list that says %s withdraws nothing', (_what, text) => {
  lay(newer, 'da-go.yaml', text);
  expect(findWithdrawals(newer, today)).toEqual([]);
});

test.each(['redirect', 'redirct'])('a move in a list with errors is a move: %s', (key) => {
  lay(
    newer,
    'da-go.yaml',
    `- path: /dien-hinh/a/\n  on: 2026-11-29\n   reason: khac\n  ${key}: /dien-hinh/b/\n- path: [\n`,
  );
  expect(findWithdrawals(newer, today)).toEqual([
    { path: '/dien-hinh/a/', on: '2026-11-29', reason: 'khac', redirect: '/dien-hinh/b/', sample: false },
  ]);
});
