/**
 * Raw Markdown and HTML marks that a reader would see are reported in fields and bodies; signs used on purpose are not.
 */
import { describe, expect, test } from 'vitest';
import { findBody } from '../../../src/corpus/body.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { text } from '../../../src/domain/fields.ts';
import { findRawMarks, isAddress } from '../../../src/text/raw-marks.ts';

const kindsOf = (written: string) => findRawMarks(written).map(({ kind }) => kind);

describe('in a field', () => {
  test.each([
    ['##Hai', 'heading'],
    ['# Hai nhà', 'heading'],
    ['####\u00A0Hai', 'heading'],
    ['**đậm **', 'bold'],
    ['Một **hai', 'bold'],
    ['__đậm__', 'bold'],
    ['~~bỏ~~', 'bold'],
    ['Nhà *sạch*', 'italic'],
    ['_nghiêng_ chữ', 'italic'],
    ['-việc một', 'list'],
    ['+việc một', 'list'],
    ['* việc một', 'list'],
    ['Một\n-hai', 'list'],
    ['>Lời kể', 'quotation'],
    ['| a | b |', 'table'],
    ['a | b | c | d', 'table'],
    ['|---|---|', 'table'],
    ['`mã`', 'code'],
    ['[chữ](https://example.com)', 'link'],
    ['[chữ](', 'link'],
    ['![ảnh](./anh-1.jpg)', 'link'],
    ['Câu[^1]', 'footnote'],
    ['Nhà&nbsp;sạch', 'entity'],
    ['R&amp;D', 'entity'],
    ['&#8203;', 'entity'],
    ['&#x1EBF;', 'entity'],
    ['ch&uacute;', 'entity'],
    ['Một<br>hai', 'tag'],
    ['<b>Đậm</b>', 'tag'],
    ['<span class="x">', 'tag'],
    ['<!-- riêng -->', 'tag'],
    ['một \\* hai', 'escape'],
    ['a | b\n1 | 2', 'table'],
    ['A   | B\n1   | 2\n2   | 3', 'table'],
    ['a|b|c\n1|2|3', 'table'],
    ['Danh sách:\nTổ | Số hộ\nMột | 25', 'table'],
    ['1.việc một\n2.việc hai', 'list'],
    ['1)việc một\n2)việc hai', 'list'],
    ['Gồm:\n3.quét ngõ\n4.trồng hoa', 'list'],
    ['• việc một\n• việc hai', 'list'],
    ['▪ quét ngõ\n▪ trồng hoa', 'list'],
    ['_nghiêng _', 'italic'],
    ['_ nghiêng_', 'italic'],
    ['Nhà _sạch _ vườn', 'italic'],
    ['* nghiêng*', 'italic'],
    ['Nhà * sạch đẹp* vườn', 'italic'],
    ['___chữ ___', 'bold'],
    ['** đậm**', 'bold'],
    ['<BR>', 'tag'],
    ['<B>Đậm</B>', 'tag'],
    ['<P>', 'tag'],
    ['<Strong>', 'tag'],
    ['<!DOCTYPE html>', 'tag'],
    ['<?xml version="1.0"?>', 'tag'],
    ['<?xml?>', 'tag'],
    ['<w:t>', 'tag'],
    ['</w:p>', 'tag'],
    ['<st1:place>', 'tag'],
    ['<v:shape id="x">', 'tag'],
    ['<br trả', 'tag'],
    ['Hoa &amp cỏ', 'entity'],
    ['2 &lt 3', 'entity'],
    ['Nhà&nbsp sạch', 'entity'],
  ])('%j shows %s', (written, kind) => {
    expect(kindsOf(written)).toContain(kind);
  });

  // Several cases to a line.
  // prettier-ignore
  test.each([
    '5 * 3', '5*3', '10 * 20 * 30 cm', 'C#', '#1', '#NinhHoa #nongthonmoi', 'số 7#', 'A&B', 'GD&ĐT; TT&TT;', 'R&D; B',
    '2 < 3', '5 > 3 < 7', '> 5 triệu', 'x > 3', '<3', '<Ninh Hòa>', '-5 độ', '- Dạ, chào', '– Chào', 'Một - hai',
    'snake_case', 'a_b_c', 'KH_UBND_2024', 'Họ tên: ____', '(*) Ghi chú', 'Khách sạn 5*', 'giá 5.000*', 'a|b',
    'Tin | Ninh Hòa', '[1] x', '[Chú] (xem sau)', '1. Một', '2 + 3', '+84', '~5 kg', '3~5 kg', 'C:\\nhà', 'Ê-đê', '-- hết --',
    '5**', '**', '5** và 4**', 'Giá vé** (xem dưới)', '** Ghi chú: giá tạm tính', 'Tin | Ninh Hòa\nDòng hai', 'a | b\nc | d | e',
    '1.Việc một', '3.5 ha\n4.5 ha', '8.h\nChín giờ', '• Một ý', 'Tên: _ tuổi _', 'Họ tên:___ tuổi:___', 'ngày___tháng___',
    'a * b * c', 'AT&T &co', '?a=1&lt=2', 'x <w: 3', '<brơi',
  ])('%j is what it says', (written) => {
    expect(kindsOf(written)).toEqual([]);
  });

  test('is told with what would be seen; addresses are left alone', () => {
    const say = (value: string) => explainValue(text(1, 90, { label: 'Tiêu đề' }), value);
    expect(say('Nhà **sạch ** vườn')).toMatchObject([
      {
        rule: 'R13',
        severity: 'error',
        message:
          '“**sạch” sẽ hiện nguyên dấu của chữ đậm, chữ gạch. Trường này chỉ nhận chữ thường, hãy bỏ các dấu ấy.',
      },
    ]);
    expect(say('<i>Nhà</i>')).toMatchObject([{ severity: 'warning' }]);
    expect(['https://a.example/_x_/**', '/dien-hinh/_x_/', './anh_1_.jpg', 'a_b_@example.com'].every(isAddress)).toBe(
      true,
    );
    expect(say('https://a.example/_x_/')).toEqual([]);
  });
});

describe('in a body', () => {
  const told = (body: string) =>
    findBody(body, { firstLine: 5, collection: 'stories', id: 'ten' }).problems.map(
      ({ line, message }) => `${line ?? 0}: ${message}`,
    );

  test.each([
    [
      'Một.\n\n##Hai\n',
      '7: “##Hai” sẽ hiện nguyên dấu của đề mục. Đề mục viết “## Tên đề mục” ở dòng riêng, có dấu cách sau “##”.',
    ],
    ['Một\nhai **đậm ** ba.\n', '6: “**đậm” sẽ hiện nguyên dấu của chữ đậm, chữ gạch.'],
    ['-việc một\n-việc hai\n', '5: “-việc” sẽ hiện nguyên dấu của danh sách.'],
    ['| a | b |\n| c | d |\n', '5: “| a | b |” sẽ hiện nguyên vạch của bảng.'],
    ['- Một *hai\n', '5: “*hai” sẽ hiện nguyên dấu của chữ nghiêng.'],
    ['| Cột |\n| --- |\n| `a |\n', '7: “`a” sẽ hiện nguyên dấu nháy của đoạn mã.'],
    [
      'Xem [chữ] (https://example.com) nhé.\n',
      '5: “[chữ] (https://example.com) nhé.” sẽ hiện nguyên dấu của liên kết.',
    ],
    ['Hộ | Số\nMột | 25\n', '5: “Hộ | Số” sẽ hiện nguyên vạch của bảng.'],
    ['1.việc một\n2.việc hai\n', '5: “1.việc” sẽ hiện nguyên dấu của danh sách.'],
    ['• việc một\n• việc hai\n', '5: “• việc” sẽ hiện nguyên dấu của danh sách.'],
    ['Chữ &lt;b&gt;đậm&lt;/b&gt;.\n', '5: “<b>đậm</b>.” sẽ hiện nguyên thẻ của trang web.'],
    ['Nhà &amp;nbsp; sạch.\n', '5: “&nbsp; sạch.” sẽ hiện nguyên mã ký tự của trang web.'],
    ['<Quote source="Ông **Ba">\n\nLời.\n\n</Quote>\n', '5: “**Ba” sẽ hiện nguyên dấu của chữ đậm, chữ gạch.'],
    [
      '<Figure src="./anh-1.jpg" caption="Nhà &amp;amp; vườn" />\n',
      '5: “&amp; vườn” sẽ hiện nguyên mã ký tự của trang web.',
    ],
  ])('%j', (body, start) => {
    const problems = told(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(start);
  });

  test.each([
    '## Hai\n\n**Đậm**, *nghiêng* và [chữ](https://example.com/_x_).\n',
    '- Một -hai ba\n- 5 * 3 = 15\n\n> Lời\n\n1. Một\n',
    '| a | b |\n| --- | --- |\n| `c_d` | -5 |\n',
    'Xem https://example.com/a_b_c*d và snake_case, C#, A&B, &amp;, 2 \\< 3.\n',
    '**Một**-hai, *ba*_bốn\n',
    'Giá \\*chú ý* và \\*\\*đậm \\*\\*, \\`mã\\`.\n\n\\#\\#Hai\n\n\\-việc\n',
  ])('%j has none', (body) => {
    expect(told(body)).toEqual([]);
  });

  test('an escape says that one sign is meant, not the next', () => {
    expect(told('Một \\*hai và *ba\n')).toEqual([expect.stringContaining('“*ba” sẽ hiện nguyên') as string]);
  });

  test('a mistake beside it is told too, and what follows from an old font is not', () => {
    expect(told('##Hai\n\nDấu { ở đây.\n')).toHaveLength(2);
    expect(told("Ho^.i nghi. ddie^?n hi`nh tie^n tie^'n **\n")).toHaveLength(1);
  });
});
