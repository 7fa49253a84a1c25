import { expect, test } from 'vitest';
import { overviewOf, summarise } from '../../../../admin/strip/overview.ts';
import { parseFields } from '../../../../src/domain/check.ts';
import { source } from '../../../support/builders.ts';

const today = '2025-12-01';
const known = [
  source('units', 'xa-a', { name: 'Xã An Bình', kind: 'xa-phuong' }),
  source('units', 'phuong-d', { name: 'Phường Đông', kind: 'xa-phuong' }),
  source('units', 'phuong-c', { name: 'Phường Chánh', kind: 'xa-phuong' }),
  source('units', 'xa-cu', { name: 'Xã Cũ', kind: 'xa-phuong', validTo: '2025-06-30' }),
  source('exemplars', '2024-a', { unit: 'xa-a', publishedOn: '2025-11-25', recognisedOn: '2024-11-30' }),
  source('exemplars', '2024-b', {
    unit: 'phuong-d',
    publishedOn: '2025-11-20',
    followUps: [{ date: '2025-01-01', status: 'dang-phat-huy' }],
  }),
  source('stories', 'c', { unit: 'xa-a', publishedOn: '2025-12-01' }),
].map((entry) => parseFields(entry).entry);

test('communes of today that have sent something in the period, published or waiting, and whom to ask again', () => {
  const overview = overviewOf({ known, waiting: [{ unit: 'phuong-c' }, { unit: undefined }], today, cutOffDay: 20 });
  expect(overview.sent).toEqual(['Phường Chánh', 'Xã An Bình']);
  expect(overview.silent).toEqual(['Phường Đông']);
  expect(overview.unseen.items.map(({ id, note }) => [id, note])).toEqual([['2024-a', '366 ngày, từ 30/11/2024']]);
  expect(summarise(overview)).toBe('Tháng này 2 xã, phường đã gửi, 1 chưa · 1 điển hình cần hỏi lại');
});
