/** The advice beside the preview: forty planted faults, and the sample entries, which have none. */
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../admin/advice/advise.ts';
import type { AdviceKind, AdvisedValues, AdvisingSite } from '../../../../admin/advice/advice.ts';
import { plainBody } from '../../../../admin/advice/plain-body.ts';
import { oddWords } from '../../../../admin/advice/spelling.ts';
import { sampleEntries, type SampleEntry } from '../../../support/sample-entries.ts';

const entries = sampleEntries();
const lexicons = entries.map(({ values: { title, summary, body } }) =>
  oddWords(`${title} ${summary} ${plainBody(body)}`),
);
const pages = new Set(['/dien-hinh/2022-hien-mau-theo-con-trang/', '/ke-hoach/', '/nguoi-tot-viec-tot/']);

/** What the site knows while this entry is open in the form. The entry's own words do not count as known. */
const siteWithout = (entry: SampleEntry): AdvisingSite => ({
  others: entries.map(({ collection, id, values: { title, summary } }) => ({ collection, id, title, summary })),
  lexicon: new Set(lexicons.flatMap((words, index) => (entries[index] === entry ? [] : words))),
  hasPage: (path) => pages.has(path),
});

const find = (id: string): SampleEntry => {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`no sample ${id}`);
  return entry;
};
const office = find('2020-phieu-ba-cau-o-bo-phan-mot-cua');
const lane = find('ca-xom-doi-cong-cho-xe-cap-cuu-vao-duoc');
const blood = find('2022-hien-mau-theo-con-trang');
const photo = {
  alt: 'Ghế đợi và bảng tin ở bộ phận một cửa',
  credit: 'UBND phường',
  people: 'khong-ro-nguoi',
  minors: false,
};

type Change = (values: SampleEntry['values']) => Partial<AdvisedValues>;
const inBody =
  (from: string, to: string): Change =>
  ({ body }) => {
    if (!body.includes(from)) throw new Error(`the body has no “${from}”`);
    return { body: body.replace(from, to) };
  };
const sentence =
  (text: string): Change =>
  ({ body }) => ({ body: `${body}\n\n${text}` });
const withPhoto =
  (change: object, consent?: object): Change =>
  (values) => ({
    photos: [{ ...photo, ...change }],
    ...(consent !== undefined && { consent: { ...values.consent, ...consent } }),
  });
const consented = { basis: 'dong-y', scope: ['ten', 'cau-chuyen', 'so-lieu'], child: 'khong' };

const planted: readonly (readonly [what: string, entry: SampleEntry, change: Change, kind: AdviceKind])[] = [
  [
    'a waiting time of the text',
    office,
    inBody('Thời gian chờ từ 31 còn 12 phút', 'Thời gian chờ từ 31 còn 21 phút'),
    'figure',
  ],
  ['a share of the text', office, inBody('từ 94,6% lên 99,1%', 'trả đúng hoặc trước hẹn từ 94,6% lên 91,9%'), 'figure'],
  ['the figure of a block', office, inBody('<Result value="1,4"', '<Result value="4,1"'), 'figure'],
  [
    'a result with another number',
    office,
    () => ({ results: [{ label: 'Thời gian chờ bình quân', value: 120, unit: 'phút' }] }),
    'figure',
  ],
  [
    'thousands in the text',
    lane,
    () => ({ results: [{ label: 'Chín nhà góp tiền', value: 72, unit: 'triệu đồng' }] }),
    'figure',
  ],
  [
    'metres in the text',
    lane,
    () => ({ results: [{ label: 'Chỗ hẹp nhất nay rộng', value: 33, unit: 'm' }] }),
    'figure',
  ],
  ['a vowel pair that does not exist', lane, sentence('Con đuờng nay đã rộng.'), 'spelling'],
  ['a letter too many', lane, sentence('Cả xómm cùng làm.'), 'spelling'],
  ['two letters swapped', lane, sentence('Mọi ngừơi đều vui, nhà nào cũng thògn thả.'), 'spelling'],
  ['a slip of Telex', lane, sentence('Bà con rất vuii mừng và hawngf hái.'), 'spelling'],
  ['a slip in the title', lane, ({ title }) => ({ title: `${title} nghiã` }), 'spelling'],
  ['a slip in the summary', lane, ({ summary }) => ({ summary: `${summary} Xe quay đầu đuợc.` }), 'spelling'],
  ['a wrong start', lane, sentence('Ông kẻ cho mọi người nge.'), 'spelling'],
  ['a tone that cannot stand there', lane, sentence('Nước ngập tới sàt nhà.'), 'spelling'],
  [
    'a slip in the description of a photo',
    office,
    withPhoto({ alt: 'Bảng tin ở sãnh cơ quan, chữ to dễ đoc đựơc' }),
    'spelling',
  ],
  ['words glued together', lane, sentence('Ai cũngmừng khi thấy xe vào được.'), 'spelling'],
  ['a page that does not exist', lane, sentence('Xem [bài khác](/dien-hinh/2019-khong-co/).'), 'link'],
  ['a link within the office', lane, sentence('Xem [ảnh](http://192.168.1.20/anh/1.jpg).'), 'link'],
  ['a file of the computer', lane, sentence('Xem [tệp](file:///C:/bao-cao.docx).'), 'link'],
  ['a shortened address', lane, sentence('Xem [phim](https://bit.ly/abc123).'), 'link'],
  ['an address with a gap', lane, sentence('Xem [tin](https:/baokhanhhoa.vn/tin).'), 'link'],
  ['an address of an example', lane, sentence('Xem [mẫu](https://example.com/mau).'), 'link'],
  ['the same title', lane, () => ({ title: office.values.title }), 'twin'],
  [
    'a title with two words changed',
    lane,
    () => ({ title: office.values.title.replace('Phiếu', 'Tờ').replace('hẳn', 'được') }),
    'twin',
  ],
  ['the same summary', lane, () => ({ summary: blood.values.summary }), 'twin'],
  ['the same opening in the text', lane, sentence(office.values.summary), 'twin'],
  [
    'a summary told a little otherwise',
    lane,
    () => ({ summary: office.values.summary.replace('19 chỗ rườm rà', 'nhiều chỗ') }),
    'twin',
  ],
  [
    'a name although nobody is named',
    office,
    (values) => ({
      body: `${values.body}\n\nÔng Trần Văn Hải kể lại.`,
      consent: { ...values.consent, basis: 'khong-neu-ca-nhan' },
    }),
    'name',
  ],
  [
    'a name outside the scope',
    lane,
    (values) => ({
      consent: { ...values.consent, scope: ['cau-chuyen'] },
      body: `${values.body}\n\nÔng Hồ Ngọc Ẩn cười.`,
    }),
    'name',
  ],
  ['another name in the text', lane, sentence('Bà Phạm Thị Tuyết Nhung góp nước uống.'), 'name'],
  ['another name in the summary', lane, ({ summary }) => ({ summary: `${summary} Anh Đỗ Minh Quân kể.` }), 'name'],
  ['a name without a title', lane, sentence('Người thợ hồ là Võ Thanh Tùng, ở xóm trên.'), 'name'],
  ['an empty section', office, ({ body }) => ({ body: `${body}\n\n## Điều kiện để làm theo\n` }), 'section'],
  [
    'a section of four words',
    office,
    ({ body }) => ({ body: `${body}\n\n## Điều kiện để làm theo\n\nCần có người trực.` }),
    'section',
  ],
  ['an empty small heading', office, ({ body }) => ({ body: `${body}\n\n### Việc tiếp theo\n` }), 'section'],
  [
    'a section whose text was cut out',
    office,
    ({ body }) => ({ body: body.replace(/## Hoàn cảnh\n[\s\S]*?(?=\n## )/, '## Hoàn cảnh\n') }),
    'section',
  ],
  ['agreement to the photo that no slip has', office, withPhoto({ people: 'da-dong-y' }, consented), 'photo'],
  [
    'a named person nobody is to recognise',
    office,
    withPhoto({ alt: 'Bà Lụa đứng cạnh bảng tin của phường' }),
    'photo',
  ],
  ['children that the form denies', office, withPhoto({ alt: 'Học sinh xếp hàng nhận vở trước cổng trường' }), 'photo'],
  ['children in the caption', office, withPhoto({ caption: 'Các em nhỏ ngồi vẽ trong lúc chờ mẹ' }), 'photo'],
];

test('there are forty of them', () => {
  expect(planted).toHaveLength(40);
});

test('at least 36 of the forty planted faults are found, each at its field', () => {
  const missed = planted.filter(([, entry, change, kind]) => {
    const draft = { ...entry, values: { ...entry.values, ...change(entry.values) } };
    return !advise(draft, siteWithout(entry)).some((advice) => advice.kind === kind && advice.at.length > 0);
  });
  expect(missed.map(([what]) => what).length, missed.map(([what]) => what).join('; ')).toBeLessThanOrEqual(4);
});

describe('the sample entries', () => {
  const told = entries.map((entry) => ({
    id: entry.id,
    advice: advise(entry, { ...siteWithout(entry), hasPage: () => true }),
  }));

  test('none gets more than one false notice', () => {
    expect(told.filter(({ advice }) => advice.length > 1)).toEqual([]);
  });

  test('nine of ten get none', () => {
    expect(told.filter(({ advice }) => advice.length > 0).length).toBeLessThanOrEqual(entries.length / 10);
  });
});
