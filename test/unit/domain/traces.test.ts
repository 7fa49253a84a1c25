import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/collections.ts';
import { listTraces, traceFinder } from '../../../src/domain/traces.ts';
import { toComparable } from '../../../src/text/names.ts';

const audience = { today: '2025-12-01', production: false };
const gate = {
  publishedOn: '2025-01-10',
  approval: { body: 'phong-noi-vu', date: '2025-01-01' },
  consent: {
    basis: 'khong-neu-ca-nhan' as const,
    date: '2025-01-01',
    scope: ['ten' as const],
    child: 'khong' as const,
  },
};

const said = { title: 'Giữ Nước cuối kênh', subject: { kind: 'tap-the', name: 'Tổ' } };

function entry(id: string, values: object, change: object = {}, collection: Entry['collection'] = 'exemplars'): Entry {
  const file = `content/${collection}/${id}/index.mdx`;
  return { collection, id, file, values: { ...said, ...gate, ...values, ...change } } as Entry;
}

const words = (entries: Entry[], production = false) =>
  listTraces(entries, [], { ...audience, production }).map((trace) => trace.words);

const title = 'Giữ Nước cuối kênh';
const subject = { kind: 'ca-nhan', name: 'Ông Nguyễn Văn Ất' };

test.each([
  ['its day has not come', { publishedOn: '2026-03-01' }],
  ['its consent was taken back', { consent: { ...gate.consent, withdrawnOn: '2025-10-01' } }],
  ['it was never approved', { approval: undefined }],
  ['it has no consent', { consent: undefined }],
])('an entry is hidden when %s', (_why, change) => {
  expect(words([entry('2025-giu-nuoc', { title, subject }, change)])).toEqual([
    '2025-giu-nuoc',
    'giữ nước cuối kênh',
    'nguyễn văn ất',
  ]);
});

test('an entry that is shown leaves nothing to look for', () => {
  expect(words([entry('2025-giu-nuoc', { title, subject })])).toEqual([]);
});

test('samples are hidden in a release alone', () => {
  const sample = entry('2025-minh-hoa', { title }, { sample: true });
  expect(words([sample])).toEqual([]);
  expect(words([sample], true)).toEqual(['2025-minh-hoa', 'giữ nước cuối kênh']);
});

test('people of a story are looked for, a single word is not', () => {
  const people = [{ name: 'Bà Trần Thị Bính' }, { anonymous: true }, { name: 'Bính' }];
  const hidden = entry('a-b', { people }, { publishedOn: '2026-01-01' }, 'stories');
  expect(words([hidden])).toEqual(['a-b', 'giữ nước cuối kênh', 'trần thị bính']);
});

test('words that a shown entry says as well are no trace', () => {
  const shared = { kind: 'tap-the', name: 'Hội Nông dân xã' };
  const hidden = entry('2025-an', { title, subject: shared }, { publishedOn: '2026-01-01' });
  const shown = entry('2025-hien', { title: 'Việc khác hẳn', subject: shared });
  expect(words([hidden, shown])).toEqual(['2025-an', 'giữ nước cuối kênh']);
});

test('the page of a withdrawn path may say its own address, no other file may', () => {
  const traces = listTraces(
    [],
    [{ path: '/dien-hinh/2022-da-go/', on: '2024-01-01', reason: 'sai-sot', sample: false }],
    audience,
  );
  const findTraces = traceFinder(traces);
  const itsOwn = [
    'dien-hinh/2022-da-go/index.html',
    'nhung/dien-hinh/2022-da-go/toi/index.html',
    'nhung/manh/dien-hinh/2022-da-go.html',
  ];
  for (const file of itsOwn) expect(findTraces(file, 'canonical /dien-hinh/2022-da-go/')).toEqual([]);
  expect(findTraces('nhung/moi/index.html', 'x/dien-hinh/2022-da-go/')).toHaveLength(1);
  expect(findTraces('sitemap.xml', 'x/dien-hinh/2022-da-go/')).toHaveLength(1);
});

test.each([
  ['in the text', 'index.html', '<p>Xem GIỮ  NƯỚC\ncuối kênh.</p>', true],
  ['with marks written apart', 'index.html', 'Giữ Nước cuối kênh'.normalize('NFD'), true],
  ['in an address', 'index.html', 'href="/dien-hinh/2025-giu-nuoc/"', true],
  ['in a file name', '_astro/2025-giu-nuoc.a1.webp', '', true],
  ['as a part of a longer slug', 'index.html', '/dien-hinh/2025-giu-nuoc-ngot/', false],
  ['as a part of a longer word', 'index.html', 'giữ nước cuối kênhx', false],
])('a trace is found %s', (_where, file, text, expected) => {
  const traces = listTraces([entry('2025-giu-nuoc', { title }, { publishedOn: '2026-01-01' })], [], audience);
  expect(traceFinder(traces)(file, toComparable(text)).length > 0).toBe(expected);
});

test.each([
  ['that begins with a quotation mark', '“Cánh đồng mẫu” ở Ninh Quang', 'bài “Cánh đồng mẫu” ở Ninh Quang đó', true],
  ['of signs alone', '*** !!!', 'a *** !!! b', true],
  ['whose first word stands alone before', 'giữ giữ nước', 'giữ giữ giữ nước', true],
  ['that goes on behind a sign', 'ba bước: thu, phân, bán', 'ba bước: thu, phân, bánh', false],
])('a title %s is looked for like any other', (_what, words, text, expected) => {
  const found = traceFinder([{ source: 'a', kind: 'tiêu đề', words: toComparable(words) }])(
    'a.html',
    toComparable(text),
  );
  expect(found.length > 0).toBe(expected);
});
