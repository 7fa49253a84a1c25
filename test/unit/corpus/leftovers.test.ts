/**
 * Leftovers of git or of pasting in a file, such as conflict markers, are reported in one message, before any other
 * problem.
 */
import { describe, expect, test } from 'vitest';
import { findLeftovers } from '../../../src/corpus/leftovers.ts';

const keys = ['title', 'summary', 'unit', 'movement', 'loa'];
const head = ['---', 'title: Cọc ba màu', 'summary: Ba xứ đồng', 'unit: xa-ninh-phung', '---'];
const body = ['', '## Cách làm', '', 'Tổ đóng cọc.', '', '---', '', 'Xong.'];
const lineOf = (lines: readonly string[]) => findLeftovers(lines.join('\n'), keys)?.line;

describe('marks of a merge', () => {
  test('all of them are told at once', () => {
    const conflict = [
      '<<<<<<< HEAD',
      'Bản một.',
      '||||||| 1a2b3c4',
      'Bản gốc.',
      '=======',
      'Bản hai.',
      '>>>>>>> cms/bai',
    ];
    expect(findLeftovers([...head, ...conflict, ...body].join('\n'), keys)).toEqual({
      line: 6,
      message:
        'Tệp còn dấu “<<<<<<<” ở các dòng 6, 8, 10, 12: hai người sửa cùng một chỗ và git ghép cả hai bản vào đây. Hãy giữ một bản, xóa bản kia và mọi dòng dấu ấy.',
    });
  });

  test.each(['<<<<<<< cms/dien-hinh/2024-a', '=======', '>>>>>>> main', '>>>>>>>', '|||||||', '<<<<<<<'])(
    'half of them: %s',
    (mark) => {
      expect(lineOf([...head.slice(0, 2), mark, ...head.slice(2), ...body])).toBe(3);
      expect(lineOf([mark, ...head, ...body])).toBe(1);
      expect(lineOf([...head, ...body, mark])).toBe(head.length + body.length + 1);
    },
  );

  test.each(['====', '=========', ' =======', '<<<<<< x', '>>> trích', '| a | b |', '> trích', '======= a'])(
    '%s is none',
    (line) => {
      expect(lineOf([...head, line, ...body])).toBeUndefined();
    },
  );
});

describe('a head pasted twice', () => {
  test.each<[string, string[], number]>([
    ['at once', [...head, ...head, ...body], 7],
    ['after an empty line', [...head, '', ...head, ...body], 8],
    ['with the whole entry', [...head, ...body, '', ...head, ...body], 16],
    ['without its lines of dashes', [...head, ...head.slice(1, 4), ...body], 6],
    ['within itself', [...head.slice(0, 4), ...head.slice(1), ...body], 5],
    ['after an empty head', ['---', '---', ...head.slice(1), ...body], 3],
  ])('%s', (_case, lines, line) => {
    expect(lineOf(lines)).toBe(line);
  });

  test('its sentence says where', () => {
    expect(findLeftovers([...head, ...head].join('\n'), keys)?.message).toBe(
      'Phần đầu bài bị dán hai lần: từ dòng 7 các trường lặp lại. Hãy giữ một lần, giữa hai dòng ---.',
    );
  });

  test.each<[string, string[]]>([
    ['a ruler in the body', [...head, ...body]],
    ['prose with a colon', [...head, '', 'unit: là tiếng Anh của đơn vị.', '', 'Hết.']],
    ['an unknown word with a colon after a ruler', [...head, '', '---', 'Ghi chú: đọc thêm.']],
    ['one field twice, which the parser tells', [...head.slice(0, 2), 'title: Hai', ...head.slice(2), ...body]],
    ['keys within a text', [...head.slice(0, 4), 'loa: |', '  title: a', '  unit: b', '  summary: c', '---', ...body]],
  ])('%s is none', (_case, lines) => {
    expect(lineOf(lines)).toBeUndefined();
  });
});
