/** Alternative texts of photos that do not describe anything. */
import { expect, test } from 'vitest';
import { altTexts } from '../../../../src/domain/rules/photos.ts';

const toldOf = (alt: string, caption?: string) =>
  altTexts([
    { src: './anh-1.jpg', alt, caption, credit: 'Ban biên tập', people: 'khong-ro-nguoi', minors: false },
  ] as never).map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each([
  'IMG_2034',
  'DSC 0012',
  'z5123456789012_a1b2c3',
  '20230609_081530',
  'IMG-20230609-WA0003',
  'anh 1',
  'anh-bia-bai-viet',
  'Screenshot 2023-06-09 at 08.15.30',
  'FB_IMG_1686273000',
  'don gat lua.HEIC',
  'Chị Ba cân rác.jpeg',
  'Copy of DSC 4411',
  'image (2)',
])('“%s” is the name of a file', (alt) => {
  expect(toldOf(alt)).toEqual(['photos.0.alt: đang là tên tệp. Hãy viết một câu tả người và việc trong ảnh.']);
});

test.each([
  'Ba chị cân bao vỏ chai bên chồng khay cây giống',
  'Hai hàng xe máy, 12 chiếc, trước cổng xã',
  'Tổ 5 ra quân',
  'Cụm loa phát thanh trên cột điện thôn 2',
  'Màn hình máy tính hiện bảng 2024',
])('“%s” tells what is seen', (alt) => {
  expect(toldOf(alt)).toEqual([]);
});

test('a caption is no name of a file either', () => {
  expect(toldOf('Hai người gánh nước qua cầu', 'IMG_2034.JPG')).toEqual([
    'photos.0.caption: “IMG_2034.JPG” là tên tệp. Hãy viết điều người đọc cần biết về ảnh, hoặc để trống.',
  ]);
  expect(toldOf('Hai người gánh nước qua cầu', 'Cầu xây năm 2023.')).toEqual([]);
});
