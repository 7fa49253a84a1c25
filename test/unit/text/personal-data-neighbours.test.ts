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
