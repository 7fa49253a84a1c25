/** Invisible characters are named for the check, and removed where that changes no word. */
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  countLetters,
  findHidden,
  nameOfHidden,
  placeOfHidden,
} from '../../../src/text/hidden-characters.ts';
import { toSlug } from '../../../src/text/slug.ts';

const told = (text: string) =>
  findHidden(text).map(({ character, index }) => `${nameOfHidden(character)} ${placeOfHidden(text, index)}`);

describe('hidden', () => {
  test.each([
    ['\u200B', 'U+200B (dấu cách rộng bằng không)'],
    ['\u00AD', 'U+00AD (gạch nối ẩn)'],
    ['\u0000', 'U+0000 (ký tự rỗng)'],
    ['\u001B', 'U+001B (ký tự điều khiển)'],
    ['\u0091', 'U+0091 (ký tự điều khiển)'],
    ['\u202E', 'U+202E (dấu đổi chiều viết)'],
    ['\u2067', 'U+2067 (dấu đổi chiều viết)'],
    ['\u061C', 'U+061C (dấu đổi chiều viết)'],
    ['\u034F', 'U+034F (ký tự vô hình)'],
    ['\u2063', 'U+2063 (ký tự vô hình)'],
    ['\u180E', 'U+180E (dấu chọn kiểu hình)'],
    ['\u115F', 'U+115F (ô trống vô hình)'],
    ['\uFFA0', 'U+FFA0 (ô trống vô hình)'],
    ['\u3164', 'U+3164 (ô trống của chữ Hàn)'],
    ['\u2800', 'U+2800 (ô trống vô hình)'],
    ['\u{16FE4}', 'U+16FE4 (ô trống vô hình)'],
    ['\u{1D159}', 'U+1D159 (ô trống vô hình)'],
    ['\uFFFC', 'U+FFFC (chỗ của một hình đã mất)'],
    ['\uFEFF', 'U+FEFF (dấu đầu tệp (BOM))'],
    ['\uFE0F', 'U+FE0F (dấu chọn kiểu hình)'],
    ['\u{E0101}', 'U+E0101 (dấu chọn kiểu hình)'],
    ['\u{E0041}', 'U+E0041 (ký tự đánh dấu ẩn)'],
    ['\u{1D173}', 'U+1D173 (ký tự vô hình)'],
    ['\uD83D', 'U+D83D (nửa ký tự)'],
    ['\uDC4D', 'U+DC4D (nửa ký tự)'],
    ['\uFDD0', 'U+FDD0 (mã không phải chữ)'],
    ['\u{1FFFE}', 'U+1FFFE (mã không phải chữ)'],
  ])('%j is named and taken out', (character, name) => {
    const text = `Hội${character} nghị`;
    expect(told(text)).toEqual([`${name} sau “Hội”`]);
    expect(cleanText(text)).toBe('Hội nghị');
    expect(countLetters(text)).toBe(8);
    expect(toSlug(`H${character}ội nghị`)).toBe('hoi-nghi');
  });

  test.each(['\u00A0', '\u2003', '\u200A', '\u202F', '\u205F', '\u3000', '\u1680'])('%j is a space', (character) => {
    expect(told(`Hội${character}nghị`)).toHaveLength(1);
    expect(cleanText(`Hội${character}nghị`)).toBe('Hội nghị');
    expect(toSlug(`Hội${character}nghị`)).toBe('hoi-nghi');
  });

  test.each(['\u000B', '\u000C', '\u0085', '\u2028', '\u2029', '\r', '\r\n'])('%j ends a line', (character) => {
    expect(cleanText(`Hội${character}nghị`)).toBe('Hội\nnghị');
  });

  test.each(['\uFFFD', '\uE012', '\u{F0001}'])('%j may have been a letter: named, not taken out', (character) => {
    expect(told(`H${character}i`)).toHaveLength(1);
    expect(cleanText(`H${character}i`)).toBe(`H${character}i`);
  });

  test('signs of Word’s symbol fonts become what they look like', () => {
    expect(cleanText('\uF0B7 Một \uF0E0 hai')).toBe('• Một → hai');
  });
});

test.each([
  'Hội nghị\tbảng\ndòng hai',
  '❤️ 👍🏽 👨‍👩‍👧 🇻🇳 1️⃣ ☎︎ 🏳️‍🌈',
  '“Nhà sạch” – 5 % · 2.150 m² × 3 → ±1 °C …',
  'Ê-đê: čhar ƀuôn; Ra-glai: Piđơ̆r; Nguyễn Ỷ',
  '日本 한국 العربية',
])('%j has nothing hidden', (text) => {
  expect(findHidden(text)).toEqual([]);
  expect(cleanText(text)).toBe(text);
});

test('place: after the word before, else before the word after', () => {
  expect(told('\u200BHội nghị')).toEqual(['U+200B (dấu cách rộng bằng không) trước “Hội”']);
  expect(told(' \u200B ')).toEqual(['U+200B (dấu cách rộng bằng không) trong chỗ trống']);
  expect(told('a \u200B\u200B')).toHaveLength(2);
});

test('lengths are those of composed letters', () => {
  expect(countLetters('Nguyễn Thị Hòa'.normalize('NFD'))).toBe(14);
  expect(countLetters('Piđơ̆r')).toBe(5);
  expect(countLetters('👍👍')).toBe(2);
});
