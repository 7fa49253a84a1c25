import { expect, test } from 'vitest';
import { toCsv } from '../../../src/outputs/csv.ts';

test('a table has its mark, its head and lines that end as RFC 4180 asks', () => {
  expect(
    toCsv(
      ['Mã', 'Số'],
      [
        ['đường', 1240.5],
        ['', -3],
        [undefined, 0],
      ],
    ),
  ).toBe('\uFEFFMã,Số\r\nđường,1240.5\r\n,-3\r\n,0\r\n');
});

test.each([
  ['một, hai', '"một, hai"'],
  ['nói “thế” và "thế"', '"nói “thế” và ""thế"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  [' đầu dòng', '" đầu dòng"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+84', "'+84"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tTab', "'\tTab"],
  ['＝1+1', "'＝1+1"],
  ['＋84 258', "'＋84 258"],
  ['－5 độ', "'－5 độ"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\r=1', '"\'\r\'=1"'],
  ['\n+1', '"\'\n\'+1"'],
  ['hai ô;=1+1', "hai ô;'=1+1"],
  ['  =1', "'  =1"],
  [' +84 258', "' +84 258"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u3000@SUM(A1)', "'\u3000@SUM(A1)"],
  ['\u2003\u202f－5', "'\u2003\u202f－5"],
  ['\u200b=1', "'\u200b=1"],
  ['\ufeff \u2060-1', "'\ufeff \u2060-1"],
  ['x; =1', "x;' =1"],
  ['x; ＝1', "x;' ＝1"],
  ['x;\u00a0+1; @a', "x;'\u00a0+1;' @a"],
  ['hai\n  =1', '"hai\n\'  =1"'],
  ['﹦1', "'﹦1"],
  ['﹢1', "'﹢1"],
  ['﹣1', "'﹣1"],
  ['﹫a', "'﹫a"],
  ['x; ﹦1', "x;' ﹦1"],
  ['một; hai', 'một; hai'],
  ['một; hai = 2', 'một; hai = 2'],
  ['\u00a0năm = 1', '"\u00a0năm = 1"'],
  ['2024-05', '2024-05'],
  ['năm 2024 – 2025', 'năm 2024 – 2025'],
  ['a=1', 'a=1'],
])('the text %j is written %s', (text, cell) => {
  expect(toCsv(['x'], [[text]])).toBe(`\uFEFFx\r\n${cell}\r\n`);
});
