import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { revokeAsServed, revokeIn, findRevocations } from '../../../../src/cli/publisher/revocations.ts';
import { findWithdrawals, takeOver } from '../../../../src/cli/publisher/withdrawals.ts';

const all = mkdtempSync(join(tmpdir(), 'revocations-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
const today = '2026-11-30';
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
const award = (title: string, more = '') => `  - title: ${title}\n    year: 2023\n    conferredBy: UBND tỉnh\n${more}`;
const entry = (awards: string, more = '') =>
  `---\ntitle: Một việc tốt\npublishedOn: 2024-01-01\napproval:\n  date: 2024-01-01\nconsent:\n  date: 2024-01-01\nrecognitions:\n${awards}summary: Một câu # ghi chú\n${more}---\n\nBài: revoked.\n`;
const lines = '    revoked:\n      date: 2026-11-29\n';
const take = () => revokeIn({ contentDir: older, today }, findRevocations(newer), findWithdrawals(newer, today));
const awardsOf = (id: string): Record<string, unknown>[] => {
  const source = readFileSync(join(older, `dien-hinh/${id}/index.mdx`), 'utf8');
  expect(source).toContain('summary: Một câu # ghi chú\n---\n\nBài: revoked.\n');
  return (parse(source.split('---\n')[1] ?? '') as { recognitions: Record<string, unknown>[] }).recognitions;
};
const revoked = { date: '2026-11-29' };

test.each([
  ['as the desk writes it', entry(award('bang-khen') + award('giay-khen', lines))],
  ['in other order', entry(award('giay-khen', lines) + award('bang-khen'))],
  ['in flow style', entry(award('bang-khen') + award('giay-khen', '    revoked: { date: "2026-11-29" }\n'))],
  ['without indent', entry((award('bang-khen') + award('giay-khen', lines)).replace(/^ {2}/gm, ''))],
  ['beside broken fields', entry(award('bang-khen') + award('giay-khen', lines), 'unknown: {{\nsubject: [\n')],
  ['beside a broken recognition', entry(`${award('bang-khen', '   rank: : x\n')}${award('giay-khen', lines)}`)],
  ['itself broken', entry(award('bang-khen') + award('giay-khen', `     text: x\n${lines}`))],
])('what is revoked is revoked in older content, written %s', (_how, text) => {
  lay(newer, 'dien-hinh/a/index.mdx', text);
  lay(older, 'dien-hinh/a/index.mdx', entry(award('bang-khen') + award('giay-khen')));
  lay(older, 'dien-hinh/b/index.mdx', entry(award('giay-khen')));
  expect(take()).toEqual(['/dien-hinh/a/#2023-giay-khen, UBND tỉnh']);
  expect(awardsOf('a').map((each) => each['revoked'])).toEqual([undefined, revoked]);
  expect(awardsOf('b').map((each) => each['revoked'])).toEqual([undefined]);
  expect(take()).toEqual([]);
});

test.each([
  ['withdrawn', 'sample: false\n', { 'da-go.yaml': '- path: /dien-hinh/a/\n' }],
  ['scheduled', 'sample: false\n', {}],
  ['a sample, which an official site lacks', 'sample: true\n', {}],
])('an exemplar that is %s is no reason for another release', (what, more, files) => {
  lay(newer, 'dien-hinh/a/index.mdx', entry(award('giay-khen', lines)));
  lay(
    older,
    'dien-hinh/a/index.mdx',
    entry(award('giay-khen'), more).replace(/(?<=publishedOn: )2024/, what === 'scheduled' ? '2027' : '2024'),
  );
  for (const [path, text] of Object.entries(files)) lay(newer, path, text);
  const withdrawals = findWithdrawals(newer, today);
  takeOver({ contentDir: older, today }, withdrawals);
  expect(revokeIn({ contentDir: older, today, production: true }, findRevocations(newer), withdrawals)).toEqual([]);
  expect(readFileSync(join(older, 'dien-hinh/a/index.mdx'), 'utf8')).toContain('revoked:\n');
});

test('what only the served release shows as revoked is revoked, at an older address too', () => {
  const others = `${award('giay-khen').replace('UBND tỉnh', 'UBND xã')}${award('bang-khen')}`;
  lay(older, 'dien-hinh/a/index.mdx', entry(others + award('giay-khen')));
  lay(older, 'dien-hinh/b/index.mdx', entry(award('giay-khen') + award('giay-khen', lines)));
  const names = ['/dien-hinh/c/', '/dien-hinh/b/'].map((path) => `${path}#2023-giay-khen, UBND tỉnh`);
  const moved = [
    { path: '/dien-hinh/a/', on: today, reason: 'khac', redirect: '/dien-hinh/c/', sample: false },
  ] as const;
  for (let times = 0; times < 2; times += 1) revokeAsServed({ contentDir: older, today }, names, moved);
  expect(awardsOf('a').map((each) => each['revoked'])).toEqual([undefined, undefined, { date: today }]);
  expect(awardsOf('b').map((each) => each['revoked'])).toEqual([undefined, revoked]);
});

test('of two with the same title and year, the one that is meant', () => {
  const two = (first: string, second: string) =>
    entry(`${award('khac', `    text: Gương sáng\n${first}`)}${award('khac', `    text: Nhà nông giỏi\n${second}`)}`);
  lay(newer, 'dien-hinh/a/index.mdx', two('', lines));
  lay(older, 'dien-hinh/a/index.mdx', two('', ''));
  take();
  expect(awardsOf('a').map((each) => each['revoked'])).toEqual([undefined, revoked]);
  expect(take()).toEqual([]);
});

test.each([
  ['no day', '    revoked:\n      document: qd-1\n', { date: today, document: 'qd-1' }],
  ['a day to come', '    revoked:\n      date: 2027-01-01\n      document: qd-2\n', { date: today }],
  ['a day before the award', '    revoked:\n      date: 2021-01-01\n', { date: today }],
  ['nothing', '    revoked:\n', undefined],
])('a revocation with %s', (_what, text, expected) => {
  lay(newer, 'dien-hinh/a/index.mdx', entry(award('giay-khen', text)));
  lay(older, 'dien-hinh/a/index.mdx', entry(award('giay-khen')));
  lay(older, 'van-ban/qd-1.yaml', 'number: 1\n');
  take();
  expect(awardsOf('a')[0]?.['revoked']).toEqual(expected);
});

test('it finds the exemplar at its older address, and nothing where there is none', () => {
  lay(newer, 'dien-hinh/b/index.mdx', entry(award('giay-khen', lines)));
  lay(newer, 'dien-hinh/moi/index.mdx', entry(award('giay-khen', lines)));
  lay(newer, 'da-go.yaml', '- path: /dien-hinh/a/\n  on: 2026-11-29\n  reason: khac\n  redirect: /dien-hinh/b/\n');
  lay(older, 'dien-hinh/a/index.mdx', entry(award('giay-khen')));
  expect(take()).toEqual(['/dien-hinh/a/#2023-giay-khen, UBND tỉnh']);
  expect(awardsOf('a')[0]?.['revoked']).toEqual(revoked);
});
