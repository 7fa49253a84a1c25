import { describe, expect, test } from 'vitest';
import { compareVi } from '../../../src/text/collate.ts';
import { fold } from '../../../src/text/fold.ts';
import { toNfc } from '../../../src/text/normalize.ts';
import { isSlug, toSlug } from '../../../src/text/slug.ts';

const everyVowel = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';

test('toNfc', () => {
  expect(toNfc('Điển hình'.normalize('NFD'))).toBe('Điển hình');
});

test.each([
  ['Điển hình tiên tiến', 'dien hinh tien tien'],
  ['ĐƯỜNG ƠI', 'duong oi'],
  ['Ðiển hình', 'dien hinh'],
  [everyVowel, 'a'.repeat(18) + 'e'.repeat(12) + 'i'.repeat(6) + 'o'.repeat(18) + 'u'.repeat(12) + 'y'.repeat(6)],
  ['2.150 kg', '2.150 kg'],
])('fold %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize('NFD'))).toBe(folded);
});

test.each([
  ['Bà Nguyễn Thị Hoà: đổi rác lấy cây', 'ba-nguyen-thi-hoa-doi-rac-lay-cay'],
  ['  “Người tốt, việc tốt”  ', 'nguoi-tot-viec-tot'],
  ['Thu 2.150 kg nhựa', 'thu-2-150-kg-nhua'],
  ['–…!', ''],
  ['', ''],
])('toSlug %s', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
  expect(toSlug(text.normalize('NFD'))).toBe(slug);
});

test.each([
  ['nong-thon-moi', true],
  ['2023-doi-rac', true],
  ['', false],
  ['Nong-thon', false],
  ['nông-thôn', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['a/b', false],
  ['a\n', false],
])('isSlug %j', (text, expected) => {
  expect(isSlug(text)).toBe(expected);
});

describe('order', () => {
  test('letters and tones', () => {
    const sorted = ['an', 'ăn', 'ân', 'da', 'đa', 'em', 'êm', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'on', 'ôn', 'ơn'];
    expect(sorted.toReversed().toSorted(compareVi)).toEqual(sorted);
  });

  test('numbers by value', () => {
    expect(['Tổ 10', 'Tổ 2'].toSorted(compareVi)).toEqual(['Tổ 2', 'Tổ 10']);
  });

  test('composed and decomposed text are equal', () => {
    expect(compareVi('Điển hình', 'Điển hình'.normalize('NFD'))).toBe(0);
  });
});
