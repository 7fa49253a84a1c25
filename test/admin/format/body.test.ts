/** How a typed body is written to the file. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../admin/format/index.ts';
import { toMdx } from '../../../admin/format/mdx/body.ts';
import { slateToMarkdown } from '../../../admin/format/slate/serializers.ts';

const typed = (text: string) => slateToMarkdown([{ type: 'paragraph', children: [{ text }] }]);

describe('text of the visual editor is text in the file, with no more escapes than it needs', () => {
  test.each([
    ['Giá <5 triệu', 'Giá \\<5 triệu'],
    ['5 < 6, {khoảng} 7', '5 < 6, \\{khoảng} 7'],
    ['<br> <!-- riêng --> </p>', '\\<br> \\<!-- riêng --> \\</p>'],
    ['<a@b.vn>', '\\<a@b.vn>'],
    ['{/* không phải ghi chú */}', '\\{/* không phải ghi chú */}'],
    ['import giống lúa mới', ' import giống lúa mới'],
    ['export', ' export'],
    ['1. Việc đầu', '1\\. Việc đầu'],
    ['- Cháu chào ông', '\\- Cháu chào ông'],
    ['# 1', '\\# 1'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['a * b, 5*3, _ c _, snake_case', 'a * b, 5*3, _ c _, snake_case'],
    ['*chú ý*', '\\*chú ý*'],
    ['[1] và (2), A/B, 10%', '[1] và (2), A/B, 10%'],
    ['[x](y)', '[x]\\(y)'],
    ['C:\\thư mục\\tệp', 'C:\\thư mục\\tệp'],
    ['a\\*b', 'a\\\\*b'],
    ['&nbsp; &', '\\&nbsp; &'],
    ['Xem https://ninhhoa.vn/a_b*c, thu@ninhhoa.vn', 'Xem https://ninhhoa.vn/a_b*c, thu@ninhhoa.vn'],
    ['  hai   cách\t và\u00a0\u00ad\u200b ẩn  ', 'hai cách và ẩn'],
    ['e\u0302\u0301ch', 'ếch'],
    ['dòng một\ndòng hai', 'dòng một\\\ndòng hai'],
  ])('%j', (text, mdx) => {
    expect(typed(text)).toBe(mdx);
    expect(toMdx(mdx)).toBe(mdx);
  });
});

describe('Markdown that the site refuses becomes the nearest that it allows', () => {
  test.each([
    ['# Một\n\n##### Hai', '## Một\n\n### Hai'],
    ['- ## Một', '- **Một**'],
    ['[^1] và ~~~ {', '[^1] và ~~~ \\{'],
    ['- [ ] việc', '- \\[ ] việc'],
    ['```\nmột\n```\n\n# hai', '`một`\n\n## hai'],
    ['![Gom rác](./anh-1.jpg)', '<Figure src="./anh-1.jpg" caption="Gom rác" />'],
    ['Chữ\n---', 'Chữ\n\n---'],
    ['[a][b] <c\n\n[b]: /d/\n[e]: f', '[a](/d/) \\<c\n\n\\[e]: f'],
    ['| a |\n|---|\n| b | c |', '| a |  |\n| - | - |\n| b | c |'],
    ['<Note>\n\nchưa đóng', '\\<Note>\n\nchưa đóng'],
    ['<Note>\n\n<b>a</b>\n\n</Note>', '<Note>\n\n\\<b>a\\</b>\n\n</Note>'],
  ])('%j', (text, mdx) => {
    expect(toMdx(text)).toBe(mdx);
    expect(readBody(text).problems).toEqual([]);
  });
});

test('what loses something by it is left for the checker to tell', () => {
  const codes = (text: string) => readBody(text).problems.map(({ code }) => code);
  expect(codes('![a](https://ninhhoa.vn/a.jpg)')).toEqual(['image']);
  expect(codes('~~bỏ~~')).toEqual(['strikethrough']);
  expect(codes('[a](javascript:b)')).toEqual(['link-target']);
  expect(codes('<Note></Note>')).toEqual(['component-empty']);
});

test('clean MDX stays as it was written, comments and style included', () => {
  const body = '{/* ghi chú {riêng} */}\n\n* một\n* hai {/* nhỏ */}\n\n__đậm__ và\nnghiêng';
  expect(toMdx(`\n${body}\n\n`)).toBe(body);
});

test('too much to read is left for the checker to tell', () => {
  const body = '{'.repeat(600);
  expect(toMdx(body)).toBe(body);
  expect(readBody(body).problems).toMatchObject([{ code: 'too-many-marks' }]);
});
