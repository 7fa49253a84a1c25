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
