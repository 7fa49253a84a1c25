import { expect, test } from 'vitest';
import { draftParts } from '../../../../admin/strip/drafts.ts';

const draft = (status: string, changes = {}) => ({
  ...{ collection: 'exemplars', slug: '2024-kho-giong/index', title: 'Kho giống', author: '', updatedOn: undefined },
  status,
  ...changes,
});

test('drafts are told by whom they wait for, each with its writer and its last change', () => {
  const parts = draftParts([
    draft('draft'),
    draft('pending_publish', { collection: 'pages', slug: 'lien-he', title: 'Liên hệ', author: 'lan' }),
    draft('pending_review', { author: 'Minh', updatedOn: '2026-11-28T18:30:00Z' }),
    draft('draft', { author: 'hoa', updatedOn: '2026-11-01T02:00:00Z', title: 'Lò sấy' }),
  ]);
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
