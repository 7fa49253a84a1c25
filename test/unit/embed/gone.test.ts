import { expect, test } from 'vitest';
import { goneFragment } from '../../../src/embed/fragment.ts';
import { listGone } from '../../../src/embed/gone.ts';
import { exemplar, story, storeOf } from '../../support/store-builder.ts';

const withdrawal = (path: string, redirect?: string) => ({
  path,
  on: '2025-01-05',
  reason: 'trung-lap' as const,
  sample: false,
  ...(redirect !== undefined && { redirect }),
});
const goneFrom = (...tombstones: ReturnType<typeof withdrawal>[]) =>
  listGone(storeOf({ exemplars: [exemplar('2023-a')], stories: [story('chuyen-b')], tombstones }));

test('what is withdrawn is gone, whatever it was', () => {
  expect(goneFrom(withdrawal('/dien-hinh/2022-x/'), withdrawal('/su-kien/le-y/'))).toEqual([
    { kind: 'gone', key: 'dien-hinh/2022-x' },
    { kind: 'gone', key: 'su-kien/le-y' },
  ]);
});

test.each([
  ['/dien-hinh/2023-a/', '2023-a'],
  ['/nguoi-tot-viec-tot/chuyen-b/', 'chuyen-b'],
  ['/dien-hinh/2023-a', '2023-a'],
  ['/dien-hinh/2023-a/#ket-qua', '2023-a'],
  ['/dien-hinh/2023-a?x=1', '2023-a'],
])('what was moved to %s shows the entry there, under its own key', (redirect, id) => {
  expect(goneFrom(withdrawal('/dien-hinh/2022-x/', redirect))).toMatchObject([
    { kind: 'entry', key: 'dien-hinh/2022-x', entry: { id } },
  ]);
});

test('what was moved twice shows the entry where it came to', () => {
  const [first] = goneFrom(
    withdrawal('/dien-hinh/2021-x/', '/dien-hinh/2022-x/'),
    withdrawal('/dien-hinh/2022-x/', '/dien-hinh/2023-a/'),
  );
  expect(first).toMatchObject({ kind: 'entry', key: 'dien-hinh/2021-x' });
});

test.each([['/phong-trao/nong-thon-moi/'], ['https://khac.example/bai/'], ['/dien-hinh/2019-khong-co/']])(
  'what was moved to %s, which is no entry, leads there',
  (redirect) => {
    expect(goneFrom(withdrawal('/dien-hinh/2022-x/', redirect))).toEqual([
      { kind: 'gone', key: 'dien-hinh/2022-x', target: redirect },
    ]);
  },
);

test('addresses that lead to each other end', () => {
  const gone = goneFrom(
    withdrawal('/dien-hinh/2021-x/', '/dien-hinh/2022-x/'),
    withdrawal('/dien-hinh/2022-x/', '/dien-hinh/2021-x/'),
  );
  expect(gone.map(({ kind }) => kind)).toEqual(['gone', 'gone']);
});

test('a fragment of what is gone is one paragraph', () => {
  expect(goneFragment({ label: 'Trang <A>', page: '/' }, false)).toBe(
    '<p>Nội dung này không còn ở đây. <a href="http://localhost:4321/">Trang &#x3C;A></a></p>\n',
  );
  expect(goneFragment({ label: 'địa chỉ mới', page: 'https://khac.example/bai/' }, true)).toBe(
    '<p>Nội dung này đã chuyển tới <a href="https://khac.example/bai/">địa chỉ mới</a>.</p>\n',
  );
});
