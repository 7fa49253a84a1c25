import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/mdx/messages.ts';
import { parseBody } from '../../../src/mdx/parse.ts';

describe('one run tells everything', () => {
  test('all mistakes, each where it stands', () => {
    const body = [
      '### Mở đầu',
      '',
      'Giá <5 triệu, {khoảng} 3 tấn <br> nữa ![](a.jpg).',
      '',
      'export hàng <6 tạ',
      '',
      '<Quote source=Ba>',
      '',
      'Một [liên kết](javascript:x) và {khác.',
      '',
      '</Quote>',
      '',
      '<Note title="a" titel="b">',
      '',
      '<b>đậm</b>',
      '',
      '</Note>',
      '',
      '</Steps>',
    ].join('\n');
    expect(parseBody(body).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '1:1 heading-order',
      '3:5 less-than',
      '3:15 brace',
      '3:30 raw-html',
      '3:39 image',
      '5:1 code-statement',
      '5:13 less-than',
      '7:1 component-syntax',
      '9:5 link-target',
      '9:33 brace',
      '13:1 attribute-unknown',
      '15:1 raw-html',
      '19:1 closing-tag-stray',
    ]);
  });

  test('fifty mistakes of structure are told, then the rest is summed up', () => {
    const { problems } = parseBody('<br>\n\n'.repeat(60));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', message: messages['too-many-problems']() });
  });

  test('lines count from where the body begins in its file', () => {
    expect(parseBody('a\n\n<br>', { firstLine: 12 }).problems).toMatchObject([{ line: 14, column: 1 }]);
  });

  test('a byte order mark and line ends of Windows do not move places', () => {
    expect(parseBody('\uFEFFa\r\n\r\nb <5').problems).toMatchObject([{ line: 3, column: 3 }]);
    expect(parseBody('a\rb <5').problems).toMatchObject([{ line: 2, column: 3 }]);
  });

  test('places count like an editor does, also after emoji and decomposed letters', () => {
    expect(parseBody('👍 <5').problems).toMatchObject([{ column: 4 }]);
    expect(parseBody('e\u0302\u0301 {x').problems).toMatchObject([{ column: 5 }]);
  });
});

describe('mistakes that lead to others are told once', () => {
  test.each([
    ['<Quote source=Ba>\n\na\n\n</Quote>', 'component-syntax'],
    ['<Note {x}>\n\na\n\n</Note>', 'component-syntax', 'brace'],
    ['<Note>a\n\nb</Note>', 'component-unclosed'],
    ['<Note>\n<Quote source="x">\n\na\n\n</Note>', 'component-unclosed'],
    ['<Note>\n\na <b>x\n\n</Note>', 'raw-html'],
    ['<Note>\n\na</b>\n\n</Note>', 'raw-html'],
    ['<lúa mới> và <lúa cũ>', 'less-than', 'less-than'],
    ['`<Quote` </Quote>', 'closing-tag-stray'],
    ['a {/* b\n\nc */}', 'brace'],
  ])('%j', (body, ...codes) => {
    expect(parseBody(body).problems.map(({ code }) => code)).toEqual(codes);
  });
});
