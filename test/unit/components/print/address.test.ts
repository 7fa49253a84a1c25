import { expect, test } from 'vitest';
import { printedAddress, withPrintedAddresses } from '../../../../src/components/print/address.ts';
import { absolute } from '../../../../src/urls.ts';

const host = new URL(absolute('/')).host;

test('an address on paper has the host and no protocol', () => {
  expect(printedAddress('/dien-hinh/2021-a/')).toBe(`${host}/dien-hinh/2021-a/`);
});

test('own links of a text say their whole address', () => {
  expect(
    withPrintedAddresses('<p><a href="/van-ban/#ke-hoach">Kế hoạch</a> và <a href="/lien-he/">Liên hệ</a></p>'),
  ).toBe(
    `<p><a href="/van-ban/#ke-hoach" data-address="${host}/van-ban/#ke-hoach">Kế hoạch</a> và ` +
      `<a href="/lien-he/" data-address="${host}/lien-he/">Liên hệ</a></p>`,
  );
});

test.each([
  '<a href="https://example.vn/" rel="external">xem</a>',
  '<a href="#cach-lam">xem</a>',
  '<p>viết href="/a/" trong thẻ &#x3C;a></p>',
])('%s is left as it is', (html) => {
  expect(withPrintedAddresses(html)).toBe(html);
});
