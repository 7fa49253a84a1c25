/** Numbers and places that look alike: which an editor may publish, and which not. */
import { describe, expect, test } from 'vitest';
import { findPersonalData, type PersonalDataKind } from '../../../src/text/personal-data.ts';

const accepted = [
  // Lists, shares and codes
  'các ngày 08, 12, 15, 20, 25',
  'ngày 09, 11, 15, 22, 28 hằng tháng',
  'hộ số 03, 27, 45, 61, 88',
  'lần lượt 08; 12; 15; 20; 25',
  'các số 09 - 15 - 22 - 31 - 40',
  'các ô 03-25-47-61-82',
  'vé 091, 234, 5678',
  'giá 035.000 040.000 045.000',
  'kích thước 120 060 030',
  'giá 0,912345678',
  'tỉ lệ 0.912345678',
  'mã lô 0912345678',
  'Quyết định số 0912345678',
  'số hiệu 091 234 5678',
  'Các ngày 03, 08, 17, 24, 30 có phiên chợ',
  'Phiên chợ 07; 11; 13; 19; 29 tháng chạp',
  'Dân quân trực 09 11 15 22 28',
  'vé số 092, 334, 5678 trúng',
  'thửa 03-25-47-61-82',
  'số khung 0912 345 678',
  'Số hiệu: 098 765 4321',
  'Quy cách 120 080 015',
  'tỷ lệ 0,387654321',
  'giá 045.000 060.000 075.000',
  'mã sản phẩm 0987654321',
  'Công văn số 0387654321',
  // Days on which clubs and funds began
  'Tổ hợp tác ra đời ngày 12/3/2015.',
  'Mô hình "Ba sạch" ra đời ngày 5/6/2021',
  'Câu lạc bộ được sinh ra ngày 5/6/2021 của lòng dân',
  'Mặt trận Tổ quốc ra đời ngày 18/11/1930',
  'học sinh 05 06 2023',
  'Quỹ ra đời ngày 1/6/2020 giúp các em học sinh',
  's. 12 trang',
  'Tuyến xe dài 12 km/s 5/6/2020',
  'sinh năm 1975',
  'Sinh 3 con',
  'Bác Hồ sinh ngày 19/5/1890',
  'vệ sinh 5, 6, 2023',
];

const refused: [kind: PersonalDataKind, match: string, sentence: string][] = [
  // Calls, persons and papers
  ['phone', '09, 12, 34, 56, 78', '09, 12, 34, 56, 78 là số anh Tư'],
  ['phone', '09, 12, 34, 56, 78', 'Gọi 09, 12, 34, 56, 78'],
  ['phone', '09, 12, 34, 56, 78', 'Chị Lan 09, 12, 34, 56, 78'],
  ['phone', '09 11 15 22 28', 'Zalo 09 11 15 22 28'],
  ['phone', '09.11.15.22.28', 'Bà Tư 09.11.15.22.28'],
  ['phone', '09-12-34-56-78', 'Hỏi 09-12-34-56-78'],
  ['phone', '0912, 345, 678', 'Bà Tư 0912, 345, 678'],
  ['phone', '0912345678', 'số máy 0912345678'],
  ['phone', '0912345678', 'taxi hợp đồng số 0912345678'],
  ['phone', '0912345678', 'Thôn có số 0912345678'],
  ['phone', '0.912345678', 'Điện thoại 0.912345678'],
  ['phone', '091 234 5678', 'số hiệu 091 234 5678 gặp bác Ba'],
  ['id-number', '035.000 040.000', 'Căn cước 035.000 040.000'],
  ['id-number', '056198001234', 'giá 056198001234'],
  // Days of birth
  ['birth-date', 'sinh ra ngày 12/3/1985', 'Chị sinh ra ngày 12/3/1985'],
  ['birth-date', 'sinh ra ngày 12/3/1985', 'được sinh ra ngày 12/3/1985'],
  ['birth-date', 'ra đời ngày 5/6/1990', 'Bé ra đời ngày 5/6/1990'],
  ['birth-date', 'sinh: ngày 5/6/1990', 'sinh: ngày 5/6/1990'],
  ['birth-date', 'n/s 5/6/1990', 'n/s 5/6/1990'],
  ['birth-date', 's. 12/3/1985', 'Ông Ba (s. 12/3/1985)'],
  ['birth-date', 'sinh ngày l2/3/l985', 'sinh ngày l2/3/l985'],
  ['birth-date', 'sinh ngày O5/O6/199O', 'sinh ngày O5/O6/199O'],
  ['birth-date', 'sinh ngày 05 06 1990', 'sinh ngày 05 06 1990'],
  ['birth-date', 'sinh ngày 05061990', 'sinh ngày 05061990'],
  ['birth-date', 'sinh ngày 1990/06/05', 'sinh ngày 1990/06/05'],
  ['birth-date', 'sinh ngày 1990.06.05', 'sinh ngày 1990.06.05'],
  ['birth-date', 'sinh ngày 5/VI/1990', 'sinh ngày 5/VI/1990'],
  ['birth-date', 'sinh ngày 5,6,1990', 'sinh ngày 5,6,1990'],
  ['birth-date', 'sinh ngày năm tháng sáu năm một chín', 'sinh ngày năm tháng sáu năm một chín chín mươi'],
  ['birth-date', 'sinh ra vào ngày 7/11/1978', 'Anh Tư được sinh ra vào ngày 7/11/1978'],
  ['birth-date', 'ra đời hôm 3-4-2019', 'Cháu Na ra đời hôm 3-4-2019'],
  ['birth-date', 'N/S: 17/8/1966', 'N/S: 17/8/1966'],
  ['birth-date', 's. 9-10-1971', 'Chị Sen (s. 9-10-1971)'],
  ['birth-date', 'sinh ngày I5/O8/1972', 'sinh ngày I5/O8/1972'],
  ['birth-date', 'sinh ngày 17 11 1968', 'sinh ngày 17 11 1968'],
  ['birth-date', 'sinh 17111968', 'sinh 17111968'],
  ['birth-date', 'sinh ngày 1968/11/17', 'sinh ngày 1968/11/17'],
  ['birth-date', 'sinh ngày 17-XI-1968', 'sinh ngày 17-XI-1968'],
  ['birth-date', 'ngày sinh: 17.XII.1968', 'ngày sinh: 17.XII.1968'],
  ['birth-date', 'ngày sinh: 05061990', 'ngày sinh: 05061990'],
  ['birth-date', 'ngày sinh: l7/11/1968', 'ngày sinh: l7/11/1968'],
  [
    'birth-date',
    'sinh ngày mười bảy tháng mười một năm một chín',
    'sinh ngày mười bảy tháng mười một năm một chín sáu tám',
  ],
  ['birth-date', 'sinh ngày hai mươi tháng tư năm một chín', 'sinh ngày hai mươi tháng tư năm một chín bảy lăm'],
];

describe('what may be published', () => {
  test.each(accepted)('%s', (sentence) => {
    expect(findPersonalData(sentence)).toEqual([]);
  });
});

describe('what may not', () => {
  test.each(refused)('%s %s in %s', (kind, match, sentence) => {
    expect(findPersonalData(sentence)).toEqual([{ kind, match, index: sentence.indexOf(match) }]);
  });
});
