import { expect, test } from 'vitest';
import { isSpeltRight } from '../../../src/text/syllable-spelling.ts';

test.each(
  'nghiêng quyển khuya thuở hòa hoà thủy thuỷ giếng gì gìn gia quốc quên quý ngoằn khuỷu rượu hươu xoong boong nguýt kẻng gập ghềnh ý yêu yến uể oải loắt choắt nghèo kêu cấp rét trốc khuếch huých quạnh uống giuộc'.split(
    ' ',
  ),
)('“%s” is spelt right', (word) => {
  expect(isSpeltRight(word)).toBe(true);
});

test.each('đuờng nguời ngừơi đuợc nge kẻo2 cứơc sàt ghà ngiêng kăn xómm hawngf thògn tòan2 quôôc cừơi'.split(' '))(
  '“%s” is not',
  (word) => {
    expect(isSpeltRight(word)).toBe(false);
  },
);
