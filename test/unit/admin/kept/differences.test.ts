import { expect, test } from 'vitest';
import type { Field } from '../../../../admin/config/decap-shape.ts';
import { toCollection } from '../../../../admin/config/collections.ts';
import { differencesOf } from '../../../../admin/kept/differences.ts';

const fields: readonly Field[] = toCollection('exemplars').fields ?? [];
const nameOf = (collection: string, id: string) =>
  collection === 'units' && id === 'phuong-ninh-hai' ? 'Phường Ninh Hải' : undefined;

test('two versions are told field by field in the words of the form, without codes', () => {
  const shared = { title: 'Một', movement: 'nong-thon-moi' };
  const mine = {
    ...shared,
    subject: { kind: 'tap-the', name: 'Tổ A' },
    recognisedOn: '2023-06-09',
    results: [{ label: 'Lưới', value: 1250.5, unit: 'kg' }],
    sample: true,
    body: '## Cách làm\n\nTổ \\<5 triệu, **đậm**.\n\n<Figure src="./anh-1.jpg" />',
  };
  const theirs = { ...shared, subject: { kind: 'ca-nhan', name: 'Tổ A' }, unit: 'phuong-ninh-hai', sample: false };
  const told = differencesOf(fields, mine, theirs, nameOf);
  expect(told).toEqual([
    {
      label: 'Điển hình',
      mine: 'Loại: Tập thể\nTên tập thể / hộ / người: Tổ A',
      theirs: 'Loại: Cá nhân\nTên tập thể / hộ / người: Tổ A',
    },
    { label: 'Đơn vị, xã phường', mine: '(trống)', theirs: 'Phường Ninh Hải' },
    { label: 'Ngày công nhận', mine: '9/6/2023', theirs: '(trống)' },
    { label: 'Kết quả', mine: '• Tên kết quả: Lưới; Số: 1250,5; Đơn vị tính: kg', theirs: '(trống)' },
    { label: 'Nội dung', mine: 'Tiêu đề cấp 2: Cách làm\n\nTổ <5 triệu, đậm.\n\n[khối]', theirs: '(trống)' },
    { label: 'Dữ liệu minh họa', mine: 'Có', theirs: 'Không' },
  ]);
  expect(differencesOf(fields, mine, mine, nameOf)).toEqual([]);
});
