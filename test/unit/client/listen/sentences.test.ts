import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/client/listen/sentences.ts';

test.each([
  ['Một câu.', ['Một câu.']],
  ['Câu một. Câu hai! Câu ba? Hết', ['Câu một.', 'Câu hai!', 'Câu ba?', 'Hết']],
  ['  Xuống\n dòng   và\tthụt  vào. Vẫn đọc. ', ['Xuống dòng và thụt vào.', 'Vẫn đọc.']],
  ['', []],
  ['Về TP. Nha Trang rồi TX. Ninh Hòa.', ['Về TP. Nha Trang rồi TX. Ninh Hòa.']],
  ['ThS. Lan và BS. Minh đến.', ['ThS. Lan và BS. Minh đến.']],
  ['Chợ mới (TP. Nha Trang) xa. Ai cũng ngại.', ['Chợ mới (TP. Nha Trang) xa.', 'Ai cũng ngại.']],
  ['Thu 1.000 kg, bán 26.000 đồng. Lãi 3.5 phần.', ['Thu 1.000 kg, bán 26.000 đồng.', 'Lãi 3.5 phần.']],
  ['Ngày 20.11.2023 có lễ. Ai cũng vui.', ['Ngày 20.11.2023 có lễ.', 'Ai cũng vui.']],
  ['Bắt đầu từ năm 2021. Đến nay còn 2.', ['Bắt đầu từ năm 2021.', 'Đến nay còn 2.']],
  ['1. Chọn giống. 2. Ngâm hạt.', ['1. Chọn giống.', '2. Ngâm hạt.']],
  ['II. MỤC TIÊU', ['II. MỤC TIÊU']],
  ['Bà Nguyễn Thị A. nói vậy.', ['Bà Nguyễn Thị A. nói vậy.']],
  ['Anh bảo: “Xong rồi.” Chị cười.', ['Anh bảo: “Xong rồi.”', 'Chị cười.']],
  ['Xong. “Thật à?” chị hỏi.', ['Xong.', '“Thật à?” chị hỏi.']],
  ['Chờ… rồi đi. Ở lại…  Ừ.', ['Chờ… rồi đi.', 'Ở lại…', 'Ừ.']],
])('%j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

const long = `Nhà nào có ${'xe máy cũ, bàn ghế cũ, '.repeat(40)}thì mang ra.`;

test.each([
  ['with pauses', long],
  ['without pauses', 'một hai ba bốn năm '.repeat(60).trim()],
  ['with one word too long', 'a'.repeat(500)],
])('a long sentence %s is cut without losing a letter', (kind, text) => {
  const pieces = splitSentences(text);
  expect(pieces.join(' ')).toBe(text);
  if (kind === 'with one word too long') expect(pieces).toEqual([text]);
  else expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(180);
});

test('a long sentence is cut at its pauses', () => {
  expect(
    splitSentences(long)
      .slice(0, -1)
      .filter((piece) => !piece.endsWith(',')),
  ).toEqual([]);
});
