/** Single steps of the import from Word, on sentences as they stand in reports. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { daysIn } from '../../../../admin/word/dates.ts';
import { openDocx } from '../../../../admin/word/docx-file.ts';
import { withoutPersonalNumbers } from '../../../../admin/word/personal.ts';
import { proposeDrafts } from '../../../../admin/word/propose.ts';
import type { ExactReader } from '../../../../admin/word/unit-forms.ts';
import { proposeResults } from '../../../../admin/word/results.ts';
import { toValues } from '../../../../admin/word/to-values.ts';
import { factsOfContent, textOfHtml } from '../../../support/word/read.ts';

const site = factsOfContent();
const draftOf = (html: string) => {
  const [draft] = proposeDrafts(textOfHtml(html), site);
  if (draft === undefined) throw new Error('no draft');
  return draft;
};
const valueOf = (html: string, field: string): unknown =>
  draftOf(html).proposals.find((proposal) => proposal.field === field)?.value;

describe('a file that is no .docx says what to do', () => {
  test.each([
    ['empty', new Uint8Array(), 'tệp rỗng'],
    ['old Word, or a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'Save As'],
    ['PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff), 'đuôi .docx'],
    ['a damaged archive', strToU8('PK\u0003\u0004 cut off'), 'tệp hỏng'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'đuôi .docx'],
  ])('%s', (_, bytes, told) => {
    const opened = openDocx('bao-cao.docx', bytes);
    expect('fault' in opened && opened.fault).toContain(told);
    expect('fault' in opened && opened.fault).toContain('bao-cao.docx');
  });
});

describe('the unit', () => {
  const story = (sentence: string) => `<p class="giua dam">Chuyện một người giữ bến đò</p><p>${sentence}</p>`;
  test.each([
    ['Bà con ở xã Ninh Sim kể lại.', 'xa-ninh-sim'],
    ['Bà con ở X. Ninh Sim kể lại.', 'xa-ninh-sim'],
    ['Ba con o xa ninh sim ke lai chuyen do.', 'xa-ninh-sim'],
    ['BÀ CON XÃ NINH SIM KỂ LẠI.', 'xa-ninh-sim'],
    ['Ngày 3/5/2024, ở phường Ninh Hòa, thị xã Ninh Hòa có lũ.', undefined],
    ['Ngày 3/9/2025, ở phường Ninh Hòa có lũ.', 'phuong-ninh-hoa'],
    ['Ngày 3/9/2025, ở phường Đông Ninh Hòa có lũ.', 'phuong-dong-ninh-hoa'],
    ['Ngày 3/9/2025, ở xã Ninh Sim có lũ.', 'xa-tay-ninh-hoa'],
    ['Ở thị xã Ninh Hòa có lũ.', undefined],
    ['Phòng GD&ĐT khen cô giáo.', 'phong-giao-duc-va-dao-tao'],
    ['Phường Ninh Thuỷ có người giữ cầu.', 'phuong-ninh-thuy'],
  ])('%s → %s', (sentence, unit) => {
    const found = valueOf(story(sentence), 'unit');
    if (unit === undefined) expect([undefined, 'phuong-ninh-hoa']).toContain(found);
    else expect(found).toBe(unit);
  });
});

describe('the writer', () => {
  test.each([
    ['Người viết: Lê Thị Mỹ Dung', 'Lê Thị Mỹ Dung'],
    ['NGƯỜI VIẾT|Lê Thị Mỹ Dung', 'Lê Thị Mỹ Dung'],
    ['NGƯỜI VIẾT|Lê Thị Mỹ Dung|CHỦ TỊCH|Trần Văn Bình', 'Lê Thị Mỹ Dung'],
    ['NGƯỜI VIẾT|CHỦ TỊCH|Lê Thị Mỹ Dung|Trần Văn Bình', 'Lê Thị Mỹ Dung'],
    ['XÁC NHẬN CỦA ĐƠN VỊ|NGƯỜI BÁO CÁO|Trần Văn Bình|Lê Thị Mỹ Dung', 'Lê Thị Mỹ Dung'],
    ['Nơi nhận:|- Như trên|TM. BAN CHẤP HÀNH|CHỦ TỊCH|Trần Văn Bình', undefined],
    ['Nơi nhận:|- Lưu: VT|Lê Thị Mỹ Dung', 'Lê Thị Mỹ Dung'],
  ])('%s', (foot, writer) => {
    const body = '<p>Mỗi sáng, một người ở xã Ninh Sim quét sạch bến đò trước khi học trò qua sông.</p>'.repeat(8);
    const lines = foot.split('|').map((line) => `<p>${line}</p>`);
    const draft = draftOf(`<p class="giua dam">Chuyện một người giữ bến đò</p>${body}${lines.join('')}`);
    const story = draft.collection === 'stories' ? draft : draft.turned();
    const found = story.proposals.find(({ field }) => field === 'author')?.value;
    expect(found).toEqual(writer === undefined ? undefined : { name: writer, kind: 'can-bo' });
  });
});

describe('results', () => {
  test.each([
    ['Năm 2024, tổ thu gom được 1.250,5 kg rác.', { value: 1250.5, unit: 'kg', year: 2024 }],
    ['Trong năm 2023, số hộ nghèo giảm từ 12 xuống còn 3 hộ.', { value: 3, before: 12, unit: 'hộ', year: 2023 }],
    ['Đến cuối năm 2022, quỹ có 86 triệu đồng.', { value: 86, unit: 'triệu đồng', year: 2022 }],
    ['Tỷ lệ đúng hẹn tăng từ 94,6% lên 99,1% trong năm 2020.', { value: 99.1, before: 94.6, unit: '%', year: 2020 }],
  ])('%s', (text, result) => {
    const [first] = proposeResults({ text, year: undefined, latest: 2026 });
    expect(first?.value).toMatchObject(result);
    expect(first?.source).toBe(text);
  });

  test.each(['Quyết định số 15/QĐ-UBND.', 'Ông sinh năm 1958.', 'Ngày 15/5/2024 trời mưa.', 'Tổ dân phố 3 họp.'])(
    '“%s” has none',
    (text) => {
      expect(proposeResults({ text, year: 2024, latest: 2026 })).toEqual([]);
    },
  );

  test('a sentence without a year says which one was taken', () => {
    const [first] = proposeResults({ text: 'Tổ đã trồng 1.200 cây.', year: 2023, latest: 2026 });
    expect(first?.note).toContain('2023');
  });
});

test.each([
  ['Sáng 14/5/2024, trời mưa.', ['2024-05-14']],
  ['ngày 3 tháng 7 năm 2023', ['2023-07-03', '2023-07', '2023']],
  ['tháng 10/2024', ['2024-10']],
  ['ngày 31/2/2024', []],
  ['ngày 1/1/2030', []],
])('days in “%s”', (text, days) => {
  expect(daysIn(text, '2026-11-30').filter((day) => days.includes(day as never))).toEqual(days);
  if (days.length === 0) expect(daysIn(text, '2026-11-30')).toEqual([]);
});

test.each([
  ['Liên hệ: 0905 123 456.', '0905'],
  ['Bà Lụa (số điện thoại 0905.123.456) kể.', '0905'],
  ['Số CCCD: 056012345678, cấp năm 2021.', '056012345678'],
  ['Thư gửi hoa@example.vn nhé.', 'hoa@'],
])('“%s” loses its number', (given, number) => {
  const { text, left } = withoutPersonalNumbers(given);
  expect(text).not.toContain(number);
  expect(left.join()).toContain(number);
  expect(text).not.toMatch(/\(\s*\)|\s[.,]/);
});

test('what is accepted becomes values, lists item by item; the rest stays out', () => {
  const html =
    '<p class="giua dam">Đội xe ôm chở người đi hiến máu</p><p>Năm 2024, đội chở 126 lượt người, góp 118 đơn vị máu ở xã Ninh Sim.</p>';
  const draft = draftOf(html);
  const accepted = draft.proposals.filter(({ field }) => field === 'title' || field === 'results');
  const values = toValues(draft, accepted, [{ name: 'anh-1.jpg', caption: 'Đội xe chờ ở cổng', credit: undefined }]);
  expect(Object.keys(values).toSorted()).toEqual(
    ['body', 'photos', 'results', 'title'].filter((key) => key in values).toSorted(),
  );
  expect(values['title']).toBe('Đội xe ôm chở người đi hiến máu');
  expect(values['photos']).toEqual([{ src: './anh-1.jpg', alt: 'Đội xe chờ ở cổng', caption: 'Đội xe chờ ở cổng' }]);
});

test('the same text can become the other kind of entry', () => {
  const draft = draftOf('<p class="giua dam">Chuyện một người giữ bến đò</p><p>Bà giữ bến đã lâu.</p>');
  expect(draft.turned().collection).not.toBe(draft.collection);
  expect(draft.turned().turned().collection).toBe(draft.collection);
});

test('a form of our own is read by its exact reader alone', () => {
  const text = textOfHtml('<p>PHIẾU CỦA TRANG</p><p>Tên: Bến đò sạch</p>');
  const [general] = proposeDrafts(text, site);
  const reader: ExactReader = {
    recognises: (blocks) => blocks[0]?.lines[0]?.text === 'PHIẾU CỦA TRANG',
    read: () => (general === undefined ? [] : [{ ...general, body: 'đọc đúng từng ô' }]),
  };
  expect(proposeDrafts(text, site, [reader])[0]?.body).toBe('đọc đúng từng ô');
  expect(proposeDrafts(textOfHtml('<p>Bài khác hẳn.</p>'), site, [reader])[0]?.body).not.toBe('đọc đúng từng ô');
});
