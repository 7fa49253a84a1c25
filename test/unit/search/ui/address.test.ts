/** Reads and writes the query in the address of the search page. */
import { expect, test } from 'vitest';
import { readAddress, toAddress, withChoice } from '../../../../src/search/ui/address.ts';
import { messages } from '../../../../src/search/ui/messages.ts';

test('the address tells the whole question and is read back', () => {
  const asked = { query: 'đổi rác', exactly: true, widely: false, chosen: { nam: '2023', 'don-vi': 'xa-ninh-van' } };
  expect(toAddress(asked)).toBe('?q=%C4%91%E1%BB%95i+r%C3%A1c&dung=1&don-vi=xa-ninh-van&nam=2023');
  expect(readAddress(toAddress(asked))).toEqual(asked);
  expect(readAddress(toAddress(withChoice(asked, 'nam', undefined))).chosen).toEqual({ 'don-vi': 'xa-ninh-van' });
  expect(readAddress('?q=%20a%20&nam=').chosen).toEqual({});
});

test.each(['ế'.repeat(900), 'từ '.repeat(400), '漢'.repeat(300), `${'x'.repeat(199)}😀`, 'a\ud83d'])(
  'no address is too long for a server',
  (query) => {
    const address = toAddress({ query, exactly: true, widely: true, chosen: { 'don-vi': 'x'.repeat(60) } });
    expect(address.length).toBeLessThan(2000);
    expect(readAddress(address).query).not.toContain('\ufffd');
    expect(readAddress(address).query.length).toBeLessThanOrEqual(200);
    expect(messages.none(query).length).toBeLessThan(200);
  },
);
