/** Pasting from the clipboard, mostly from Word. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../admin/format/index.ts';
import { paste, word } from './pasted.ts';

const item = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

test('a page of Word: its words are not glued, its looks stay behind', () => {
  const html = word(`<h1 style='mso-list:none'><b><span style='font-size:16.0pt'>Cách làm<o:p></o:p></span></b></h1>
<p class=MsoNormal><span style='font-size:13.0pt;font-family:"Times New Roman"'>Chi hội xin
lưới cũ, <b style='mso-bidi-font-weight:normal'>dựng một căn
nhà</b> nhỏ ở <st1:place w:st="on">Ninh Hải</st1:place>.&nbsp; Rộng 12&nbsp;m<sup>2</sup>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Nhỏ hơn</h2>
<p class=MsoNormal>Xem chú thích<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.</p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Theo sổ của tổ.</p></div></div>`);
  expect(paste(html)).toMatchInlineSnapshot(`
    "## Cách làm

    Chi hội xin lưới cũ, **dựng một căn nhà** nhỏ ở Ninh Hải. Rộng 12 m².

    ### Nhỏ hơn

    Xem chú thích[1].

    ---

    [1] Theo sổ của tổ."
  `);
});

test('the lists of Word, with signs, numbers and letters', () => {
  const html = word(
    [
      item(1, '·', 'một'),
      item(2, 'o', 'một rưỡi'),
      item(1, '·', 'hai'),
      item(1, '1.', 'bước đầu'),
      item(1, '2.', 'bước <i>sau</i>'),
      item(1, 'a)', 'điểm a'),
    ].join('\n'),
  );
  expect(paste(html)).toMatchInlineSnapshot(`
    "- một
      - một rưỡi
    - hai

    1. bước đầu
    2. bước *sau*

    a) điểm a"
  `);
});

test('a table with joined cells, and one that only lays out a page', () => {
  expect(
    paste(
      '<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Năm</b></p></td></tr><tr><td><p>2023</p></td><td><p>một |<br>hai</p><p>ba</p></td></tr></table>',
    ),
  ).toMatchInlineSnapshot(`
    "| **Năm** |  |
    | - | - |
    | 2023 | một \\|<br />hai<br />ba |"
  `);
  expect(paste('<table><tr><td><p>một</p><ul><li>hai</li></ul></td></tr></table>')).toBe('một\n\n- hai');
});

describe('other sources', () => {
  test.each([
    [
      'Google Docs',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">đậm</span><span style="font-style:italic"> nghiêng</span></p></b>',
      '**đậm** *nghiêng*',
    ],
    [
      'a page',
      '<nav hidden style="display: none">Trang chủ</nav><article><h2>Một</h2><p>hai <a href="https://ninhhoa.vn/">ba</a></p></article>',
      '## Một\n\nhai [ba](https://ninhhoa.vn/)',
    ],
    [
      'links that lead nowhere',
      '<p><a href="file:///C:/a.doc">một</a> <a href="javascript:a()">hai</a> <a name="x">ba</a></p>',
      'một hai ba',
    ],
    ['lines of a chat', '<div>một</div><div><br></div><div>hai<br>ba</div>', 'một\n\nhai\\\nba'],
    [
      'pictograms and pictures',
      '<p>vui <img alt="👍" src="https://static.x/a.png"> <img alt="A group of people" src="file:///b.png"></p>',
      'vui 👍',
    ],
    ['signs at the start of lines', '<p>• một</p><p>•\u00a0hai</p><p>– Chào ông!</p>', '- một\n- hai\n\n– Chào ông!'],
    [
      'nested lists, also where they should not be',
      '<ol start="3"><li>một<ul><li>hai</li></ul></li><ul><li>ba</li></ul></ol>',
      '3. một\n   - hai\n   - ba',
    ],
    ['letters that texts refer to', '<ol type="a"><li>một</li><li><p>hai</p></li></ol>', 'a) một\n\nb) hai'],
    [
      'code in the text',
      '<p>{khoảng} &lt;5 triệu &lt;br&gt;</p><script>a()</script><pre>một\n  {hai}</pre>',
      '\\{khoảng} \\<5 triệu \\<br>\n\nmột\\\n\\{hai}',
    ],
    ['struck text', '<p>giữ <s>bỏ</s></p>', 'giữ ~~bỏ~~'],
    ['words alone', 'chỉ <b>chữ</b>', 'chỉ **chữ**'],
    ['formulas', '<p>CO<sub>2</sub>, x<sup>n</sup></p>', 'CO₂, xn'],
    ['separate marks and hidden signs', '<p>e\u0302\u0301ch\u00ad \u200bxanh</p>', 'ếch xanh'],
    ['nothing', '<p>&nbsp;</p>', ''],
  ])('%s', (_name, html, mdx) => {
    expect(paste(html)).toBe(mdx);
    expect(readBody(mdx).problems.filter(({ code }) => code !== 'strikethrough')).toEqual([]);
  });
});
