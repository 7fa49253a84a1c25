import { expect, test } from 'vitest';
import { describeKept } from '../../../../admin/kept/sentence.ts';

const today = '2025-11-03';

test.each([
  ['2025-11-03T03:32:10Z', 'Ghế ở bến cá', 'Bản đang viết dở lúc 10:32, “Ghế ở bến cá”.'],
  // Around midnight in Vietnam, which is 17:00 UTC on the day before.
  ['2025-11-02T17:05:00Z', '', 'Bản đang viết dở lúc 00:05.'],
  ['2025-11-02T16:59:59Z', '  ', 'Bản đang viết dở lúc 23:59 ngày 2/11/2025.'],
  ['2024-12-31T17:00:00Z', ' Một ', 'Bản đang viết dở lúc 00:00 ngày 1/1/2025, “Một”.'],
])('at %s', (at, title, told) => {
  expect(describeKept({ at: Date.parse(at), title }, today)).toBe(told);
});
