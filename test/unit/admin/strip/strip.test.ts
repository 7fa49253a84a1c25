import { expect, test } from 'vitest';
import { describeCutOff } from '../../../../admin/strip/month.ts';
import { describeWaiting } from '../../../../admin/strip/waiting.ts';

test.each([
  ['2026-11-01', 'Hạn gửi tháng 11: 20/11/2026 (còn 19 ngày)'],
  ['2026-11-20', 'Hạn gửi tháng 11: 20/11/2026 (hôm nay)'],
  ['2026-11-21', 'Hạn gửi tháng 12: 20/12/2026 (còn 29 ngày)'],
  ['2026-12-31', 'Hạn gửi tháng 1: 20/1/2027 (còn 20 ngày)'],
])('on %s: %s', (today, sentence) => {
  expect(describeCutOff(today, 20)).toBe(sentence);
});

test.each([
  ['2025-02-27', 31, 'Hạn gửi tháng 2: 28/2/2025 (còn 1 ngày)'],
  ['2028-02-29', 30, 'Hạn gửi tháng 2: 29/2/2028 (hôm nay)'],
  ['2026-04-30', 31, 'Hạn gửi tháng 4: 30/4/2026 (hôm nay)'],
  ['2026-01-31', 30, 'Hạn gửi tháng 2: 28/2/2026 (còn 28 ngày)'],
])('on %s, where the month is cut off on day %i: %s', (today, cutOffDay, sentence) => {
  expect(describeCutOff(today, cutOffDay)).toBe(sentence);
});

test('what waits is counted by stage, in the order of the work', () => {
  const drafts = ['pending_publish', 'draft', 'pending_review', 'draft'].map((status) => ({ status, author: '' }));
  expect(describeWaiting(drafts, undefined)).toBe('Bản nháp 2 · Chờ duyệt 1 · Sẵn sàng đăng 1');
  expect(describeWaiting([], undefined)).toBe('Không có bài nào đang chờ');
});

const lan = { login: 'lan', name: 'Lan viết bài', mayPublish: false };
const minh = { login: 'minh', name: 'Minh duyệt bài', mayPublish: true };

test.each([
  ['draft', 'lan', 'Đợi bạn 1', 'Đợi người khác 1'],
  ['draft', 'Minh duyệt bài', 'Đợi người khác 1', 'Đợi bạn 1'],
  ['pending_review', 'Lan viết bài', 'Đợi người khác 1', 'Đợi bạn 1'],
  ['pending_review', 'minh', 'Đợi người khác 1', 'Đợi người khác 1'],
  ['pending_review', 'hoa', 'Đợi người khác 1', 'Đợi bạn 1'],
  ['pending_publish', 'lan', 'Đợi người khác 1', 'Đợi bạn 1'],
])('a draft in %s by %s: the writer reads “%s”, the reviewer “%s”', (status, author, forLan, forMinh) => {
  expect([lan, minh].map((me) => describeWaiting([{ status, author }], me))).toEqual([forLan, forMinh]);
});

test('of two people with one name, each has only their own drafts', () => {
  const namesake = { login: 'lan.2', name: lan.name, mayPublish: false };
  const drafts = [{ status: 'draft', author: lan.name, account: 'lan' }];
  expect(describeWaiting(drafts, lan)).toBe('Đợi bạn 1');
  expect(describeWaiting(drafts, namesake)).toBe('Đợi người khác 1');
});

test('what waits for me stands before what waits for others', () => {
  const drafts = [
    { status: 'pending_review', author: 'lan' },
    { status: 'draft', author: 'lan' },
    { status: 'draft', author: 'minh' },
  ];
  expect(describeWaiting(drafts, minh)).toBe('Đợi bạn 2 · Đợi người khác 1');
});
