import { describe, expect, test } from 'vitest';
import { toIndexedText } from '../../../src/search/analyse.ts';
import { placeTerms } from '../../../src/search/terms.ts';

/** The terms of the text in one string; `+` marks a term that is joined to the one before. */
const termsOf = (text: string): string =>
  placeTerms(text)
    .map(({ form, joined }) => `${joined ? '+' : ''}${form.toLowerCase()}`)
    .join(' ');

const expectOne = (writings: readonly string[], terms: string) => {
  expect(writings.map(termsOf)).toEqual(writings.map(() => terms));
};

describe('every writing of one thing is the same terms', () => {
  test.each<[terms: string, writings: string[]]>([
    ['1384', ['1384', '1.384', '1\u00a0384', '1\u202f384', '１３８４']],
    ['12750000 đồng', ['12.750.000 đồng', '12\u00a0750\u00a0000 đồng', '12750000 đồng']],
    ['1250 +5', ['1.250,5', '1250,5', '1\u00a0250,5']],
    ['3 +05 triệu', ['3,05 triệu', '３,０５ triệu']],
    ['1250 +05', ['1.250,05', '1250,05']],
    ['từ 0 +05 4 +1', ['từ 0,05%-4,1%', 'từ 0,05–4,1']],
    ['ngày 3 +5', ['ngày 3.5', 'Ngày 03.05', 'ngày 3/05']],
    ['7 hộ', ['7 hộ', '07 hộ']],
    ['25000 đồng', ['25000đ', '25.000đ', '25.000 đ', '25.000 VNĐ', '25000vnd', '25.000 đồng']],
    ['50 đồng một kg', ['50đ một kg', '50 đồng một kg']],
    ['40 +ha', ['40ha', '40-ha', '40/ha']],
    ['120 +m +2', ['120m2', '120m²']],
    ['ql +26 +b', ['QL26B', 'QL.26B', 'QL-26B']],
    ['đt +651', ['ĐT.651', 'ĐT651', 'ĐT-651']],
    ['covid +19', ['COVID-19', 'Covid19', 'covid‑19']],
    ['ngày 3 +tháng +2 +năm +1930', ['3/2/1930', '03/02/1930', 'ngày 3-2-1930', '3.2.1930', '1930-02-03']],
    ['ngày 3 +tháng +2 +năm +1930', ['ngày 3 tháng 2 năm 1930', '3 tháng 2, năm 1930', 'Ngày 03 tháng 02 năm 1930']],
    ['ngày 25 +tháng +1 +năm +2022', ['25–1–2022', '25−1−2022', '25‐1‐2022', '25‑01‑2022', '25‒1‒2022', '2022–01–25']],
    ['ngày 25 +tháng +1 +năm +2022', ['25/ 1/ 2022', '25 / 1 / 2022', '25 /1 /2022', '25- 1- 2022', '25 – 1 – 2022']],
    ['ngày 25 +tháng +1 +năm +2022', ['ngày 25/1 năm 2022', '25/01 năm 2022', '25 . 1 . 2022']],
    ['tháng 9 +năm +2021', ['tháng 9/2021', 'tháng 09/2021', 'tháng 9 năm 2021', 'Tháng 9-2021', '9/2021']],
    ['quý 4 +năm +2023', ['quý IV/2023', 'Quý 4/2023', 'quý IV năm 2023', 'quý 4-2023']],
    ['đại hội 12', ['Đại hội XII', 'đại hội xii', 'Đại hội 12']],
    ['chương 4', ['Chương IV', 'chương 4']],
    ['khóa 13', ['khóa ⅩⅢ', 'khóa XIII', 'khóa ⅫⅠ']],
    ['thế kỷ 19', ['thế kỷ ⅩⅨ', 'thế kỷ XIX', 'thế kỷ xix']],
    ['bậc 5', ['bậc V', 'Bậc ⅴ', 'bậc 5']],
    ['phan 10', ['phan X', 'phan 10']],
    ['thế kỷ 10', ['thế kỷ X', 'Thế kỷ 10']],
    ['khoá 9', ['khoá IX', 'khoá Ⅸ']],
    ['cấp 2', ['cấp II', 'cấp 2', 'Cấp ii']],
    ['lần thứ 6', ['lần thứ VI', 'lần thứ 6']],
  ])('%s', (terms, writings) => {
    expectOne(writings, terms);
  });
});

describe('what only looks like it stays as it is', () => {
  test.each([
    ['1, 2, 3', '1 2 3'],
    ['2020, 2021', '2020 2021'],
    ['2021-2025', '2021 2025'],
    ['năm 2021 384 hộ', 'năm 2021 384 hộ'],
    ['0258 384 123', '0258 384 123'],
    ['+84 258 384', '84 258 384'],
    ['1.2.384', '1 +2 +384'],
    ['27/7', '27 +7'],
    ['tỉ lệ 1/2000', 'tỉ lệ 1 +2000'],
    ['tỷ lệ 1/2.000', 'tỷ lệ 1 +2000'],
    ['đội 5/2023', 'đội 5 +2023'],
    ['lớp 9/2020', 'lớp 9 +2020'],
    ['khoản 2 đ', 'khoản 2 đ'],
    ['bác V, bạc V, lân V', 'bác v bạc v lân v'],
    ['phân X, phấn I, điệu I, lân I', 'phân x phấn i điệu i lân i'],
    ['cáp V, thư X, quỳ I, đoán V', 'cáp v thư x quỳ i đoán v'],
    ['25/1-2022', '25 +1 2022'],
    ['năm 2021\n- 5 hộ\n- 6 hộ', 'năm 2021 5 hộ 6 hộ'],
    ['quý I, II/2024', 'quý 1 2 +2024'],
    ['quý I+II/2024', 'quý 1 2 +2024'],
    ['quý III và IV/2022', 'quý 3 và 4 +2022'],
    ['Quý 1,2/2024', 'quý 1 +2 +2024'],
    ['các số 5, 6/2023', 'các số 5 6 +2023'],
    ['đợt 1, 2, 3/2024', 'đợt 1 2 3 +2024'],
    ['lần 1 và 2/2023', 'lần 1 và 2 +2023'],
    ['chương III/2020', 'chương 3 +2020'],
    ['số 5-7-2021', 'số ngày 5 +tháng +7 +năm +2021'],
    ['3,5 và 3,05 và 3,005', '3 +5 và 3 +05 và 3 +005'],
    ['1990,2000', '1990 +2000'],
    ['10,20,30', '10 +20 +30'],
    ['lễ 30.04, mục 1.2.05', 'lễ 30 +4 mục 1 +2 +5'],
    ['45/13/2022', '45 +13 +2022'],
    ['số 7/2021/QĐ-UBND', 'số 7 +2021 +qđ +ubnd'],
    ['1. 2022 là năm', '1 2022 là năm'],
    ['vi phạm lần hai', 'vi phạm lần hai'],
    ['lần vi phạm', 'lần vi phạm'],
    ['xi măng', 'xi măng'],
    ['xe X5', 'xe x +5'],
    ['vitamin C', 'vitamin c'],
    ['I. Mục đích', 'i mục đích'],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toBe(terms);
  });
});

test('every term stands where it is written, and one that is only meant nowhere', () => {
  const text = 'Từ 30ha, ngày 5/9/2021 còn 1.384 bao ở Ra-glai; quý IV/2023, 2024-01-15.';
  const slices = placeTerms(text).map(({ start, end }) => text.slice(start, end));
  expect(slices.join(' ')).toBe('Từ 30 ha ngày 5  9  2021 còn 1.384 bao ở Ra glai quý IV  2023  2024-01-15    ');
  const starts = placeTerms(text).map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test.each([
  ['Ra-glai ở', 'raʔ-raglaiʔ glaiʔ ởʔ'],
  ['ti-vi, wi-fi', 'tiʔ-tiviʔ viʔ wiʔ-wifiʔ fiʔ'],
  ['hơn 2 750 tấn', 'hơnʔ 2ʔ 750ʔ-2750ʔ tấnʔ'],
  ['giá 3,50 triệu', 'giáʔ 3ʔ 50ʔ-zxdpfʔ triệuʔ'],
  ['1.250,5 gam', '1250ʔ 5ʔ-zxbcfapfʔ gamʔ'],
  ['quý 1,2/2024', 'quíʔ 1ʔ 2ʔ 2024ʔ'],
  ['1990,2000 và 10,20,30', '1990ʔ 2000ʔ vàʔ 10ʔ 20ʔ 30ʔ'],
  ['lần thứ X, khóa XV', 'lầnʔ thứʔ 10ʔ-xʔ khóaʔ 15ʔ'],
  ['113 114 115', '113ʔ 114ʔ 115ʔ-113114115ʔ'],
])('the index has the parts and the whole of “%s”', (text, indexed) => {
  expect(toIndexedText(text)).toBe(indexed);
});
