import { expect, test } from 'vitest';
import { waysToHandIn } from '../../../../src/components/report/hand-in.ts';

test('a slip goes to the office, or to the commune while the address of the office is not known', () => {
  const contact = { unit: 'phong-noi-vu' };
  expect(waysToHandIn({ contact })).toMatch(/UBND xã, phường nơi có việc/);
  expect(waysToHandIn({ contact: { ...contact, address: 'Số 1 đường A, phường B' } })).toMatch(/^nộp ở nơi tiếp nhận/);
});
