import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/search/analyse.ts';
import { packLexicon } from '../../../../src/search/build/lexicon.ts';
import { unpackLexicon } from '../../../../src/search/engine/lexicon.ts';
import { isOneSlip } from '../../../../src/text/slip.ts';
import { decodeKeys, readKeys } from '../../../../src/search/engine/keys.ts';
import { toQuestion } from '../../../../src/search/engine/question.ts';
import { findPlace } from '../../../../src/search/engine/places.ts';
import { otherWordings } from '../../../../src/search/engine/wordings.ts';

test('the lexicon comes back as it was packed, without numbers', () => {
  const words = analyse('Điển hình tiên tiến, điển hình 2024, tiến bộ H’Mông');
  const packed = packLexicon(new Set(words.map(({ folded }) => folded)));
  expect([...unpackLexicon(packed)]).toEqual(['bo', 'dien', 'hinh', 'mong', 'tien']);
});

test.each([
  ['hinh', 'hnih'],
  ['hinh', 'hin'],
  ['hinh', 'hinhh'],
  ['hinh', 'hanh'],
  ['a', 'ab'],
  ['qui', 'qy'],
])('%s and %s are one slip apart', (a, b) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]);
});

test.each([
  ['hinh', 'hinh'],
  ['hinh', 'hnhi'],
  ['hinh', 'hi'],
  ['hinh', 'nhih'],
])('%s and %s are not', (a, b) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]);
});

describe('a question', () => {
  test.each(['"điển hình"', '“điển hình”', ' «điển hình» ', '„điển hình“'])('in quotation marks: %s', (text) => {
    const { words, quoted, open } = toQuestion(text);
    expect([words.map(({ canonical }) => canonical), quoted, open]).toEqual([['điển', 'hình'], true, false]);
  });

  test.each([
    ['muối "nông thôn mới" ở “Ninh An”', ['nông thôn mới', 'ninh an']],
    ['"mới" muối', []],
    ['"nông thôn mới', []],
  ])('with phrases in it: %s', (text, expected) => {
    const { quoted, phrases } = toQuestion(text);
    expect(quoted).toBe(false);
    expect(phrases.map((words) => words.map(({ canonical }) => canonical).join(' '))).toEqual(expected);
  });

  test.each([
    ['nông dâ', true],
    ['nông dân ', false],
    ['nông dân?', false],
  ])('“%s” may go on: %s', (text, open) => {
    expect(toQuestion(text).open).toBe(open);
  });

  test.each([
    ['phong trào t', true],
    ['góp chung, xo', false],
    ['hỏi người tr', true],
    ['hỏi người tr ', false],
    ['tr', false],
    ['vitamin B', false],
    ['nghị định 5đ', false],
  ])('“%s” ends with the beginning of a word: %s', (text, isBegun) => {
    expect(toQuestion(text).words.at(-1)?.isBegun ?? false).toBe(isBegun);
  });

  test.each([
    ['hinhf', 'hình'],
    ['khoong', 'không'],
    ['d9ie6n3', 'điển'],
    ['hinh', undefined],
    ['covid19', undefined],
  ])('the keys %s stand for %s', (keys, word) => {
    expect(decodeKeys(keys)).toBe(word);
  });
});

describe('what is no word', () => {
  const read = (query: string) =>
    toQuestion(query).words.map(({ canonical, code, isName }) => [canonical, code, isName]);

  test.each([
    ['ĐT.652 mới', [['đt', 1, true], ['652', 1], ['mới']]],
    ['cúm H5N1', [['cúm'], ['h', 2], ['5', 2], ['n', 2], ['1', 2]]],
    ['12,5 triệu', [['12p5'], ['triệu']]],
    ['12.5 triệu', [['12', 1], ['5', 1], ['triệu']]],
    ['giai đoạn 2021-2025', [['giai'], ['đoạn'], ['2021'], ['2025']]],
    ['phòng TĐ-KT', [['phòng'], ['tđ', undefined, true], ['kt', undefined, true]]],
    ['UBND xã', [['ubnd', undefined, true], ['xã']]],
    ['DEIN HINH', [['dein'], ['hinh']]],
    ['QL NINH HÒA', [['ql', undefined, true], ['ninh'], ['hòa']]],
  ])('%s', (query, words) => {
    expect(read(query)).toEqual(words.map(([canonical, code, isName]) => [canonical, code, isName]));
  });

  test.each(['nông thôn 20', 'mạng 4G', 'ngày 5/9'])('“%s” is not taken for a beginning', (query) => {
    expect(toQuestion(query).open).toBe(false);
  });

  test.each([
    ['d9ie6n3 hinh2', 'điển hình'],
    ['y1 thu71c', 'í thức'],
    ['xăng E5', undefined],
    ['giay a4', undefined],
    ['ddieenr TAXI', 'điển taxi'],
    ['tin nha8n1 cua3 T-ara', 'tin nhắn của t ara'],
    ['truowngf lop5', 'trường lọp'],
  ])('the keys in “%s” stand for %s', (query, words) => {
    expect(
      readKeys(query)
        ?.words.map(({ canonical }) => canonical)
        .join(' '),
    ).toBe(words);
  });

  test.each([
    ['310', '3180'],
    ['a', '5'],
    ['2020', '2027'],
  ])('%s and %s are no slip of each other', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
  });
});

describe('other wordings', () => {
  const groups = [
    ['P.', 'Phường'],
    ['UBND', 'Ủy ban nhân dân'],
    ['NTM', 'Nông thôn mới'],
  ];
  const said = (query: string) =>
    otherWordings(toQuestion(query).words, groups).map(({ words }) =>
      words.map(({ canonical }) => canonical).join(' '),
    );

  test.each([
    ['ubnd thị xã', ['ủy ban nhân dân thị xã']],
    ['uỷ ban nhân dân', ['ubnd']],
    ['uy ban nhan dan', ['ubnd']],
    ['nông thôn mới của UBND', ['nông thôn mới của ủy ban nhân dân', 'ntm của ubnd', 'ntm của ủy ban nhân dân']],
    ['nóng thôn mới', []],
    ['ủy ban', []],
    ['P. Ninh Đa', ['phường ninh đa']],
    ['tổ P', []],
    ['phường', []],
    ['phường Ninh Đa', ['p ninh đa']],
    ['27/7', ['27 tháng 7']],
    ['27-7', ['27 tháng 7']],
    ['8 - 3', ['8 tháng 3']],
    ['35-7', []],
    ['2021-2025', []],
    ['dịp 5/11', ['dịp 5 tháng 11']],
    ['ngày 8 tháng 3', ['ngày 8 3']],
    ['35/7', []],
    ['3,5 triệu', []],
    ['27,7 độ', []],
    ['đạt 4.11 điểm', []],
    ['tỷ lệ 6.8', []],
    ['ngày 3,5', []],
    ['lễ 30.4', ['lễ 30 tháng 4']],
    ['ngày 6.1', ['ngày 6 tháng 1']],
    ['wi-fi', ['wifi']],
    ['đồng bào Ê-đê', ['đồng bào êđê']],
  ])('“%s” is also said %j', (query, wordings) => {
    expect(said(query)).toEqual(wordings);
  });
});

describe('places', () => {
  const place = (id: string, name: string, succeededBy: number[] = []) => ({ id, name, succeededBy });
  const places = [
    place('hiep', 'Phường Ninh Hiệp', [2]),
    place('da', 'Phường Ninh Đa', [2]),
    place('hoa', 'Phường Ninh Hòa'),
    place('phung', 'Xã Ninh Phụng', [4]),
    place('tay', 'Xã Tây Ninh Hòa'),
  ];
  const found = (query: string) => {
    const named = findPlace(analyse(query), places);
    return named && [named.place.id, [...named.ids].sort(), named.rest.map(({ folded }) => folded).join(' ')];
  };

  test.each([
    ['ninh hiep', ['hiep', ['hiep', 'hoa'], '']],
    ['rác ở phường Ninh Hiệp', ['hiep', ['hiep', 'hoa'], 'rac o']],
    ['Ninh Hoà', ['hoa', ['da', 'hiep', 'hoa'], '']],
    ['tây ninh hòa', ['tay', ['phung', 'tay'], '']],
    ['ninh', undefined],
    ['thị xã Ninh Hòa', undefined],
    ['tx ninh hoa', undefined],
    ['xã Ninh Hiệp', undefined],
    ['P. Ninh Hiệp', ['hiep', ['hiep', 'hoa'], 'p']],
    ['nhà văn hóa Ninh Hòa', ['hoa', ['da', 'hiep', 'hoa'], 'nha van hoa']],
    ['Ninh Hoá', undefined],
  ])('“%s” names %j', (query, named) => {
    expect(found(query)).toEqual(named);
  });
});
