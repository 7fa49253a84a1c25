import { expect, test } from 'vitest';
import { reportAddress } from '../../../../src/components/report/slip.ts';
import { storeOf } from '../../../support/store-builder.ts';

const path = '/dien-hinh/2024-a/';
const withContact = (contact: object) => {
  const store = storeOf({});
  return { settings: { ...store.settings, contact: { ...store.settings.contact, ...contact } } };
};

test('without an e-mail address the report is a slip that knows its page', () => {
  expect(reportAddress(withContact({}), path, 'Góc bếp')).toBe('/bao-sai-sot/?trang=%2Fdien-hinh%2F2024-a%2F');
});

test('with one it is a letter that names the page', () => {
  const address = reportAddress(withContact({ email: 'tiepnhan@co-quan.example' }), path, 'Góc bếp & sân');
  const { protocol, pathname, searchParams } = new URL(address);
  expect([protocol, pathname]).toEqual(['mailto:', 'tiepnhan@co-quan.example']);
  expect(searchParams.get('subject')).toBe('Báo sai sót hoặc đề nghị gỡ bài: Góc bếp & sân');
  expect(searchParams.get('body')).toMatch(/^Trang: https?:\/\/[^\n]+\/dien-hinh\/2024-a\/\n/);
  expect(address).not.toContain('+');
});
