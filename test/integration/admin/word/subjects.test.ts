/** Whom a report is about: the person or the group, not the office that rewards. */
import { expect, test } from 'vitest';
import { factsOfContent, proposedFor } from '../../../support/word/read.ts';

const site = factsOfContent();
const subjectOf = (title: string, text: string) => {
  const html = `<p class="giua dam">BÁO CÁO THÀNH TÍCH</p><p class="giua dam">${title}</p><p>${text}</p>`;
  const draft = proposedFor(html, site);
  const exemplar = draft?.collection === 'exemplars' ? draft : draft?.turned();
  return exemplar?.proposals.find(({ field }) => field === 'subject')?.value;
};

const withLabel = (title: string) =>
  `<p class="giua dam">${title}</p><p>Đơn vị: Trường Tiểu học Ninh Sim</p><p>Lớp học ở bến đò sáng đèn mỗi tối.</p>`;
test.each([
  ['Cô Lê Thị Hoa hết lòng vì học sinh nghèo', 'ca-nhan', 'Lê Thị Hoa'],
  ['Lớp học bên bến đò sáng đèn', 'tap-the', 'Trường Tiểu học Ninh Sim'],
])('with the label of a school, “%s”', (title, kind, name) => {
  const draft = proposedFor(withLabel(title), site);
  const exemplar = draft?.collection === 'exemplars' ? draft : draft?.turned();
  expect(exemplar?.proposals.find(({ field }) => field === 'subject')?.value).toEqual({ kind, name });
});

test('the sender of a list is not whom its parts are about', () => {
  const told = 'Ông Lâm Văn Phước ở thôn 2 nhặt được ví có 5 triệu đồng và đem trả tận tay người mất.';
  const html = `<p class="giua dam">DANH SÁCH GƯƠNG THÁNG 8 NĂM 2024</p><p>Đơn vị: Trường Tiểu học Ninh Sim</p>
    <p class="dam">1. Trả ví cho cụ già</p><p>${told}</p><p class="dam">2. Cô công chức chờ dân</p><p>${told}</p>`;
  const draft = proposedFor(html, site);
  const exemplar = draft?.collection === 'exemplars' ? draft : draft?.turned();
  expect(exemplar?.proposals.find(({ field }) => field === 'subject')?.value).toMatchObject({ name: 'Lâm Văn Phước' });
});

test.each([
  ['Tổ nấu cháo từ thiện thôn Tân Phú đã nấu 500 suất.', 'Tổ nấu cháo từ thiện thôn Tân Phú'],
  ['Nhóm thu gom rác thôn Phú Hòa gom 2 tấn rác.', 'Nhóm thu gom rác thôn Phú Hòa'],
  ['Tổ hỗ trợ sinh kế phụ nữ thôn 3 giúp 12 hộ.', 'Tổ hỗ trợ sinh kế phụ nữ thôn 3'],
])('a name that begins with a verb is whole: %s', (text, name) => {
  expect(subjectOf('Xây nhà không lấy công', text)).toEqual({ kind: 'tap-the', name });
});

test.each([
  ['Mắt sáng giữ xóm yên', 'Công an phường lắp 20 camera ở các ngã ba.', 'tap-the', 'Công an phường'],
  ['Tổ thợ hồ xây nhà không lấy công', 'Tổ được UBND thị xã tặng Giấy khen.', 'tap-the', 'Tổ thợ hồ'],
  [
    'Xây nhà không lấy công',
    'Được Hội Nông dân xã Ninh Sim khen, tổ thợ hồ thôn Tân Hưng xây tiếp.',
    'tap-the',
    'Tổ thợ hồ thôn Tân Hưng',
  ],
  [
    'Cô giáo Nguyễn Thị Hạnh Dung và gian bếp',
    'Phòng thí nghiệm của trường xuống cấp. Cô Nguyễn Thị Hạnh Dung (minh họa) xin gian bếp.',
    'ca-nhan',
    'Nguyễn Thị Hạnh Dung (minh họa)',
  ],
  [
    'Bàn đạp không mỏi chân',
    'Công ty TNHH May Hải Hà ở phường Ninh Hải có 48 công nhân.',
    'tap-the',
    'Công ty TNHH May Hải Hà',
  ],
])('%s: %s', (title, text, kind, name) => {
  expect(subjectOf(title, text)).toEqual({ kind, name });
});

test('a name in capitals is written as a name, also with its mark of fiction', () => {
  const html = '<p>Họ và tên: ĐẶNG THỊ LÀI (minh họa)</p><p>Tên mô hình: Nuôi hươu trên đồi đá</p><p>Bà nuôi hươu.</p>';
  expect(proposedFor(html, site, 'subject')?.value).toEqual({ kind: 'ca-nhan', name: 'Đặng Thị Lài (minh họa)' });
});
