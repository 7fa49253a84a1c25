/** Personal data in imported files is left out wherever it stands, is told, and takes no other text with it. */
import { expect, test } from 'vitest';
import { proposeDrafts } from '../../../../admin/word/propose.ts';
import { factsOfContent, textOfHtml } from '../../../support/word/read.ts';

const site = factsOfContent();
const title = '<p class="giua dam">Cô giáo dạy chữ ở bến đò</p>';
const story =
  '<p>Cô Trần Thị Lựu (minh họa) dạy chữ cho trẻ em ở xã Ninh Sim đã nhiều năm, tối nào lớp học bên bến đò cũng sáng đèn.</p>';

function read(html: string) {
  const text = textOfHtml(title + html + story);
  const drafts = proposeDrafts(text, site);
  return { drafts, all: JSON.stringify(drafts), leftOut: text.leftOut };
}

test('an identity number in the line below a year', () => {
  const { all, leftOut } = read('<p>Cô Trần Thị Lựu, sinh năm 1965<br>225123456, cấp tại Khánh Hòa</p>');
  expect(leftOut).toContain('225123456');
  expect(all).not.toContain('225123456');
});

test('the words before an address by e-mail go with it', () => {
  const { drafts } = read('<p>Email của học sinh: lan@example.vn, ai cần thì hỏi.</p>');
  expect(drafts[0]?.body).toContain('ai cần thì hỏi.');
  expect(drafts[0]?.body).not.toMatch(/Email|học sinh/);
});

test('a heading with a number among the headings of private columns', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const { all, drafts } = read(
    `<table>${row('Họ và tên', 'Dân tộc', 'Thành tích quý 3')}${row('Trần Thị Lựu', 'Ê-đê', 'Dạy chữ')}${row('Lê Thị Mận', 'Ra-glai', 'Nấu cơm')}</table>`,
  );
  for (const kept of ['Thành tích quý 3', 'Dạy chữ', 'Nấu cơm']) expect(drafts[0]?.body).toContain(kept);
  for (const gone of ['Dân tộc', 'Ê-đê', 'Ra-glai']) expect(all).not.toContain(gone);
});

test.each([
  ['in bold and italic pieces', 'Ai cần thì gọi <b>0905</b> 123 <i>456</i> sau giờ dạy của cô ở xã.', '0905 123 456'],
  ['half in bold', 'Cô có thẻ căn cước 0560<b>12345678</b> do công an cấp năm ngoái.', '056012345678'],
  ['under a label in the line above', 'Số điện thoại:<br>0905 123 456', '0905 123 456'],
])('a number %s', (_, inside, number) => {
  const { all, leftOut } = read(`<p>${inside}</p>`);
  expect(leftOut).toContain(number);
  for (const digits of number.match(/\d{3,}/g) ?? []) expect(all).not.toContain(digits);
});

test('two numbers in one pair of brackets take the brackets with them', () => {
  const { drafts } = read('<p>Cô Lựu (ĐT: 0905 123 456, 0906 123 457) nhận học trò mới.</p>');
  expect(drafts[0]?.body).toContain('Cô Lựu nhận học trò mới.');
});

test.each([
  ['Ngày sinh', '12/3/1960'],
  ['Năm sinh', '1960'],
  ['Số CCCD/CMND', '056012345678'],
  ['Điện thoại', '0905123456'],
  ['Số tài khoản ngân hàng', '0123456789012'],
])('a column “%s” is left out, and gives no day', (heading, value) => {
  const table = `<table><tr><td><p>Họ và tên</p></td><td><p>${heading}</p></td><td><p>Công việc</p></td></tr>
    <tr><td><p>Trần Thị Lựu</p></td><td><p>${value}</p></td><td><p>Dạy chữ</p></td></tr>
    <tr><td><p>Lê Thị Mận</p></td><td><p>${value}</p></td><td><p>Nấu cơm</p></td></tr></table>`;
  const { drafts, all, leftOut } = read(table);
  expect(leftOut.join()).toContain(value);
  expect(all).not.toContain(value);
  expect(all).not.toContain(heading);
  for (const kept of ['Dạy chữ', 'Nấu cơm', 'Lê Thị Mận']) expect(drafts[0]?.body).toContain(kept);
  expect(all).not.toContain('1960');
});

test('a row “Ngày sinh” of a table is left out', () => {
  const { all, leftOut } = read(
    '<table><tr><td><p>Họ và tên</p></td><td><p>Trần Thị Lựu</p></td></tr><tr><td><p>Ngày sinh</p></td><td><p>12/3/1960</p></td></tr></table>',
  );
  expect(leftOut.join()).toContain('12/3/1960');
  expect(all).not.toContain('1960');
});

test('a first row with a private label leaves the labels below it alone', () => {
  const { drafts } = read(
    '<table><tr><td><p>Dân tộc</p></td><td><p>Ê-đê</p></td></tr><tr><td><p>Chức vụ</p></td><td><p>Giáo viên</p></td></tr><tr><td><p>Họ và tên</p></td><td><p>Trần Thị Lựu</p></td></tr></table>',
  );
  const { proposals = [] } = drafts[0] ?? {};
  expect(JSON.stringify(proposals)).toContain('Trần Thị Lựu');
});

test('of a list that begins with private data, the other items stay', () => {
  const { drafts, leftOut } = read('<ul><li>Dân tộc: Ê-đê</li><li>Dạy lớp xóa mù chữ từ năm 2019</li></ul>');
  expect(drafts[0]?.body).toContain('Dạy lớp xóa mù chữ');
  expect(drafts[0]?.body).not.toContain('Ê-đê');
  expect(leftOut).toContain('Dân tộc: Ê-đê');
});

test.each([
  [
    'Quê quán: xã Ninh Sim, lấy chồng về đây rồi ở lại dạy học.',
    'lấy chồng về đây rồi ở lại dạy học.',
    'Quê quán: xã Ninh Sim',
  ],
  ['Dân tộc: Kinh; Đoạt giải nhất hội thi năm 2022', 'Đoạt giải nhất hội thi năm 2022', 'Dân tộc: Kinh'],
  ['Dân tộc: Kinh. Cô mở lớp học bên bến đò.', 'Cô mở lớp học bên bến đò.', 'Dân tộc: Kinh'],
  ['Năm sinh: 1975, Trưởng thôn Tân Phú', 'Trưởng thôn Tân Phú', 'Năm sinh: 1975'],
  ['Dân tộc: Kinh, Đảng viên, quê ở Ninh Sim', 'Đảng viên, quê ở Ninh Sim', 'Dân tộc: Kinh'],
  [
    'Quê quán: chị sinh ra và lớn lên ở xã Ninh Sim rồi theo cha mẹ về đây dựng nhà',
    'chị sinh ra và lớn lên ở xã Ninh Sim',
    undefined,
  ],
])('“%s” loses only its datum', (line, kept, told) => {
  const { drafts, leftOut } = read(`<p>${line}</p>`);
  expect(drafts[0]?.body).toContain(kept);
  if (told === undefined) expect(leftOut).toEqual([]);
  else {
    expect(leftOut).toContain(told);
    expect(drafts[0]?.body).not.toContain(told);
  }
});
