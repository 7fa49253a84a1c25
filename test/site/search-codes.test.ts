/** Search finds numbers, dates, codes and abbreviations in every spelling, and never confuses them with others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchSource } from '../../src/search/build/build-index.ts';
import { openLibrary, type OpenedLibrary } from '../support/search-library.ts';

const texts: Readonly<Record<string, string>> = {
  'Bán muối': 'Năm 2020 bán 310 kg, thu 25.000 đồng một ký, cả vụ 1.384 bao trên 30ha. Chạy kỳ hai, tự ký giấy.',
  'Kho lúa': 'Kho chứa 2 750 tấn, mỗi bao 1.250,5 gam, rộng 500 m². Nay có 12\u00a0640 bao.',
  'Đường mới': 'Quốc lộ 1A và ĐT.652 qua làng, có mạng 4G. Cầu rộng 7m, tải 13 tấn.',
  'Y tế xóm': 'Phòng dịch COVID-19 và cúm H5N1. Người bệnh 16, 18 và 19 tuổi.',
  'Lễ ký kết': 'Ký ngày 25/01/2022, nộp trước tháng 3/2023. Sơ kết Quý I năm 2024.',
  'Ngày thương binh': 'Dịp 27/7 thắp nến. Ngày 9 tháng 5 năm 2021 gặp mặt.',
  'Ngày hội': 'Mở ngày 5/9/2021, số 07/2021/QĐ-UBND.',
  'Đại hội': 'Nghị quyết Đại hội lần thứ XIII, mục III phần thứ hai. Hạng II. Học kỳ I/2025. Khu V.',
  'Làng nghề': 'Người Ra-glai dệt, bán qua e-mail, đài ra-đi-ô. Dùng Wifi công cộng.',
  'Ban thi đua': 'Phòng TĐKT họp. Hội đồng nhân dân thị xã dự. Nhà ở P. Ninh Đa, tổ P.',
  'Tủ sách': `Từ tế bào đến người tử tế. Bàn độc lập. ${'Lời kể dài về con suối. '.repeat(60)} Mời bạn đọc chung.`,
  'Cá khô': 'Chợ họp, và vui. Vitamin P có trong rau. Lớp 5 có tọa đàm.',
};
const titles = Object.keys(texts);
const sources = titles.map((title, number): SearchSource => {
  return { title, text: texts[title] ?? '', path: `/bai/${number}/`, facts: { muc: ['viec-tot'] } };
});
const context = {
  places: [],
  synonyms: [
    ['TĐKT', 'TĐ-KT', 'Thi đua - Khen thưởng'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['TX', 'Thị xã'],
    ['QL', 'Quốc lộ'],
    ['P.', 'Phường'],
  ],
  labelOf: (_facet: string, value: string) => value,
};

const folder = mkdtempSync(join(tmpdir(), 'search-codes-'));
let library: OpenedLibrary;
beforeAll(async () => {
  library = await openLibrary(folder, sources, context);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each<[string, [query: string, titles: string[]][]]>([
  [
    'a number that no page has is not mended, left out or lengthened',
    [
      ['năm 2027', []],
      ['3180 kg', []],
      ['bán muối năm 1999', []],
      ['13840 bao', []],
      ['138', []],
      ['lop9', []],
      ['lop5', ['Cá khô']],
      ['xăng E5', []],
      ['COVID-18', []],
      ['H5N6', []],
      ['H1N5', []],
      ['quốc lộ 1B', []],
      ['mạng 5G', []],
    ],
  ],
  [
    'a number is found in every grouping',
    [
      ['1384', ['Bán muối']],
      ['1.384', ['Bán muối']],
      ['1 384 bao', ['Bán muối']],
      ['1\u202f384', ['Bán muối']],
      ['25000 đồng', ['Bán muối']],
      ['2750 tấn', ['Kho lúa']],
      ['2.750', ['Kho lúa']],
      ['"2750 tấn"', ['Kho lúa']],
      ['12.640', ['Kho lúa']],
      ['12640 bao', ['Kho lúa']],
      ['1250,5', ['Kho lúa']],
      ['1.250,5 gam', ['Kho lúa']],
      ['1250,6', []],
      ['1250,50', ['Kho lúa']],
      ['25000đ', ['Bán muối']],
      ['25.000 VNĐ', ['Bán muối']],
    ],
  ],
  [
    'letters and digits may stand together or apart',
    [
      ['30 ha', ['Bán muối']],
      ['310kg', ['Bán muối']],
      ['500m2', ['Kho lúa']],
      ['500 m2', ['Kho lúa']],
      ['2750tấn', ['Kho lúa']],
      ['QL1A', ['Đường mới']],
      ['QL 1A', ['Đường mới']],
      ['quoc lo 1a', ['Đường mới']],
      ['ĐT652', ['Đường mới']],
      ['dt 652', ['Đường mới']],
      ['7 m', ['Đường mới']],
      ['4 G', ['Đường mới']],
      ['covid19', ['Y tế xóm']],
      ['Covid 19', ['Y tế xóm']],
      ['h5n1', ['Y tế xóm']],
      ['H5-N1', ['Y tế xóm']],
    ],
  ],
  [
    'a date is found in every writing, its parts side by side',
    [
      ['25/1/2022', ['Lễ ký kết']],
      ['25-01-2022', ['Lễ ký kết']],
      ['2022-01-25', ['Lễ ký kết']],
      ['ngay 25 thang 1 nam 2022', ['Lễ ký kết']],
      ['"tháng 1 năm 2022"', ['Lễ ký kết']],
      ['tháng 01/2022', ['Lễ ký kết']],
      ['25/1', ['Lễ ký kết']],
      ['03/2023', ['Lễ ký kết']],
      ['tháng 3 năm 2023', ['Lễ ký kết']],
      ['quý 1/2024', ['Lễ ký kết']],
      ['quy I nam 2024', ['Lễ ký kết']],
      ['quý II/2024', []],
      ['9.5.2021', ['Ngày thương binh']],
      ['5/9/2021', ['Ngày hội']],
      ['ngày 05 tháng 09 năm 2021', ['Ngày hội']],
      ['25/2/2022', []],
      ['27 tháng 7', ['Ngày thương binh']],
      ['27/07', ['Ngày thương binh']],
      ['27-7', ['Ngày thương binh']],
      ['9-5', ['Ngày thương binh', 'Ngày hội']],
      ['9,5', []],
      ['27,7 độ', []],
      ['9/5', ['Ngày thương binh']],
      ['7/2021/QĐ-UBND', ['Ngày hội']],
      ['8/2021/QĐ-UBND', []],
      ['số 7/2021', ['Ngày hội']],
      ['07/2021', ['Ngày hội']],
    ],
  ],
  [
    'Roman and Arabic ordinals are one',
    [
      ['đại hội lần thứ 13', ['Đại hội']],
      ['Đại hội XIII', ['Đại hội']],
      ['mục 3', ['Đại hội']],
      ['muc iii', ['Đại hội']],
      ['hạng 2', ['Đại hội']],
      ['học kỳ 1', ['Đại hội']],
      ['học kì i/2025', ['Đại hội']],
      ['mục XI', []],
      ['khu 5', ['Đại hội']],
      ['kuh V', ['Đại hội']],
    ],
  ],
  [
    'a word is one with and without its hyphen',
    [
      ['Raglai', ['Làng nghề']],
      ['ra glai', ['Làng nghề']],
      ['người Ra‑glai', ['Làng nghề']],
      ['email', ['Làng nghề']],
      ['Wi-Fi', ['Làng nghề']],
      ['radio', ['Làng nghề']],
      ['rađiô', ['Làng nghề']],
    ],
  ],
  [
    'an abbreviation is no slip of the finger',
    [
      ['TĐ-KT', ['Ban thi đua']],
      ['phòng thi đua khen thưởng', ['Ban thi đua']],
      ['HĐND TX', ['Ban thi đua']],
      ['phường Ninh Đa', ['Ban thi đua']],
      ['P. Ninh Đa', ['Ban thi đua']],
      ['TP.', []],
      ['BV', []],
      ['CK', []],
    ],
  ],
])('%s', (_what, cases) => {
  test.each(cases)('“%s” finds %j', async (query, expected) => {
    expect(await library.titles(query)).toEqual(expected);
  });
});

test.each([
  ['vitamin P', []],
  ['tử tế', []],
  ['bạn đọc', []],
  ['người tử tế mời bạn đọc', []],
  ['tủ tê', [{ kind: 'changed', shown: 'từ tế' }]],
  ['ban dộc', [{ kind: 'changed', shown: 'bàn độc' }]],
  ['suối kể người tử tế', []],
  ['HĐND', [{ kind: 'also', said: 'Hội đồng nhân dân' }]],
  ['Raglai', []],
  ['TĐ-KT', []],
  ['25-01-2022', []],
  ['1384', []],
  ['đại hội XIII', []],
])('of “%s” the reader is told %j', async (query, notices) => {
  expect((await library.ask(query)).notices).toEqual(notices);
});
