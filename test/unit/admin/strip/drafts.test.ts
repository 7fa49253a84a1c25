import { expect, test } from 'vitest';
import { draftParts } from '../../../../admin/strip/drafts.ts';

const draft = (status: string, changes = {}) => ({
  ...{ collection: 'exemplars', slug: '2024-kho-giong/index', title: 'Kho giống', author: '', updatedOn: undefined },
  status,
  ...changes,
});

test('drafts are told by whom they wait for, each with its writer and its last change', () => {
  const parts = draftParts(
    [
      draft('draft'),
      draft('pending_publish', { collection: 'pages', slug: 'lien-he', title: 'Liên hệ', author: 'lan' }),
      draft('pending_review', { author: 'Minh', updatedOn: '2026-11-28T18:30:00Z' }),
      draft('draft', { author: 'hoa', updatedOn: '2026-11-01T02:00:00Z', title: 'Lò sấy' }),
    ],
    undefined,
  );
  expect(parts.map(({ title, lines }) => [title, ...lines.map(({ title: name, note }) => `${name}: ${note}`)])).toEqual(
    [
      ['Đợi người duyệt xem', 'Kho giống: người viết: Minh, sửa lần cuối 29/11/2026'],
      ['Đã duyệt, đợi người duyệt bấm đăng', 'Liên hệ: người viết: lan'],
      ['Đợi người viết viết xong và gửi duyệt', 'Kho giống: ', 'Lò sấy: người viết: hoa, sửa lần cuối 1/11/2026'],
    ],
  );
  expect(parts[0]?.lines[0]?.href).toBe('#/collections/exemplars/entries/2024-kho-giong/index');
  expect(parts[1]?.lines[0]?.href).toBe('#/collections/pages/entries/lien-he');
});

test('what waits for the person who reads it stands first', () => {
  const me = { login: 'minh', name: 'Minh', mayPublish: true };
  const drafts = [
    draft('draft', { author: 'lan' }),
    draft('draft', { author: 'minh' }),
    draft('pending_review', { author: 'minh' }),
    draft('pending_review', { author: 'lan' }),
    draft('pending_publish', { author: 'lan' }),
  ];
  expect(draftParts(drafts, me).map(({ title, lines }) => `${title}: ${lines[0]?.note}`)).toEqual([
    'Đợi bạn duyệt: người viết: lan',
    'Đã duyệt, đợi bạn bấm đăng: người viết: lan',
    'Đợi bạn viết xong và gửi duyệt: người viết: minh',
    'Đợi người duyệt xem: người viết: minh',
    'Đợi người viết viết xong và gửi duyệt: người viết: lan',
  ]);
});
