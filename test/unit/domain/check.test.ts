/** How the schemas and the rules work together: every mistake is told, and each of them once. */
import { describe, expect, test } from 'vitest';
import { checkEntries, parseEntries } from '../../../src/domain/check.ts';
import { brief, problemsOf, referenceData, source, today } from './builders.ts';

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

  test('may stand in the contact of an office, in paths and in numbers of documents', () => {
    expect(ofUnit({ contact: { phone: '0258 384 1234', email: 'noivu@example.com' } })).toEqual([]);
    expect(ofDocument({ number: '0905123456', url: 'https://example.com/0905123456' })).toEqual([]);
    expect(ofUnit({ roleInPlan: 'gọi 0905123456' })).toHaveLength(1);
  });
});
