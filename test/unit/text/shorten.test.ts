import { expect, test } from 'vitest';
import { shorten } from '../../../src/text/shorten.ts';

test.each([
  ['a text within the limit stays', 'Cả xóm dời cổng.', 30, 'Cả xóm dời cổng.'],
  [
    'whole clauses where one fills half of the limit',
    'Mỗi nhà góp một lần; cả tổ dùng chung.',
    30,
    'Mỗi nhà góp một lần…',
  ],
  ['else whole words', 'Ghi: mỗi nhà góp năm trăm nghìn đồng', 30, 'Ghi: mỗi nhà góp năm trăm…'],
  ['a comma before the cut goes', 'Mười hai nhà, sáu hộ, ba thôn', 22, 'Mười hai nhà, sáu hộ…'],
  ['a point within a number ends no clause', 'Mỗi hộ góp 500.000 đồng cho quỹ chung', 25, 'Mỗi hộ góp 500.000 đồng…'],
  ['a word longer than the limit is cut', 'abcdefghij', 4, 'abcd…'],
])('%s', (_what, text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});

test('never longer than the limit and its sign', () => {
  const text = 'Tổ phụ nữ thôn gom phao xốp quanh ba mươi bốn bè nuôi, bán lấy quỹ. Sau một năm bãi sạch.';
  for (let limit = 1; limit < text.length; limit += 1)
    expect(shorten(text, limit).length).toBeLessThanOrEqual(limit + 1);
});
