import { describe, expect, test } from 'vitest';
import { resultToTell, wordsToTell } from '../../../../src/components/card/to-tell.ts';

describe('a result', () => {
  const told = (label: string, value: number, unit: string, before?: number) => {
    const { from, ...rest } = resultToTell({ label, value, unit, before });
    return [from && `từ ${from} còn`, rest.value, rest.unit, rest.label].filter(Boolean).join(' ');
  };

  test.each([
    [told('Nhựa thu gom', 1240, 'kg'), '1.240 kg Nhựa thu gom'],
    [told('Đường thôn có đèn', 2.4, 'km', 0.3), '2,4 km Đường thôn có đèn'],
    [told('Lượt bỏ hẹn tái khám', 6, '%', 21), 'từ 21 % còn 6 % Lượt bỏ hẹn tái khám'],
    [told('Ruộng cuối kênh thiếu nước', 2, 'ha', 9), 'từ 9 còn 2 ha Ruộng cuối kênh thiếu nước'],
    [told('Hộ cùng ký quy ước', 38, 'hộ'), '38 hộ cùng ký quy ước'],
    [told('Vụ xe va vào bò', 1, 'vụ', 9), 'từ 9 còn 1 vụ xe va vào bò'],
    [told('Hội viên góp sách', 12, 'hộ'), '12 hộ Hội viên góp sách'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('words', () => {
  const long =
    'Tôi kể một câu dài, dài đến mức không tờ giấy nào chép cho hết được, nên đành phải để lại cho lần sau vậy thôi.';
  const body = (quotes: string[], ...lines: string[]) => ({
    quotes,
    lines: ['Hoàn cảnh', ...lines],
    headings: [{ depth: 2 as const, text: 'Hoàn cảnh', id: 'hoan-canh' }],
  });

  test.each([
    ['a quotation', body(['Con về rồi\nai đứng đây.']), 'Con về rồi ai đứng đây.', true],
    ['the first sentences of a long one', body([`Tôi ngồi đây. ${long}`]), 'Tôi ngồi đây.', true],
    ['the next quotation', body([long, 'Ngắn thôi.']), 'Ngắn thôi.', true],
    [
      'speech within the text',
      body([], 'Ông nói: “Cổng đẹp mà người không ra được thì đẹp cho ai coi.” Rồi ông cười.'),
      'Cổng đẹp mà người không ra được thì đẹp cho ai coi.',
      true,
    ],
    [
      'a sentence of the text',
      body([long], long, 'Xong. Chiếc xe hẹn từ tuần trước báo gãy nhíp giữa đường.'),
      'Chiếc xe hẹn từ tuần trước báo gãy nhíp giữa đường.',
      false,
    ],
    [
      'a sentence of the text, and not of a quotation that is too long',
      body(
        [`${long} Tôi về tới nhà thì trời tối.`],
        `${long} Tôi về tới nhà thì trời tối.`,
        'Cả xóm thức chờ chiếc xe hẹn.',
      ),
      'Cả xóm thức chờ chiếc xe hẹn.',
      false,
    ],
    [
      'a whole sentence with abbreviations',
      body([], 'Sáng ấy ThS. Lan chở lưới về TP. Nha Trang giúp bà N. Lan. Xong.'),
      'Sáng ấy ThS. Lan chở lưới về TP. Nha Trang giúp bà N. Lan.',
      false,
    ],
    [
      'a quotation with an abbreviation',
      body([`Tôi chở lên TP. Nha Trang, ${long.toLowerCase()}`, 'Ngắn thôi.']),
      'Ngắn thôi.',
      true,
    ],
    [
      'a step without its number',
      body([], '1. Buộc ba sợi rơm làm một bó chặt.'),
      'Buộc ba sợi rơm làm một bó chặt.',
      false,
    ],
  ])('%s', (_name, given, words, isSaid) => {
    expect(wordsToTell(given)).toEqual({ kind: 'words', words, isSaid });
  });

  test('none of a body without sentences', () => {
    expect(wordsToTell(body([], 'Mục nhỏ'))).toBeUndefined();
  });
});
