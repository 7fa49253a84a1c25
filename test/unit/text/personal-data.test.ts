import { describe, expect, test } from 'vitest';
import { findPersonalData, type PersonalData } from '../../../src/text/personal-data.ts';

type Row = [kind: PersonalData['kind'], match: string, sentence: string];

const hits: Row[] = [
  ['phone', '0912345678', 'Liên hệ 0912345678.'],
  ['phone', '0912 345 678', 'Gọi 0912 345 678 để được hướng dẫn.'],
  ['phone', '0912.345.678', 'ĐT: 0912.345.678'],
  ['phone', '0912-345-678', 'ĐT:0912-345-678'],
  ['phone', '091 234 56 78', 'Số của chị là 091 234 56 78 nhé'],
  ['phone', '0912 34 56 78', 'Zalo 0912 34 56 78'],
  ['phone', '09.12.34.56.78', 'Zalo 09.12.34.56.78'],
  ['phone', '09 1234 5678', 'Zalo 09 1234 5678'],
  ['phone', '0912 – 345 – 678', 'Máy 0912 – 345 – 678'],
  ['phone', '0912\u00a0345\u00a0678', 'Máy 0912\u00a0345\u00a0678'],
  ['phone', '0912345678', 'sđt0912345678'],
  ['phone', '+84912345678', 'Gọi +84912345678'],
  ['phone', '+84 912 345 678', 'Gọi +84 912 345 678'],
  ['phone', '(+84) 912-345-678', 'Gọi (+84) 912-345-678'],
  ['phone', '+84 (0)912 345 678', 'Gọi +84 (0)912 345 678'],
  ['phone', '+84 258 3822 123', 'Gọi +84 258 3822 123'],
  ['phone', '0084912345678', 'Gọi 0084912345678'],
  ['phone', '84912345678', 'Gọi 84912345678 gặp bác Ba'],
  ['phone', '84 912 345 678', 'Gọi 84 912 345 678 gặp bác Ba'],
  ['phone', '0168 1234 567', 'Số cũ 0168 1234 567'],
  ['phone', '02583822123', 'Văn phòng: 02583822123'],
  ['phone', '0258 3 822 123', 'Văn phòng: 0258 3 822 123'],
  ['phone', '0258.3822.123', 'Văn phòng: 0258.3822.123'],
  ['phone', '(0258) 3 822 123', 'Văn phòng: (0258) 3 822 123'],
  ['phone', '(0258)3822123', 'Văn phòng: (0258)3822123'],
  ['phone', '(058) 3822123', 'Văn phòng: (058) 3822123'],
  ['phone', '(024) 3825 1234', 'Gọi (024) 3825 1234'],
  ['email', 'ba.nguyen@gmail.com', 'Thư gửi ba.nguyen@gmail.com.'],
  ['email', 'ubnd_nh@khanhhoa.gov.vn', 'Gửi ubnd_nh@khanhhoa.gov.vn, trước thứ Sáu'],
  ['email', 'bacba(at)gmail.com', 'bacba(at)gmail.com'],
  ['email', 'bacba [a] gmail.com', 'bacba [a] gmail.com'],
  ['id-number', '225123456', 'CMND số 225123456'],
  ['id-number', '225 123 456', 'Ông Ba, 225 123 456, thường trú thôn A'],
  ['id-number', '225.123.456', 'CMND: 225.123.456'],
  ['id-number', '056198001234', 'CCCD 056198001234 cấp năm 2021'],
  ['id-number', '056 198 001 234', 'số 056 198 001 234'],
  ['id-number', '0561.9800.1234', 'số 0561.9800.1234'],
  ['id-number', '123456789012', 'Số định danh cá nhân: 123456789012'],
  ['plate', '79A-123.45', 'xe 79A-123.45'],
  ['plate', '79A 12345', 'xe 79A 12345'],
  ['plate', '79-B1 123.45', 'xe máy 79-B1 123.45 của chị'],
  ['plate', '79C1-12345', 'xe 79C1-12345'],
  ['plate', '79N3-1234', 'xe 79N3-1234'],
  ['plate', '79LD-123.45', 'xe 79LD-123.45'],
  ['house-number', 'số nhà 12', 'Bà ở số nhà 12, tổ 3'],
  ['house-number', 'Số nhà 12A/3', 'Số nhà 12A/3'],
  ['house-number', 'nhà số 45', 'đến nhà số 45 hỏi'],
  ['house-number', 'số 12 đường Trần', 'ở số 12 đường Trần Quý Cáp'],
  ['house-number', 'số 12/3 đường 2', 'ở số 12/3 đường 2/4'],
  ['house-number', 'Số 5 hẻm 1', 'Số 5 hẻm 12'],
  ['house-number', 'số 12/3 Trần', 'ở số 12/3 Trần Quý Cáp'],
  ['house-number', '12/3 Trần', 'Địa chỉ: 12/3 Trần Quý Cáp'],
  ['house-number', '45 Lê', 'Bà trú tại 45 Lê Lợi'],
  ['house-number', '145/7 đường Trần', 'đón khách ở 145/7 đường Trần Quý Cáp'],
];

const misses = [
  'Năm 2023, thôn A thu 2.150 kg nhựa.',
  'Tổng kinh phí 1.250.000.000 đồng.',
  'Quỹ có 150000000 đồng, chi 125.000.000 đồng.',
  'Quỹ có 225 123 456 đồng.',
  'Tổng số tiền 125.000.000.000 đồng, trong đó 84.912.345.678 đồng là vốn dân góp.',
  'Dư nợ 84912345678 đồng.',
  'Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014.',
  'Kế hoạch 14/CT-UBND và Chỉ thị 14/CT-UBND.',
  'Lời kêu gọi ngày 11/6/1948.',
  'Báo ra số 12 tháng 6.',
  'Quyết định số 123/QĐ-UBND ngày 09/6/2023.',
  'Nghị định số 98/2023/NĐ-CP, Nghị định số 98/2023 Chính phủ ban hành.',
  'Thông tư số 12/2019 Bộ Nội vụ.',
  'Giai đoạn 2021-2025, 2026 – 2030.',
  'Ngày 12/3 Trần Văn A nhận giấy khen.',
  'Ngày 12/3 đường Trần Quý Cáp thông xe.',
  'Có 40/45 hội viên, 40/45 Đảng viên tham gia.',
  'Tổng số 12 đường giao thông nông thôn.',
  'Tuyến đường số 12 dài 3 km.',
  'Học sinh lớp 12A 2023, lớp 12A-2023.',
  'Diện tích 50 m2, 12.000 đồng một cây.',
  'Độ tuổi 05 10 15 20 25.',
  'Từ 08-09-2023 15 hộ tham gia.',
  'Lúc 07 giờ 30 ngày 09-06-2023.',
  'Mã số thuế: 0312345678.',
  'Công văn số 0912345678/UBND.',
  'Quốc lộ 26B, quốc lộ 1A, đường 2/4.',
  'Bài đọc 2 trang, 12 mục, tỷ lệ 98,75 %, tăng 1.250,5 lần.',
  'Điểm trung bình 9,125 và 8,875; số dân 1.234.567.',
  'Tổ dân phố 12, thôn 3, khu phố 4.',
  'Họp ngày 20, 21, 22, 23, 24, 25 tháng 6.',
  'Căn nhà thứ 50 được trao năm 2024; xây nhà cho 12 hộ.',
  'Cảm ơn @thon.a đã chia sẻ.',
  'Thời gian 07:30 – 11:00, nhiệt độ 25–30 °C.',
  'Vốn 84 tỷ, 84 912 triệu.',
  'Số 12 Ban chỉ đạo, nghị quyết số 05 Hội đồng nhân dân.',
  'Hình 1.2.3, mục 3.2.1, phiên bản 10.0.0.1.',
  'Đạt 0,912 tấn; 0.912 không phải cách viết của ta.',
  'Tại 12 xã, 27 Ủy ban nhân dân xã, phường.',
];

describe('findPersonalData', () => {
  test.each(hits)('%s %s', (kind, match, sentence) => {
    expect(findPersonalData(sentence)).toEqual([{ kind, match, index: sentence.indexOf(match) }]);
  });

  test.each(misses)('nothing in: %s', (sentence) => {
    expect(findPersonalData(sentence)).toEqual([]);
  });

  test('finds everything, in the order of the text', () => {
    const text = 'Chị Ba, số nhà 12, CCCD 056198001234, xe 79A-123.45, máy 0912345678/0987654321, ba@x.vn.';
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual([
      'house-number',
      'id-number',
      'plate',
      'phone',
      'phone',
      'email',
    ]);
  });

  test('finds keywords in decomposed text too', () => {
    expect(findPersonalData('Ở số nhà 12'.normalize('NFD'))).toHaveLength(1);
  });

  test('does not join numbers across lines', () => {
    expect(findPersonalData('0912\n345\n678')).toEqual([]);
  });

  test.each(['sinh năm 1965\n225123456, cấp tại Khánh Hòa', 'số 225123456\n12 000'])(
    'numbers of other lines hide none: %j',
    (text) => {
      expect(findPersonalData(text).map(({ match }) => match)).toEqual(['225123456']);
    },
  );
});
