import { expect, test } from 'vitest';
import { keepDash } from '../../../src/text/keep-dash.ts';

test.each([
  ['Quốc phòng - an ninh', 'Quốc phòng\u00a0- an ninh'],
  ['giai đoạn 2021 - 2025', 'giai đoạn 2021\u00a0- 2025'],
  ['Văn hóa – Thông tin', 'Văn hóa\u00a0– Thông tin'],
  ['2021-2025', '2021-2025'],
])('a dash between words stays on the line of the word before it: %s', (text, kept) => {
  expect(keepDash(text)).toBe(kept);
});
