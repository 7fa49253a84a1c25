import { expect, test } from 'vitest';
import { toCanonical } from '../../../src/text/canonical.ts';
import { isSyllable } from '../../../src/text/syllable.ts';
import { replaceWords, wordsOf } from '../../../src/text/words.ts';

test.each([
  ['Hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['khoẻ', 'khỏe'],
  ['kỷ', 'kỉ'],
  ['Mỹ', 'mĩ'],
  ['quý', 'quí'],
  ['ty', 'ti'],
  ['ý', 'í'],
  ['thúy', 'thúy'],
  ['toàn', 'toàn'],
  ['giếng', 'giếng'],
  ['người', 'người'],
  ['khuỷu', 'khuỷu'],
  ['Điển'.normalize('NFD'), 'điển'],
  ['café', 'café'],
  ['COVID', 'covid'],
  ['2024', '2024'],
])('%s is written %s', (word, canonical) => {
  expect(toCanonical(word)).toBe(canonical);
});

test.each(['nghiêng', 'khuya', 'xoong', 'quốc', 'Uyên', 'ươm', 'gì', 'bac', 'dien'])('%s can be a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(['hco', 'ddieen', 'hinhf', 'covid', 'biển1', 'bảc', 'lă', 'hòá', 'strong', ''])('“%s” cannot', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test('words are runs of letters and digits, with their places', () => {
  expect(wordsOf('“Đổi mới”, 27/4 – H’Mông: 1.250 m²')).toEqual([
    'Đổi',
    'mới',
    '27',
    '4',
    'H',
    'Mông',
    '1',
    '250',
    'm²',
  ]);
  expect(replaceWords('Bà “Hoà”, xóm 3.', (word) => `${word.length}`)).toBe('2 “3”, 3 1.');
});
