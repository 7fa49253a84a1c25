/** Pasting from office programs: merged table cells, tracked changes and line ends. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../admin/format/index.ts';
import { markdownToSlate, slateToMarkdown } from '../../../admin/format/slate/serializers.ts';
import { paste, pasteText, word } from './pasted.ts';

const expectClean = (mdx: string) => {
  expect(readBody(mdx).problems).toEqual([]);
};

describe('cells keep their columns', () => {
  test.each([
    [
      'one beside several rows',
      '<table><tr><th>Xã</th><th>Năm</th><th>Ghế</th></tr><tr><td rowspan=2>Ninh Hải</td><td>2022</td><td>8</td></tr><tr><td>2023</td><td>12</td></tr></table>',
      ['Xã|Năm|Ghế', 'Ninh Hải|2022|8', '|2023|12'],
    ],
    [
      'one over columns and rows at once, and one that ends in the middle',
      '<table><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr><td rowspan=2 colspan=2>e</td><td>f</td><td rowspan=3>g</td></tr><tr><td>h</td></tr><tr><td>i</td><td>k</td><td>l</td></tr></table>',
      ['a|b|c|d', 'e||f|g', '||h|', 'i|k|l|'],
    ],
    [
      'to the end of its part of the table, not further',
      '<table><thead><tr><th rowspan=9>Năm</th><th>Kết quả</th></tr></thead><tbody><tr><td rowspan=0>2023</td><td>một</td></tr><tr><td>hai</td></tr></tbody><tfoot><tr><td>Cộng</td><td>ba</td></tr></tfoot></table>',
      ['Năm|Kết quả', '2023|một', '|hai', 'Cộng|ba'],
    ],
    [
      'a title wider than the table, and spans that are no numbers',
      '<table><tr><td colspan=50>Số liệu</td></tr><tr><td colspan=x rowspan="-1">một</td><td colspan=0>hai</td></tr></table>',
      ['Số liệu|', 'một|hai'],
    ],
    [
      'rows of unequal length, and a row that is all above',
      '<table><tr><td rowspan=2>a</td><td rowspan=2>b</td></tr><tr></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>',
      ['a|b|', 'c|d|e'],
    ],
    [
      'a sheet of Excel',
      "<table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'><col width=64 span=2><tr height=20><td rowspan=2 height=40 class=xl65>Đơn vị</td><td colspan=2 class=xl65>Lưới thu gom</td></tr><tr height=20><td class=xl66>kg</td><td class=xl66>đồng</td></tr><tr><td>Tổ 1</td><td align=right x:num>120</td><td align=right>1.200.000</td></tr></table>",
      ['Đơn vị|Lưới thu gom|', '|kg|đồng', 'Tổ 1|120|1.200.000'],
    ],
    [
      'a table of Word that ends with the widths of its columns',
      "<table class=MsoTableGrid><tr><td rowspan=2>Ninh Hải</td><td>2022</td><td>8</td></tr><tr><td>2023</td><td>12</td></tr><![if !supportMisalignedColumns]><tr height=0><td width=100 style='border:none'></td><td width=100 style='border:none'></td><td width=100 style='border:none'></td></tr><![endif]></table>",
      ['Ninh Hải|2022|8', '|2023|12'],
    ],
    [
      'and one whose widths are more than its columns',
      '<table><tr><td colspan=3>Tổ</td><td>Ghế</td></tr><tr><td colspan=3>Một</td><td>8</td></tr><tr height="0px"><td>&nbsp;</td><td><p> </p></td><td></td><td></td></tr></table>',
      ['Tổ|Ghế', 'Một|8'],
    ],
    [
      'a low row with words, and an empty row that has its height',
      '<table><tr height=0><td>a</td><td>b</td></tr><tr height=20><td></td><td></td></tr><tr height=05><td></td><td></td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['a|b', '|', '|', 'c|d'],
    ],
    [
      'beside a row taken out',
      '<table><tr><th>Xã</th><th>Năm</th><th>Số</th></tr><tr class=msoDel><td rowspan=2>Ninh A</td><td>2022</td><td>1</td></tr><tr><td>2023</td><td>2</td></tr></table>',
      ['Xã|Năm|Số', '|2023|2'],
    ],
    [
      'beside a cell taken out',
      '<table><tr><th>Xã</th><th>Năm</th><th>Số</th></tr><tr><td>Ninh A</td><td class=msoDel>2022</td><td>1</td></tr></table>',
      ['Xã|Năm|Số', 'Ninh A||1'],
    ],
    [
      'beside a first cell taken out that spans, and a row in the middle of one that stays',
      '<table><tr><th>Xã</th><th>Năm</th><th>Số</th></tr><tr><td rowspan=3>Ninh B</td><td class="track-deleted" rowspan=2>2021</td><td>3</td></tr><tr style="mso-revision-type:deleted"><td>4</td></tr><tr><td>2023</td><td>5</td></tr></table>',
      ['Xã|Năm|Số', 'Ninh B||3', '|2023|5'],
    ],
    [
      'beside a cell over columns taken out',
      '<table><tr><th>Xã</th><th>Năm</th><th>Số</th></tr><tr><td colspan=2 style="mso-deleted:yes">Cộng</td><td>9</td></tr></table>',
      ['Xã|Năm|Số', '||9'],
    ],
    [
      'without a column and a row all of whose cells are taken out',
      '<table><tr><td>Xã</td><td class=msoDel>Năm</td><td>Số</td></tr><tr><td>Ninh C</td><td class=msoDel>2024</td><td>6</td></tr><tr><td class=msoDel>a</td><td class=msoDel>b</td><td class=msoDel>c</td></tr></table>',
      ['Xã|Số', 'Ninh C|6'],
    ],
    [
      'where a row and a cell are not shown at all',
      '<table><tr><td>a</td><td style="display:none">b</td><td>c</td></tr><tr style="display:none"><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>',
      ['a|c', 'f|g'],
    ],
  ])('%s', (_name, html, rows) => {
    const mdx = paste(html);
    const lines = mdx.split('\n').filter((_line, index) => index !== 1);
    const cells = lines.map((line) =>
      line
        .slice(2, -2)
        .split(/ \| ?/)
        .map((cell) => cell.trim()),
    );
    expect(cells.map((row) => row.join('|'))).toEqual(rows);
    expectClean(mdx);
  });
});

describe('the caption of a table stands above it', () => {
  const rows = '<tr><td>a</td><td>b</td></tr>';
  const table = '| a | b |\n| - | - |';

  test.each([
    ['alone', `<table><caption>Bảng 1</caption>${rows}</table>`, `Bảng 1\n\n${table}`],
    [
      'with marks, and between two paragraphs',
      `<p>Trước.</p><table><caption align=bottom><b>Bảng 2.</b> Lưới</caption><tbody>${rows}</tbody></table><p>Sau.</p>`,
      `Trước.\n\n**Bảng 2.** Lưới\n\n${table}\n\nSau.`,
    ],
    [
      'of two paragraphs',
      `<table><caption><p>Bảng 3</p><p>Đơn vị: kg</p></caption>${rows}</table>`,
      `Bảng 3\n\nĐơn vị: kg\n\n${table}`,
    ],
    ['of one column', '<table><caption>Danh sách</caption><tr><td>a</td></tr></table>', 'Danh sách\n\na'],
    ['empty', `<table><caption> </caption>${rows}</table>`, table],
    ['taken out', `<table><caption class=msoDel>Bảng 4</caption>${rows}</table>`, table],
  ])('%s', (_name, html, mdx) => {
    expect(paste(html)).toBe(mdx);
    expectClean(mdx);
  });
});

describe('what was taken back stays behind, what was put in comes along', () => {
  test.each([
    [
      'Word',
      word(
        '<p class=MsoNormal>Tổ thu <span class=msoDel><del cite="mailto:Người%20sửa" datetime="2024-03-01T09:12">năm</del></span><span class=msoIns><ins cite="mailto:Người%20sửa" datetime="2024-03-01T09:12">sáu</ins></span> tạ lưới.</p>',
      ),
      'Tổ thu sáu tạ lưới.',
    ],
    [
      'struck with a name and an hour',
      '<p>Bán <s cite="mailto:b" datetime="2024-03-01T09:12">rẻ</s><u>đúng giá</u>, <strike class="MsoDel">mười</strike>hai mươi ghế.</p>',
      'Bán đúng giá, hai mươi ghế.',
    ],
    [
      'a style of Word',
      "<p>Một<span style='color:red;mso-revision-type: deleted'> hai</span> ba<span style='mso-deleted:no'> bốn</span></p>",
      'Một ba bốn',
    ],
    [
      'moved away',
      '<p><span class=msoMoveFrom><del>Câu này.</del></span>Câu sau.</p><p><span class=msoMoveTo><ins>Câu này.</ins></span></p>',
      'Câu sau.\n\nCâu này.',
    ],
    [
      'LibreOffice',
      '<p>Kè <del title="Deleted: Người sửa" datetime="2024-03-01T09:12:00">bẩn</del><ins title="Inserted: Người sửa">sạch</ins></p>',
      'Kè sạch',
    ],
    [
      'suggestions of editors on the web',
      '<p>Ai <span class="suggestion-deletion">cũng </span><span class="suggestion-insertion">đều </span>thấy<span class="track_deleted">!</span></p>',
      'Ai đều thấy',
    ],
    [
      'the XML of Word',
      '<w:p><w:r><w:t>Giữ</w:t></w:r><w:del w:author="A"><w:r><w:deltext> bỏ</w:deltext></w:r></w:del><w:ins><w:r><w:t> thêm</w:t></w:r></w:ins></w:p>',
      'Giữ thêm',
    ],
    [
      'whole paragraphs, items, rows and headings',
      '<h1><del>Bỏ cả mục</del></h1><h2>Cách làm</h2><p><del>Bỏ đoạn.</del></p><ul><li>một</li><li><del>hai</del></li></ul><table><tr><td>a</td><td>b</td></tr><tr class=msoDel><td>c</td><td>d</td></tr></table>',
      '## Cách làm\n\n- một\n\n| a | b |\n| - | - |',
    ],
    [
      'comments of Word',
      word(
        `<p class=MsoNormal>Hai mươi ghế<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span>.</p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><p class=MsoCommentText>Hỏi lại số này!</p></div></div>`,
      ),
      'Hai mươi ghế.',
    ],
    [
      'names that only look alike',
      '<p class="delivery model-x">Giữ <span class="delta">nguyên</span></p>',
      'Giữ nguyên',
    ],
  ])('%s', (_name, html, mdx) => {
    expect(paste(html)).toBe(mdx);
    expectClean(mdx);
  });
});

describe('lines end where they ended', () => {
  test.each([
    ['a break', '<p>một<br>hai<br/>ba</p>', 'một\\\nhai\\\nba'],
    [
      'the break of Excel',
      "<table><tr><td>một<br style='mso-data-placement:same-cell'>hai</td><td>ba</td></tr></table>",
      '| một<br />hai | ba |\n| - | - |',
    ],
    ['the sign of Word', '<p>một\vhai</p>', 'một\\\nhai'],
    ['the separators of Unicode', '<p>một\u2028hai\u2029ba\u0085bốn\fnăm</p>', 'một\\\nhai\\\nba\\\nbốn\\\nnăm'],
    ['a carriage return by its number', '<p>một&#13;hai&#13;&#10;ba</p>', 'một\\\nhai\\\nba'],
    [
      'the XML of Word and of LibreOffice',
      '<p>một<w:br/>hai<text:line-break></text:line-break>ba</p>',
      'một\\\nhai\\\nba',
    ],
    [
      'line feeds where they count',
      '<div style="white-space: pre-wrap">một\nhai <b>ba\nbốn</b></div><p>năm\nsáu</p>',
      'một\\\nhai **ba**\\\n**bốn**\n\nnăm sáu',
    ],
    [
      'and where they count no more',
      '<pre>một\n<span style="white-space:normal">hai\nba</span></pre>',
      'một\\\nhai ba',
    ],
    ['in an item of a list', '<ul><li>một<br>hai</li><li><p>ba\vbốn</p></li></ul>', '- một\\\n  hai\n- ba\\\n  bốn'],
    ['in a quotation', '<blockquote>một\u2028hai</blockquote>', '> một\\\n> hai'],
    ['in a heading, which has one line', '<h2>một<br>hai\vba</h2>', '## một hai ba'],
    [
      'in the cells of a table',
      '<table><tr><th>a<br>b</th><th>c</th></tr><tr><td><p>d</p><p><b>e\vf</b></p></td><td><ul><li>g</li><li>h</li></ul></td></tr></table>',
      '| a<br />b | c |\n| - | - |\n| d<br />**e**<br />**f** | g<br />h |',
    ],
    [
      'Zalo',
      '<div style="white-space: pre-line; word-break: break-word"><span>Chào cô\nCháu gửi ảnh\n\nCảm ơn cô</span></div>',
      'Chào cô\\\nCháu gửi ảnh\\\n\\\nCảm ơn cô',
    ],
  ])('%s', (_name, html, mdx) => {
    expect(paste(html)).toBe(mdx);
    expectClean(mdx);
  });
});

test('words alone: a line feed ends a paragraph, the signs of Word and Excel a line', () => {
  expect(pasteText('một\vhai\r\nba\u2028bốn\n\n\nnăm\fsáu')).toBe('một\\\nhai\n\nba\\\nbốn\n\nnăm\\\nsáu');
  expect(pasteText('• một\v  hai\n• ba')).toBe('- một\\\n  hai\n- ba');
});

test('a table with lines in its cells is written as it was read', () => {
  const table = '| a<br />b | c |\n| - | - |\n| **d**<br />e | \\<br /> |';
  const [{ source: _, ...block } = { type: '', children: [] }, ...others] = markdownToSlate(table);
  expect(others).toEqual([]);
  expect(slateToMarkdown([block])).toBe(table);
  expect(readBody(table).body?.segments).toEqual([
    expect.objectContaining({ html: expect.stringContaining('<td><strong>d</strong><br>\ne</td>') as string }),
  ]);
});
