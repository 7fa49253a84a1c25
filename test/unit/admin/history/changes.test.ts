import { expect, test } from 'vitest';
import { toCollection } from '../../../../admin/config/collections.ts';
import type { Field } from '../../../../admin/config/decap-shape.ts';
import { changesOf } from '../../../../admin/history/changes.ts';

const fields: readonly Field[] = toCollection('exemplars').fields ?? [];
const changes = (before: object, after: object) => changesOf(fields, { ...before }, { ...after }, () => undefined);
const body = (...paragraphs: string[]) => ({ body: paragraphs.join('\n\n') });

test('each field is told by its label, in the order of the form', () => {
  const before = { title: 'Một', summary: 'Tóm', recognisedOn: '2023-06-09' };
  const after = { title: 'Một', summary: 'Tắt', subject: { kind: 'tap-the', name: 'Tổ A' } };
  expect(changes(before, after)).toEqual(['Tóm tắt đã đổi', 'Điển hình đã điền', 'Ngày công nhận đã bỏ']);
  expect(changes(before, before)).toEqual([]);
});

test.each([
  ['an added paragraph', body('a', 'b'), body('a', 'x', 'b'), 'thêm 1 đoạn'],
  ['a changed paragraph', body('a', 'b', 'c'), body('a', 'x', 'c'), 'sửa 1 đoạn'],
  ['a removed paragraph', body('a', 'b', 'c'), body('a', 'c'), 'bỏ 1 đoạn'],
  ['a first text', {}, body('a', 'b'), 'thêm 2 đoạn'],
  [
    'all of it',
    body('a', 'b', 'c', 'd', 'e'),
    body('x', 'b', 'c', 'e', 'f', 'g'),
    'thêm 2 đoạn, sửa 1 đoạn, bỏ 1 đoạn',
  ],
])('the body: %s', (_what, before, after, told) => {
  expect(changes(before, after)).toEqual([`Nội dung: ${told}`]);
});
