/** Lists of a month in the many ways offices write them: nothing is lost. */
import { describe, expect, test } from 'vitest';
import type { ProposedDraft } from '../../../../admin/word/to-draft.ts';
import { bold, p, read, valueOf } from '../../../support/word/html.ts';

/** All that an editor sees of the drafts: fields with their sources, bodies and notes. */
const seen = (drafts: readonly ProposedDraft[]): string =>
  drafts
    .flatMap(({ proposals, body, notes }) => [
      body,
      ...notes,
      ...proposals.flatMap(({ shown, source }) => [shown, source]),
    ])
    .join('\n')
    .replace(/[\\*_#]/g, '');

const kind =
  '<p class="giua dam">UBND XÃ NINH AN</p><p class="giua dam">DANH SÁCH GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 8 NĂM 2024</p>';
const money = 'Ngày 6/8/2024, nhặt được ví có 5 triệu đồng trước cổng chợ và đem trả tận tay người mất.';
const rescue = 'Đêm 11/8/2024, nhảy xuống kênh kéo hai em nhỏ bị đuối nước lên bờ, làm ấm cho các em.';
const care = 'Ba năm nay nấu cháo cho người bệnh nghèo ở trạm y tế, sáng thứ tư nào cũng có nồi cháo nóng.';

interface Way {
  way: string;
  html: string[];
}
const [one, two, three] = ['Bà Trần Thị Lựu, xã Ninh Tây', 'Ông Đinh Văn Kha, thôn 1', 'Chị Cao Thị Mận, thôn 5'];
const deeds = [money, rescue, care];
const people = [one, two, three];
const each = (write: (person: string, index: number) => string[]) => people.flatMap(write);
const ways: Way[] = [
  { way: 'numbers, in bold', html: each((person, index) => [bold(`${index + 1}. ${person}`), p(deeds[index] ?? '')]) },
  { way: 'numbers, not in bold', html: each((person, index) => [p(`${index + 1}. ${person}`), p(deeds[index] ?? '')]) },
  {
    way: 'numbers, in bold within the paragraph',
    html: each((person, index) => [`<p><strong>${index + 1}. ${person}:</strong> ${deeds[index] ?? ''}</p>`]),
  },
  {
    way: 'numbers, with a colon',
    html: each((person, index) => [p(`${index + 1}/ ${person}: ${deeds[index] ?? ''}`)]),
  },
  {
    way: 'roman numbers',
    html: each((person, index) => [bold(`${['I', 'II', 'III'][index] ?? ''}. ${person}`), p(deeds[index] ?? '')]),
  },
  { way: 'asterisks', html: each((person, index) => [p(`* ${person}`), p(deeds[index] ?? '')]) },
  { way: 'no numbers', html: each((person, index) => [bold(person), p(deeds[index] ?? '')]) },
  { way: 'headings of Word', html: each((person, index) => [`<h2>${person}</h2>`, p(deeds[index] ?? '')]) },
  {
    way: 'a list of Word with whole items',
    html: [`<ol>${each((person, index) => [`<li>${person}: ${deeds[index] ?? ''}</li>`]).join('')}</ol>`],
  },
  {
    way: 'bullets of Word with whole items',
    html: [`<ul>${each((person, index) => [`<li>${person}: ${deeds[index] ?? ''}</li>`]).join('')}</ul>`],
  },
  {
    way: 'a table with a merged title',
    html: [
      `<table><tr><td colspan="3"><p>Tháng 8 năm 2024</p></td></tr><tr><td><p>STT</p></td><td><p>Họ và tên</p></td><td><p>Tóm tắt việc làm</p></td></tr>${each((person, index) => [`<tr><td><p>${index + 1}</p></td><td><p>${person}</p></td><td><p>${deeds[index] ?? ''}</p></td></tr>`]).join('')}</table>`,
    ],
  },
  {
    way: 'a table of name and deed',
    html: [
      `<table><tr><td><p>Họ và tên</p></td><td><p>Việc làm</p></td></tr>${each((person, index) => [`<tr><td><p>${person}</p></td><td><p>${deeds[index] ?? ''}</p></td></tr>`]).join('')}</table>`,
    ],
  },
  {
    way: 'a table that goes on after a break',
    html: [
      `<table><tr><td><p>STT</p></td><td><p>Họ và tên</p></td><td><p>Việc làm</p></td></tr>${people
        .slice(0, 2)
        .map(
          (person, index) =>
            `<tr><td><p>${index + 1}</p></td><td><p>${person}</p></td><td><p>${deeds[index] ?? ''}</p></td></tr>`,
        )
        .join('')}</table>`,
      `<table><tr><td><p>3</p></td><td><p>${three}</p></td><td><p>${care}</p></td></tr></table>`,
    ],
  },
];

describe.each(ways)('a list with $way', ({ html }) => {
  const intro = 'Trong tháng 8, xã Ninh An có ba gương sau đây:';
  const closing = 'Trên đây là báo cáo của xã Ninh An.';
  const drafts = read(kind, p(intro), ...html, p(closing));

  test('becomes as many drafts as it has people', () => {
    expect(drafts).toHaveLength(3);
    for (const [index, deed] of deeds.entries()) {
      expect(drafts[index]?.body).toContain(deed);
      for (const other of deeds.filter((text) => text !== deed)) expect(drafts[index]?.body).not.toContain(other);
    }
  });

  test('loses no text, and keeps the frame of the list out of the bodies', () => {
    for (const text of [intro, closing, ...people, ...deeds]) expect(seen(drafts)).toContain(text);
    for (const { body } of drafts) expect(body).not.toMatch(/Trên đây|ba gương sau/);
  });

  test('the unit is that of the person, else that of the list', () => {
    expect(drafts.map((draft) => valueOf(draft, 'unit'))).toEqual(['xa-ninh-tay', 'xa-ninh-an', 'xa-ninh-an']);
  });
});

test('without a line that says so, headings that each name a person make a list', () => {
  const drafts = read(p('UBND xã Ninh An'), bold(`1. ${one}`), p(money), bold(`2. ${two}`), p(rescue));
  expect(drafts).toHaveLength(2);
});

test('headings of groups stay out of the parts, with numbers that begin again', () => {
  const drafts = read(
    kind,
    bold('I. TẬP THỂ'),
    bold('1. Chi hội Phụ nữ thôn 3'),
    p(care),
    bold('II. CÁ NHÂN'),
    bold(`1. ${one}`),
    p(money),
    bold(`2. ${two}`),
    p(rescue),
  );
  expect(drafts).toHaveLength(3);
  for (const { body } of drafts) expect(body).not.toMatch(/TẬP THỂ|CÁ NHÂN/);
  expect(seen(drafts)).toContain('II. CÁ NHÂN');
});

test('a short part does not undo the list, and says that it is short', () => {
  const drafts = read(
    kind,
    bold(`1. ${one}`),
    p(money),
    bold(`2. ${two}`),
    p('Hiến máu 12 lần.'),
    bold(`3. ${three}`),
    p(care),
  );
  expect(drafts.map(({ notes }) => notes.some((note) => note.includes('rất ngắn')))).toEqual([false, true, false]);
  expect(drafts[1]?.body).toContain('Hiến máu 12 lần.');
});

test('a row with a short deed is kept, a row of totals is told', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const drafts = read(
    kind,
    `<table>${row('STT', 'Họ và tên', 'Chức vụ', 'Việc làm')}${row('1', 'Bà Trần Thị Lựu', 'Trưởng thôn', money)}${row('2', 'Ông Đinh Văn Kha', 'Thợ mộc', 'Hiến máu 12 lần.')}${row('', 'Tổng cộng', '', 'hai gương')}</table>`,
  );
  expect(drafts).toHaveLength(2);
  expect(drafts[1]?.body).toContain('Hiến máu 12 lần.');
  expect(drafts[1]?.notes.join()).toContain('rất ngắn');
  for (const text of ['Trưởng thôn', 'Thợ mộc', 'Tổng cộng – hai gương']) expect(seen(drafts)).toContain(text);
});

test.each([
  ['Trả ví cho cụ già', 'title'],
  ['Hiến máu', 'body'],
  ['Bác thợ mộc sửa bàn ghế cho lớp học tình thương', 'title'],
])('the heading “%s” of a part is kept in the %s', (head, place) => {
  const drafts = read(
    kind,
    bold(`1. ${head}`),
    p(`Ông Lâm Văn Phước ở thôn 2. ${money}`),
    bold('2. Cô công chức chờ dân'),
    p(care),
  );
  expect(drafts).toHaveLength(2);
  if (place === 'title') expect(valueOf(drafts[0], 'title')).toBe(head);
  else expect(drafts[0]?.body).toContain(head);
});

test('each part keeps the photos that stand in it, and others are told', () => {
  const photo = (index: number, caption: string) =>
    `<p><img src="anh:${index}"></p><p class="giua nghieng">${caption}</p>`;
  const drafts = read(
    kind,
    photo(0, 'Trụ sở ủy ban xã'),
    bold(`1. ${one}`),
    photo(1, 'Chiếc ví trên bàn'),
    p(money),
    bold(`2. ${two}`),
    p(rescue),
    photo(2, 'Đoạn kênh sâu'),
  );
  expect(drafts.map(({ photos }) => photos.map(({ picture }) => picture))).toEqual([[1], [2]]);
  expect(drafts[0]?.photos[0]?.caption).toBe('Chiếc ví trên bàn');
  expect(drafts[0]?.notes.join()).toContain('1 ảnh đứng ngoài');
});

test('a photo in a row of a table belongs to its entry', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const drafts = read(
    kind,
    `<table>${row('STT', 'Họ và tên', 'Việc làm', 'Ảnh')}${row('1', one, money, '<img src="anh:0">')}${row('2', two, rescue, '<img src="anh:1">')}</table>`,
  );
  expect(drafts.map(({ photos }) => photos.map(({ picture }) => picture))).toEqual([[0], [1]]);
});

test('the movement of a part is that of its own text, not of the office that sent the list', () => {
  const drafts = read(
    '<p class="giua dam">HỘI CỰU CHIẾN BINH XÃ NINH AN</p><p class="giua dam">TỔNG HỢP GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 8</p>',
    bold('1. Chị em nhặt rác ở bãi cát'),
    p(
      'Chị Ngô Thị Sương dẫn tổ phụ nữ nhặt rác thải nhựa trên bãi cát, chai nhựa bán lấy tiền mua giỏ đi chợ thay túi nilon.',
    ),
    bold('2. Y sĩ đi bộ vào xóm ngập'),
    p('Chị Cao Thị Mận, y sĩ trạm y tế, đi bộ vào xóm ngập phát thuốc cho bệnh nhân, đo huyết áp cho từng nhà.'),
  );
  expect(drafts.map((draft) => valueOf(draft, 'movement'))).toEqual(['chong-rac-thai-nhua', 'y-te-y-duc']);
});
