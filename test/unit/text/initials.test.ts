import { expect, test } from 'vitest';
import { withInitials } from '../../../src/text/initials.ts';

test.each([
  ['Nguyễn Văn An', 'Ông Nguyễn Văn An giữ cống', 'Ông N.V.A. giữ cống'],
  ['Bà Trần Thị Mẫu (thôn 2)', 'nhà bà TRẦN  THỊ MẪU', 'nhà bà T.T.M.'],
  ['Hộ ông Lê Đạt và bà Võ Ái', 'Ông Lê Đạt, bà Võ Ái', 'Ông L.Đ., bà V.Á.'],
  ['Nguyễn Văn An', 'Người giữ cống là ông Nguyễn Văn An. Cống mới.', 'Người giữ cống là ông N.V.A. Cống mới.'],
  ['Nguyễn Văn An', 'Rồi Nguyễn Văn An…', 'Rồi N.V.A.…'],
  ['Lê Đạt', 'Lê Đạtt và Lê Đạt-2', 'Lê Đạtt và Lê Đạt-2'],
  ['Đạt', 'Anh Đạt', 'Anh Đạt'],
])('the names of %s in “%s”', (name, text, expected) => {
  expect(withInitials([name])(text)).toBe(expected);
});

test('the longer of two names is abbreviated as a whole', () => {
  expect(withInitials(['Nguyễn An', 'Nguyễn An Bình'])('Nguyễn An Bình')).toBe('N.A.B.');
});
