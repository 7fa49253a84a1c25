/** Text that looks like a line of the frame (`admin/word/frame.ts`), but belongs to the report, is kept or told. */
import { describe, expect, test } from 'vitest';
import type { ProposedDraft } from '../../../../admin/word/to-draft.ts';
import { bold, p, read, titleLines, valueOf } from '../../../support/word/html.ts';

const story = 'Chuyện ở xã Ninh Sim vào mùa mưa, khi con đường ra ruộng ngập đến đầu gối và không xe nào qua được.';
/** The draft as a story: it was proposed as one, or is turned into one as by the button of the import. */
const storyOf = (draft: ProposedDraft | undefined) => (draft?.collection === 'stories' ? draft : draft?.turned());
const exemplarOf = (draft: ProposedDraft | undefined) => (draft?.collection === 'exemplars' ? draft : draft?.turned());

describe('a paragraph below the title is no kind of document', () => {
  const title = 'Người cựu chiến binh hiến đất làm đường';
  test.each([
    'Tháng 5 năm 2024, tại Hội nghị biểu dương của xã, ông Lê Văn An kể lại 20 năm hiến đất làm đường. Ông bắt đầu từ hai bàn tay trắng.',
    'Con đường nhỏ tại Lê Lợi được bà con hiến đất…',
    'Về việc ấy, ông An kể rằng cả xóm cùng hiến đất. Con đường nay rộng bốn mét.',
    'Đề nghị xét cho bà con mượn xe, ông An nói vậy rồi tự tay lái máy cày ra đồng.',
  ])('%s', (text) => {
    const [draft] = read(titleLines(title), p(text), p(story));
    expect(valueOf(draft, 'title')).toBe(title);
    expect(draft?.body).toContain(text);
  });
});

test('a line above the title that no field shows is told', () => {
  const line = 'Bài đọc tại Hội nghị người cao tuổi';
  const [draft] = read(titleLines(line, 'Anh thợ hàn với bảy sáng kiến'), p(story));
  expect(valueOf(draft, 'title')).toBe('Anh thợ hàn với bảy sáng kiến');
  expect(draft?.notes.join()).toContain(line);
});

test('a line among labels that has none of them is told', () => {
  const labels = '<p>Đơn vị: Xã Ninh Sim<br>Số hội viên: 45 người<br>Họ và tên: Lê Văn An</p>';
  const [draft] = read(titleLines('Anh thợ hàn với bảy sáng kiến'), labels, p(story));
  expect(draft?.notes.join()).toContain('Số hội viên: 45 người');
  expect(draft?.notes.join()).not.toContain('Lê Văn An');
});

test.each(['Mô hình phụ nữ đoàn kết giúp người nghèo', 'Mô hình nông dân đoàn kết giúp nhau sản xuất giỏi'])(
  '“%s” is a title, although movements and units use its words',
  (title) => {
    expect(valueOf(read(titleLines(title), p(story))[0], 'title')).toBe(title);
  },
);

test.each([
  'Công an xã Ninh Sim bắt nhóm trộm xe máy',
  'Chi đoàn thôn Phú Thọ nhặt rác mỗi Chủ nhật',
  'Công đoàn Trường Tiểu học Ninh Sim vượt khó',
  'Đoàn kết lương giáo thôn Tân Hưng',
  'Công an xã Ninh Sim bắt trộm',
])('“%s” is a title, although it begins with an office', (title) => {
  expect(valueOf(read(titleLines(title), p(story))[0], 'title')).toBe(title);
});

test('the addressee is no title', () => {
  const [draft] = read(p('Kính gửi: Ủy ban nhân dân xã Ninh Sim'), p(story));
  expect(valueOf(draft, 'title')).toMatch(/^Chuyện ở xã Ninh Sim/);
});

test('a name alone below the title is the writer of a story, and told for an exemplar', () => {
  const [draft] = read(titleLines('Anh thợ hàn với bảy sáng kiến', 'Nguyễn Thị Hồng Gấm'), p(story));
  expect(valueOf(storyOf(draft), 'author')).toEqual({ name: 'Nguyễn Thị Hồng Gấm', kind: 'can-bo' });
  expect(exemplarOf(draft)?.notes.join()).toContain('Nguyễn Thị Hồng Gấm');
});

describe('the rows of a list', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const names = [
    'Công an xã Ninh An',
    'Công ty May Hải Hà',
    'Công đoàn xã',
    'Cộng tác viên Lê Thị Hoa',
    'Tổng công ty Hoa Biển',
  ];
  test.each(names)('that of “%s” is no row of totals', (name) => {
    const rows = [name, 'Bà Trần Thị Lựu'].map((each, index) => row(String(index + 1), each, story));
    const drafts = read(
      `<table>${row('STT', 'Họ và tên', 'Việc làm')}${rows.join('')}${row('', 'Cộng: 2 gương', story)}</table>`,
    );
    expect(drafts).toHaveLength(2);
  });
});

test.each([
  ['Anh Lê Văn An với nhiều mô hình kinh tế hiệu quả', 1],
  ['Chị Trần Thị Lựu, 5 năm gương mẫu', 1],
  ['Các mô hình kinh tế hiệu quả', 2],
])('“%s” stands above %i reports', (head, count) => {
  const told = 'Ban đầu chỉ có hai con, nay đã thành đàn và cho thu nhập đều đặn hằng tháng.';
  const drafts = read(titleLines(head), bold('1. Nuôi bò lai'), p(told), bold('2. Trồng tỏi trên đất cát'), p(told));
  expect(drafts).toHaveLength(count);
});
