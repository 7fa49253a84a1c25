import { expect, test } from 'vitest';
import { sayLeftOut, sayProgress } from '../../../../src/components/movement/floor-words.ts';

const none = { floors: 32, reached: 0, counted: 0, samples: 0 };

test.each([
  [none, 'Chưa có điển hình nào được đăng. Bảng dưới đây là mức kế hoạch giao.'],
  [{ ...none, samples: 38 }, 'Chưa có điển hình nào được tính: bản xem thử này chỉ có 38 bài minh họa.'],
  [{ ...none, counted: 1 }, 'Đã đăng 1 điển hình; chưa mức nào của kế hoạch đã đủ.'],
  [{ ...none, counted: 1038, reached: 3 }, 'Đã đăng 1.038 điển hình; 3 trong 32 mức của kế hoạch đã đủ.'],
])('progress in a sentence: %o', (summary, sentence) => {
  expect(sayProgress(summary)).toBe(sentence);
});

test.each([
  [38, { samples: 0, newFactors: 0, others: 0 }, ''],
  [0, { samples: 0, newFactors: 2, others: 0 }, ''],
  [
    38,
    { samples: 1, newFactors: 2, others: 3 },
    'Trang đăng cả thảy 44 điển hình; không tính vào chỉ tiêu: 2 nhân tố mới, 3 bài công nhận ngoài thời gian của kế hoạch, 1 bài minh họa.',
  ],
])('why fewer count than are published: %i and %o', (counted, leftOut, sentence) => {
  expect(sayLeftOut(counted, leftOut)).toBe(sentence);
});
