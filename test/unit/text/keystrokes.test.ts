import { expect, test } from 'vitest';
import { fromTelex, fromVni } from '../../../src/text/keystrokes.ts';
import { toCanonical } from '../../../src/text/canonical.ts';
import { toTelex, toVni } from '../../support/search/keys.ts';

test.each([
  ['ddieenr', 'điển'],
  ['hinhf', 'hình'],
  ['nguwowif', 'người'],
  ['nguowif', 'người'],
  ['nguwofi', 'người'],
  ['truwowngf', 'trường'],
  ['thuowr', 'thuở'],
  ['hoaf', 'hòa'],
  ['dinhd', 'đinh'],
  ['toon', 'tôn'],
  ['tono', 'tôn'],
  ['wng', 'ưng'],
  ['quys', 'quý'],
])('Telex %s is %s', (keys, word) => {
  expect(fromTelex(keys)).toBe(word);
});

test.each([
  ['d9ie6n3', 'điển'],
  ['hinh2', 'hình'],
  ['ngu7o7i2', 'người'],
  ['nguo7i2', 'người'],
  ['d9a8ng1', 'đắng'],
])('VNI %s is %s', (keys, word) => {
  expect(fromVni(keys)).toBe(word);
});

test.each(['hinh', 'show', 'for', 'xyz', 'điển', ''])('“%s” is no Telex', (keys) => {
  expect(fromTelex(keys)).toBeUndefined();
});

test.each(['hinh', 'covid19', 'b2', '2024', 'ha10'])('“%s” is no VNI', (keys) => {
  expect(fromVni(keys)).toBeUndefined();
});

const text =
  'Điển hình tiên tiến Ninh Hòa giữ nước cuối kênh, người thợ già sửa ruộng muối; phụ nữ đổi rác thải nhựa lấy cây giống, ' +
  'khuyến khích hộ nghèo vượt khó, quốc phòng vững mạnh, thuở ấy ngoài đường huỷ bỏ quỹ thưởng';

test('what was typed letter by letter comes back as it was meant', () => {
  const words = text.split(/[ ,;]+/);
  const back = (encode: (word: string) => string, decode: (keys: string) => string | undefined) =>
    words.filter((word) => {
      const keys = encode(word);
      return keys !== word && toCanonical(decode(keys) ?? '') !== toCanonical(word);
    });
  expect(back(toTelex, fromTelex)).toEqual([]);
  expect(back(toVni, fromVni)).toEqual([]);
});
