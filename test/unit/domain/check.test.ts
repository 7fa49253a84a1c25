/** Schemas and rules together report every mistake, and each only once. */
import { describe, expect, test } from 'vitest';
import { checkEntries, parseEntries } from '../../../src/domain/check.ts';
import { brief, problemsOf, referenceData, source, today } from '../../support/builders.ts';

type Change = Readonly<Record<string, unknown>>;
const ofExemplar = (change: Change = {}, id = '2024-a', facts = {}) =>
  problemsOf([source('exemplars', id, change, facts)]).map(brief);
const ofStory = (change: Change = {}, id = 'a') => problemsOf([source('stories', id, change)]).map(brief);
const ofEvent = (change: Change = {}) => problemsOf([source('events', 'a', change)]).map(brief);
const ofDocument = (change: Change = {}) => problemsOf([source('documents', 'a', change)]).map(brief);
const ofUnit = (change: Change = {}) => problemsOf([source('units', 'a', change)]).map(brief);

test('the builders are valid', () => {
  expect([ofExemplar(), ofStory(), ofEvent(), ofDocument(), ofUnit(), problemsOf(referenceData)]).toEqual([
    [],
    [],
    [],
    [],
    [],
    [],
  ]);
});

describe('one broken field', () => {
  test('does not hide the mistakes of the others', () => {
    expect(ofExemplar({ title: 'Ngắn', recognisedOn: '2024-12-21', unit: 'khong-co', cccd: '1' })).toEqual([
      'R1 Tiêu đề (title): cần ít nhất 15 ký tự, hiện có 4',
      'R1 cccd: không có trường tên “cccd”',
      'R8 Ngày công nhận (recognisedOn): sau ngày đăng 2024-12-20',
      'R2 Đơn vị, xã phường (unit): không có “khong-co” trong mục Đơn vị',
    ]);
  });

  test.each([
    ['recognisedOn', '2024-02-31'],
    ['publishedOn', undefined],
    ['movement', 'Nông thôn mới'],
    ['subject', 'Tổ thủy nông'],
    ['approval', undefined],
    ['consent', undefined],
    ['criteriaMet', []],
    ['stage', 'xuat-sac'],
    ['results', 'ba mươi mốt'],
    ['photos', [{}]],
    ['unit', undefined],
  ])('%s is told once, and the rules that read it stay silent', (key, value) => {
    expect(problemsOf([source('exemplars', '2024-a', { [key]: value })]).map(({ path }) => path[0])).toEqual(
      ofExemplar({ [key]: value }).map(() => key),
    );
    expect(new Set(problemsOf([source('exemplars', '2024-a', { [key]: value })]).map(({ rule }) => rule))).toEqual(
      new Set(['R1']),
    );
  });

  test('of a movement or unit keeps its own mistakes to itself', () => {
    const movement = source('movements', 'nong-thon-moi', { criteria: undefined, period: undefined });
    const unit = source('units', 'xa-ninh-phung', { name: undefined, validTo: '2020-01-01' });
    const owners = problemsOf([source('exemplars', '2024-a'), movement, unit]).map(brief);
    expect(owners).toEqual([
      'R1 Tiêu chí (criteria): còn thiếu',
      'R1 Thời gian (period): còn thiếu',
      'R1 Tên (name): còn thiếu',
    ]);
  });
});

test('references to an entry whose file cannot be read hold', () => {
  const sources = referenceData.filter(({ id }) => id !== 'xa-ninh-phung');
  const unread = [{ collection: 'units', id: 'xa-ninh-phung', file: 'don-vi/xa-ninh-phung.yaml' }] as const;
  const reports = checkEntries(parseEntries([source('exemplars', '2024-a'), ...sources], unread), [], today);
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(reports).toHaveLength(sources.length + 1);
});

test('a body that could not be parsed is not judged again', () => {
  const { body: _, ...withoutBody } = source('exemplars', '2024-a');
  expect(problemsOf([withoutBody])).toEqual([]);
});

describe('personal data', () => {
  const where = (change: Change, facts = {}) =>
    problemsOf([source('exemplars', '2024-a', change, facts)])
      .filter(({ rule }) => rule === 'R10')
      .map(({ path }) => path.join('.'));

  test.each([
    ['a title', { title: 'Cọc ba màu, gọi số 0905123456' }, ['title']],
    ['a deep text', { needs: ['Hai người', 'Gọi 0905 123 456'] }, ['needs.1']],
    [
      'a note of a follow-up',
      { followUps: [{ date: today, status: 'tam-dung', note: 'Hỏi 0905123456' }] },
      ['followUps.0.note'],
    ],
    ['two in one text', { needs: ['Gọi 0905123456 hoặc viết to@example.com'] }, ['needs.0', 'needs.0']],
  ])('in %s is told there', (_case, change, expected) => {
    expect(where(change)).toEqual(expected);
  });

  test('in the words and behind the links of a body', () => {
    expect(where({}, { text: `${'chữ '.repeat(150)} 0905123456` })).toEqual(['body']);
    expect(where({}, { links: ['tel:0905123456'] })).toEqual(['body']);
    expect(where({}, { links: ['mailto:to@example.com'] })).toEqual(['body']);
    expect(where({}, { links: ['https://example.com'] })).toEqual([]);
  });

  test.each([
    'https://zalo.me/0905123456',
    'https://wa.me/84905123456',
    'sms:+84905123456',
    'https://chat.zalo.me/?phone=0905123456',
    'zalo:0905123456',
  ])('behind a link of a messenger: %s', (link) => {
    expect(where({}, { links: [link] })).toEqual(['body']);
  });

  test.each(['https://bao.example/tin-0905123456.html', '/dien-hinh/0905123456/', 'https://zalo.me/phongnoivu'])(
    'an address of another kind is none: %s',
    (link) => {
      expect(where({}, { links: [link] })).toEqual([]);
    },
  );

  test('may stand in the contact of an office, in paths and in numbers of documents', () => {
    expect(ofUnit({ contact: { phone: '0258 384 1234', email: 'noivu@example.com' } })).toEqual([]);
    expect(ofDocument({ number: '0905123456', url: 'https://example.com/0905123456' })).toEqual([]);
    expect(ofUnit({ roleInPlan: 'gọi 0905123456' })).toHaveLength(1);
  });
});

describe('the address of a public place', () => {
  const needs = ['Hỏi ở quán sách số 12 đường Trần Quý Cáp, Ninh Hiệp'];
  const told = (change: Change, facts = {}) =>
    problemsOf([source('exemplars', '2024-a', change, facts)]).map(({ path, severity }) => [path.join('.'), severity]);

  test('is asked about, and how to answer', () => {
    expect(problemsOf([source('exemplars', '2024-a', { needs })])[0]?.message).toBe(
      'có số nhà “số 12 đường Trần”. Hãy xóa: trang công khai không đăng chỗ ở của ai. Nếu đây là trường, chùa, chợ hay trụ sở thì chép nguyên địa chỉ ấy vào mục “Địa chỉ nơi công cộng”.',
    );
  });

  test.each([
    'số 12 đường Trần Quý Cáp',
    'Số 12  đường Trần Quý Cáp, Ninh Hiệp',
    'quán sách số 12 đường Trần Quý Cáp',
    'số 12 đường Trần Quý Cáp'.normalize('NFC').toUpperCase().replace('SỐ 12 ĐƯỜNG', 'số 12 đường'),
  ])('may stand when the editor names it word for word: %s', (place) => {
    expect(told({ needs, publicPlaces: [place] })).toEqual([]);
  });

  test.each(['số 12 đường Trần', 'số 12 đường Trần Quý', 'số 1 đường Trần Quý Cáp', 'đường Trần Quý Cáp'])(
    'is not vouched for by other words: %s',
    (place) => {
      const other = { needs: ['Hỏi ở quán sách số 12 đường Trần Quýt Cáp'], publicPlaces: [place] };
      expect(told(other).map(([path]) => path)).toContain('needs.0');
    },
  );

  test('says nothing of other numbers, nor of other addresses', () => {
    const publicPlaces = ['số 12 đường Trần Quý Cáp'];
    expect(told({ needs: [...needs, 'Nhà ở 27 Trần Phú'], publicPlaces })).toEqual([['needs.1', 'error']]);
    expect(told({ needs: [`${needs[0] ?? ''}, gọi 0905123456`], publicPlaces })).toEqual([['needs.0', 'error']]);
  });

  test.each(['số nhà 12 hẻm 3', 'nhà ông Ba, số 12 đường Trần Quý Cáp', 'phòng trọ số 5 đường Lê Lợi'])(
    'is never where somebody lives: %s',
    (place) => {
      expect(told({ needs: [place], publicPlaces: [place] })).toContainEqual(['publicPlaces.0', 'error']);
    },
  );

  test('that the entry does not name is told', () => {
    expect(told({ publicPlaces: ['số 7 đường Bùi Thị Xuân'] })).toEqual([['publicPlaces.0', 'warning']]);
  });

  test('may be named in the words of a body, in an event and in a story', () => {
    const text = `${'chữ '.repeat(150)} Hẹn ở quán số 12 đường Trần Quý Cáp.`;
    const publicPlaces = ['số 12 đường Trần Quý Cáp'];
    expect(told({ publicPlaces }, { text })).toEqual([]);
    expect(told({}, { text })).toEqual([['body', 'error']]);
    expect(ofEvent({ place: 'Quán sách số 12 đường Trần Quý Cáp', publicPlaces })).toEqual([]);
    expect(ofStory({ title: 'Quán sách số 12 đường Trần Quý Cáp', publicPlaces })).toEqual([]);
  });
});

test.each([
  ['bank-account', 'Ủng hộ qua STK 4704205123456', 'số tài khoản “4704205123456”'],
  ['birth-date', 'Chị Lan sinh ngày 12/3/1975', 'ngày sinh “sinh ngày 12/3/1975”'],
  [
    'phone',
    'Gọi không chín một hai ba bốn năm sáu bảy tám',
    'số điện thoại “không chín một hai ba bốn năm sáu bảy tám”',
  ],
])('the message quotes what is written: %s', (_kind, need, quoted) => {
  expect(ofExemplar({ needs: [need] })).toEqual([`R10 Cần gì để làm theo (needs.0): có ${quoted}`]);
});
