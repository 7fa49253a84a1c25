/** Converts bodies for booklets: nothing that an editor typed becomes Typst markup, and no word is lost. */
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/mdx/parse.ts';
import { toNodes, withAddresses, type BookNode } from '../../../../src/outputs/booklet/nodes.ts';
import { headingLevels, typstOf } from '../../../../src/outputs/booklet/to-typst.ts';
import { textOfNodes } from '../../../support/book-text.ts';

function nodesOf(mdx: string): BookNode[] {
  const { body, problems } = parseBody(mdx);
  expect(problems).toEqual([]);
  return toNodes((body?.segments ?? []).map((segment) => (segment.kind === 'html' ? segment.html : '')).join(''));
}
const setOf = (mdx: string) => typstOf(nodesOf(mdx), headingLevels(2));
const paragraph = (...content: unknown[]) => [{ t: 'p', c: content }];

describe('signs that mean something to a typesetter stay text', () => {
  test.each([
    ['#import "x"', '#import "x"'],
    ['\\#let x = $1$ @nhãn', '#let x = $1$ @nhãn'],
    ['\\*a\\* \\_b\\_ \\`c\\`', '*a* _b_ `c`'],
    ['a \\< b \\> c ~ \\[d\\]', 'a < b > c ~ [d]'],
    ['"thẳng" ‘đơn’ -- --- ...', '"thẳng" ‘đơn’ -- --- ...'],
    ['// không phải ghi chú /\\* \\*/', '// không phải ghi chú /* */'],
    ['😀 🌾 ❤️', '😀 🌾 ❤️'],
  ])('%s', (mdx, text) => {
    expect(setOf(mdx)).toEqual(paragraph(text));
  });

  test('decomposed letters keep their marks', () => {
    const [set] = setOf('Nguyễn Ưỡng'.normalize('NFD'));
    expect(JSON.stringify(set).normalize('NFC')).toContain('Nguyễn Ưỡng');
  });
});

test.each([
  [
    'inline',
    'Một **hai *ba*** [bốn](https://a.vn) `năm`',
    paragraph(
      'Một ',
      { t: 'strong', c: ['hai ', { t: 'em', c: ['ba'] }] },
      ' ',
      { t: 'a', href: 'https://a.vn', c: ['bốn'] },
      ' ',
      { t: 'code', c: ['năm'] },
    ),
  ],
  ['a hard break', 'một  \nhai', paragraph('một', { t: 'br', c: [] }, 'hai')],
  [
    'a list',
    '3. ba\n4. bốn',
    [
      {
        t: 'ol',
        start: 3,
        c: [
          { t: 'li', c: ['ba'] },
          { t: 'li', c: ['bốn'] },
        ],
      },
    ],
  ],
  [
    'a table',
    '| a | b |\n| --- | ---: |\n| 1 | |',
    [
      {
        t: 'table',
        cols: 2,
        c: [
          {
            t: 'tr',
            c: [
              { t: 'td', c: ['a'] },
              { t: 'align-right', c: ['b'] },
            ],
          },
          {
            t: 'tr',
            c: [
              { t: 'td', c: ['1'] },
              { t: 'align-right', c: [] },
            ],
          },
        ],
      },
    ],
  ],
  [
    'a quotation',
    '<Quote source="Bà A">\n\nMột.\n\n</Quote>',
    [
      {
        t: 'quote',
        c: [
          { t: 'blockquote', c: [{ t: 'p', c: ['Một.'] }] },
          { t: 'figcaption', c: ['Bà A'] },
        ],
      },
    ],
  ],
  [
    'a result',
    '<Result value="2.150" unit="kg" label="nhựa" />',
    [
      {
        t: 'result',
        c: [
          { t: 'result-value', c: ['2.150 ', { t: 'result-unit', c: ['kg'] }] },
          ' ',
          { t: 'result-label', c: ['nhựa'] },
        ],
      },
    ],
  ],
] as const)('%s', (_case, mdx, expected) => {
  expect(setOf(mdx)).toEqual(expected);
});

test('no level of headings is skipped', () => {
  const nodes = toNodes('<h3>Một</h3><h2>Hai</h2><h3>Ba</h3>');
  const levels = typstOf(nodes, headingLevels(2)).map((piece) => (typeof piece === 'string' ? 0 : piece.level));
  expect(levels).toEqual([3, 3, 4]);
});

test('blocks begin a new line, and the words of a sentence stay together', () => {
  const text = textOfNodes(nodesOf('Một **h**ai\nba.\n\n- bốn\n- năm\n\n<Note>sáu</Note>'));
  expect(text.split('\n').filter((line) => line !== '')).toEqual(['Một hai ba.', 'bốn', 'năm', 'Lưu ý', 'sáu']);
});

test('links get addresses that work outside the site', () => {
  const nodes = withAddresses(nodesOf('[a **b**](/dien-hinh/) [c](https://c.vn)'), (href) =>
    href.replace(/^\//, 'https://a.vn/'),
  );
  expect(JSON.stringify(nodes)).toMatch(/"https:\/\/a.vn\/dien-hinh\/".*"https:\/\/c.vn"/);
});
