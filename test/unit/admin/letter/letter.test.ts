import { expect, test } from 'vitest';
import { toLetter } from '../../../../admin/letter/letter.ts';

const facts = {
  siteName: 'Điển hình tiên tiến Ninh Hòa',
  home: 'https://gallery.example/thi-dua/',
  slip: 'https://gallery.example/thi-dua/bao-sai-sot/',
  office: ['Phòng Nội vụ', 'Số 1 đường Trần Quý Cáp'],
  answerDays: { correction: 10, withdrawal: 15 },
};
const values = {
  title: 'Cọc ba màu chia nước',
  publishedOn: '2024-12-20',
  subject: { name: 'Tổ thủy nông (minh họa)', role: 'bốn người' },
  results: [{ label: 'Ruộng đủ nước', value: 31, unit: 'ha' }],
  photos: [{ alt: 'Ba chiếc cọc' }],
  approval: { date: '2024-12-16' },
  consent: { basis: 'dong-y', ref: 'PDY-2024-001', date: '2024-12-15', scope: ['ten', 'anh'], child: 'tu-7' },
};
const linesOf = (given: object, heading: string, about: typeof facts | Omit<typeof facts, 'answerDays'> = facts) =>
  toLetter({ collection: 'exemplars', id: '2024-coc' }, given, about).find((part) => part.heading === heading)?.lines;

test('says which entry, and where it is', () => {
  expect(linesOf(values, 'Bài')).toEqual([
    'Cọc ba màu chia nước',
    'Đăng ngày 20/12/2024 tại https://gallery.example/thi-dua/dien-hinh/2024-coc/',
  ]);
});

test('says what is shown, and on what basis', () => {
  expect(linesOf(values, 'Trang nêu gì về ông bà')).toEqual([
    'Tổ thủy nông (minh họa), bốn người',
    'Số liệu: Ruộng đủ nước 31 ha',
    'Ảnh: Ba chiếc cọc',
    'Việc làm, như bài đã kể.',
  ]);
  expect(linesOf(values, 'Căn cứ')).toEqual([
    'Người được nêu đồng ý, ngày 15/12/2024, phiếu PDY-2024-001 giữ tại cơ quan',
    'Được nêu: Tên, Ảnh',
    'Trẻ từ 7 tuổi: trẻ và người đại diện cùng đồng ý',
    'Duyệt đăng ngày 16/12/2024',
  ]);
});

test('names nobody whom the entry does not name', () => {
  const people = [{ anonymous: true, role: 'một tài xế' }, { name: 'Bà Tư' }];
  expect(linesOf({ people }, 'Trang nêu gì về ông bà')).toEqual([
    'Không nêu tên, một tài xế',
    'Bà Tư',
    'Việc làm, như bài đã kể.',
  ]);
});

test('says where to ask and until when an answer comes; without a term it promises none', () => {
  const lines = linesOf(values, 'Muốn sửa, muốn gỡ') ?? [];
  expect(lines[0]).toBe('Nơi tiếp nhận: Phòng Nội vụ, Số 1 đường Trần Quý Cáp');
  expect(lines).toContain('Đề nghị sửa được trả lời trong 10 ngày, đề nghị gỡ trong 15 ngày, kể từ ngày nhận.');
  expect(lines).toContain('Phiếu in sẵn: https://gallery.example/thi-dua/bao-sai-sot/');
  const { answerDays: _none, ...silent } = facts;
  expect(linesOf(values, 'Muốn sửa, muốn gỡ', silent)?.join()).not.toContain('kể từ ngày nhận');
});
