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
  const statuses = ['pending_publish', 'draft', 'pending_review', 'draft'];
  expect(describeWaiting(statuses)).toBe('Bản nháp 2 · Chờ duyệt 1 · Sẵn sàng đăng 1');
  expect(describeWaiting([])).toBe('Không có bài nào đang chờ');
});
