/** Bodies opened in the visual editor and changed in one place. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mdxFormat } from '../../../admin/format/index.ts';
import type { SlateElement } from '../../../admin/format/slate/nodes.ts';
import { markdownToHtml, markdownToSlate, slateToMarkdown } from '../../../admin/format/slate/serializers.ts';

const bodies = globSync('{content,test/fixtures/content}/**/*.mdx').flatMap((file) => {
  const { body } = mdxFormat.fromFile(readFileSync(file, 'utf8'));
  return typeof body === 'string' ? [{ file, body }] : [];
});

test('a body comes out of the editor as it went in, block by block', () => {
  const changed = bodies.filter(({ body }) => {
    const blocks = markdownToSlate(body);
    const anew = blocks.map(({ source: _, ...block }): SlateElement => block);
    return slateToMarkdown(blocks) !== body || slateToMarkdown(anew) !== body;
  });
  expect(bodies.length).toBeGreaterThan(60);
  expect(changed.map(({ file }) => file)).toEqual([]);
});

test('a word more changes one line', () => {
  const wrong = bodies.filter(({ body }) => {
    const blocks = markdownToSlate(body);
    const place = blocks.findIndex(({ type }) => type === 'paragraph');
    const edited = blocks.map((block, index) =>
      index === place ? { ...block, children: [...block.children, { text: ' thêm' }] } : block,
    );
    const lines = body.split('\n');
    const changed = slateToMarkdown(edited)
      .split('\n')
      .filter((line, index) => line !== lines[index]);
    return changed.length !== 1 || changed[0]?.endsWith(' thêm') !== true;
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('blocks that nobody touched keep the style of their writer', () => {
  const body = '* một\n* hai\n\n__đậm__ và\nnghiêng\n\n| a |\n|---|\n| b |';
  const [list, , table] = markdownToSlate(body);
  const edited = [list, { type: 'paragraph', children: [{ text: 'mới' }] }, table].filter(
    (block) => block !== undefined,
  );
  expect(slateToMarkdown(edited)).toBe('* một\n* hai\n\nmới\n\n| a |\n|---|\n| b |');
});

test('blocks, comments and what the editor has no form for', () => {
  const body = [
    '<Quote source="Bà A">\n\nMột **hai**.\n\n- ba\n\n</Quote>',
    'Chữ <Correction printed="a" reads="" certainty="certain" /> {/* nhỏ */} sau.',
    '{/* ghi chú */}',
    '<Figure src="./anh-1.jpg" />',
    '- a\n\n  <Note>\n\n  b\n\n  </Note>',
    '![a](https://ninhhoa.vn/b.jpg)',
  ].join('\n\n');
  const blocks = markdownToSlate(body);
  expect(blocks.map(({ type, id }) => id ?? type)).toMatchInlineSnapshot(`
    [
      "Quote",
      "paragraph",
      "Comment",
      "Figure",
      "bulleted-list",
      "paragraph",
    ]
  `);
  expect(blocks[0]?.data?.shortcodeData).toEqual({ source: 'Bà A', content: 'Một **hai**.\n\n- ba' });
  expect(slateToMarkdown(blocks.map(({ source: _, ...block }): SlateElement => block))).toBe(body);
});

test('marks that the toolbar makes', () => {
  const children = [
    { text: 'Chú ý: ', bold: true },
    { text: 'rất', bold: true, italic: true },
    { text: ' cần', italic: true },
    { text: '.', code: true },
    { text: ' ' },
    { type: 'link', data: { url: '/ke-hoach/' }, children: [{ text: 'kế hoạch', bold: true }] },
  ];
  expect(slateToMarkdown([{ type: 'paragraph', children }])).toMatchInlineSnapshot(
    `"**Chú ý: _rất_** *cần*\`.\` **[kế hoạch](/ke-hoach/)**"`,
  );
});

test('lists one after the other, and items of several blocks', () => {
  const item = (...children: SlateElement[]): SlateElement => ({ type: 'list-item', children });
  const line = (text: string): SlateElement => ({ type: 'paragraph', children: [{ text }] });
  const list = (type: string, ...children: SlateElement[]): SlateElement => ({ type, children });
  expect(
    slateToMarkdown([
      list('bulleted-list', item(line('một')), item(line('hai'), list('numbered-list', item(line('ba'))))),
      list('bulleted-list', item(line('bốn'), line('năm'))),
      list('numbered-list', item(line('sáu'))),
      list('numbered-list', item(line('bảy'))),
    ]),
  ).toMatchInlineSnapshot(`
    "- một
    - hai
      1. ba
    - bốn

      năm

    1. sáu

    1) bảy"
  `);
});

test('an empty body has a line to write on, and empty lines are not written', () => {
  expect(markdownToSlate('')).toEqual([{ type: 'paragraph', children: [{ text: '' }] }]);
  expect(
    slateToMarkdown([
      ...markdownToSlate('a'),
      ...markdownToSlate(''),
      { type: 'heading-two', children: [{ text: ' ' }] },
    ]),
  ).toBe('a');
});

test('the plain preview', () => {
  expect(markdownToHtml('## Một\n\n<Note>\n\nhai <3\n\n</Note>')).toMatchInlineSnapshot(`
    "<h2 id="mot">Một</h2>
    <aside class="note" aria-label="Lưu ý"><p class="note-title">Lưu ý</p>
    <p>hai &#x3C;3</p>
    </aside>"
  `);
});
