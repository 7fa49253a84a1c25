import { expect, test } from 'vitest';
import { sayLeftOut, sayProgress } from '../../../../src/components/movement/floor-words.ts';

const none = { floors: 32, reached: 0, counted: 0, samples: 0 };
const nothing = { samples: 0, newFactors: 0, others: 0 };

test.each([
  [none, nothing, 'Chưa có điển hình nào được đăng. Bảng dưới đây là mức kế hoạch giao.'],
  [none, { ...nothing, newFactors: 1 }, 'Chưa có bài nào tính vào chỉ tiêu của kế hoạch.'],
  [{ ...none, samples: 38 }, { ...nothing, samples: 42 }, 'Chưa có bài nào tính vào chỉ tiêu của kế hoạch.'],
  [{ ...none, counted: 1 }, nothing, 'Đã đăng 1 điển hình; chưa mức nào của kế hoạch đạt đủ.'],
  [
    { ...none, counted: 1038, reached: 3 },
    { ...nothing, others: 1 },
    'Đã đăng 1.038 điển hình; 3 trong 32 mức của kế hoạch đã đủ.',
  ],
])('progress in a sentence: %o with %o left out', (summary, leftOut, sentence) => {
  expect(sayProgress(summary, leftOut)).toBe(sentence);
});

test.each([
  [0, nothing, ''],
  [38, nothing, ''],
  [0, { ...nothing, newFactors: 2 }, 'Điển hình đã đăng mới chỉ có 2 nhân tố mới, không tính vào chỉ tiêu.'],
  [
    0,
    { samples: 42, newFactors: 2, others: 0 },
    'Điển hình đã đăng mới chỉ có 2 nhân tố mới, 42 bài minh họa, không tính vào chỉ tiêu.',
  ],
  [
    38,
    { samples: 1, newFactors: 2, others: 3 },
    'Trang đăng cả thảy 44 điển hình; không tính vào chỉ tiêu: 2 nhân tố mới, 3 bài công nhận ngoài thời gian của kế hoạch, 1 bài minh họa.',
  ],
])('why fewer count than are published: %i and %o', (counted, leftOut, sentence) => {
  expect(sayLeftOut(counted, leftOut)).toBe(sentence);
});
