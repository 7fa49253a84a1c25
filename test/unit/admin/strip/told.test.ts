import { expect, test } from 'vitest';
import { describeKnown } from '../../../../admin/strip/told.ts';

test.each([
  [false, 'answered', true, 'Đang đọc các bài đang chờ…'],
  [true, 'asking', true, 'Đang xem có bài nào bị tạm ẩn không…'],
  [true, 'answered', true, 'Không có việc nào phải làm.'],
  [true, 'answered', false, ''],
] as const)('drafts read: %s, publisher: %s, nothing listed: %s', (areDraftsRead, asked, isEmpty, said) => {
  expect(describeKnown({ areDraftsRead, asked, isEmpty })).toBe(said);
});

test.each([true, false])('the page says that it may lack something when nobody could be asked (%s)', (isEmpty) => {
  expect(describeKnown({ areDraftsRead: true, asked: 'failed', isEmpty })).toMatch(/^Chưa biết có bài nào/);
});
