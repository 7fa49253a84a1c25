import { expect, test } from 'vitest';
import { searchEntries } from '../../../../admin/lists/find.ts';

const entries = [
  { title: 'Thắp sáng hẻm bằng công tơ gia đình' },
  { title: 'Cọc ba màu chia nước cho ba xứ đồng', summary: 'Chia mương theo lịch' },
  { title: 'Ao tôm ghép cá dìa và rong câu' },
  { title: 'Cả xóm dời cổng cho xe cấp cứu' },
  { title: 'Lịch hiến máu theo con trăng', subject: { name: 'Đội hiến máu xã' } },
  { title: 'Hiền mẫu giữ lớp học tối', people: [{ name: 'Bà Nguyễn Thị Hoà' }] },
].map((data) => ({ data }));

const found = (typed: string) =>
  searchEntries(typed, entries).map(({ data }) => data.title.split(' ').slice(0, 2).join(' '));

test.each([
  ['hẻm', ['Thắp sáng']],
  ['hem', ['Thắp sáng']],
  ['cá', ['Ao tôm']],
  ['ca', ['Ao tôm', 'Cả xóm']],
  ['chia muong', ['Cọc ba']],
  ['hien mau', ['Lịch hiến', 'Hiền mẫu']],
  ['hiến máu', ['Lịch hiến']],
  ['xóm cả', ['Cả xóm']],
  ['thap sa', ['Thắp sáng']],
  ['Nguyễn Thị Hòa', ['Hiền mẫu']],
  ['không có', []],
  ['', entries.map(({ data }) => data.title.split(' ').slice(0, 2).join(' '))],
])('“%s” finds %o', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
