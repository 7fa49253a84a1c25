import { expect, test } from 'vitest';
import { analyse } from '../../../src/search/analyse.ts';
import { asWritten } from '../../../src/search/as-written.ts';
import { makeExcerpt, toPieces, type Piece } from '../../../src/search/excerpt.ts';

const asked = (query: string, unfinished = false) => ({ words: analyse(query), unfinished });
const hitsOf = (pieces: readonly Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text);
const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

test.each([
  ['Điển hình “đổi mới”, điểm hẹn', 'dien hinh', ['Điển hình']],
  ['Điển hình “đổi mới”, điểm hẹn', 'ĐỔI', ['đổi']],
  ['Hoà và hoa', 'hòa', ['Hoà']],
  ['hoa và hoá', 'hòa', ['hoa', 'hoá']],
  ['mô hình, điển hình', 'điển hình', ['điển hình']],
  ['hình này, điển kia', 'điển hình', ['hình', 'điển']],
  ['một <b> hai', 'khong', []],
])('in “%s” the words of “%s” are marked', (text, query, hits) => {
  const pieces = toPieces(text, asked(query));
  expect(hitsOf(pieces)).toEqual(hits);
  expect(textOf(pieces)).toBe(text);
});

test('the beginning of a word marks the whole word', () => {
  expect(hitsOf(toPieces('Cây giống', asked('cây gi', true)))).toEqual(['Cây giống']);
});

test('the excerpt stands where the words asked for stand close together', () => {
  const filler = Array.from({ length: 80 }, (_, index) => `chu${index}`);
  const text = ['lúa', ...filler, 'trồng', 'lúa,', 'trên', 'cát', ...filler].join(' ');
  const excerpt = makeExcerpt(text, asked('trong lua'));
  expect(hitsOf(excerpt)).toEqual(['trồng lúa']);
  expect(textOf(excerpt)).toMatch(/^… chu.* trồng lúa, trên cát .* …$/);
  expect(textOf(excerpt).split(' ').length).toBeLessThan(40);
});

test('a short text is shown whole, its lines as one', () => {
  expect(textOf(makeExcerpt('Hòa bình.\nNinh Hòa', asked('xyz')))).toBe('Hòa bình. Ninh Hòa');
});

test.each([
  ['Các điển hình tiên tiến', 'dien hinh', 'điển hình'],
  ['Hình này của Điển. Điển hình', 'dien hinh', 'điển hình'],
  ['Lúa và muối', 'muoi lua', 'muối lúa'],
  ['Không có gì', 'abc', 'abc'],
])('in “%s” the words of “%s” are written “%s”', (text, query, written) => {
  expect(asWritten(text, asked(query))).toBe(written);
});
