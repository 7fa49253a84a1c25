/** Generates hostile typed text: characters that Markdown and MDX read as markup, in any position. */
import fc from 'fast-check';
import type { SlateElement, SlateNode, SlateText } from '../../../admin/format/slate/nodes.ts';

export const words = [
  'thu',
  'gom',
  'rác',
  'nhựa',
  'của',
  'bà',
  'con',
  'xã',
  'Ninh',
  'Hòa',
  'đường',
  'thôn',
  'Đảng',
  '2.150',
  'kg',
  '12,5',
  'từ',
];
const signs = [
  ...'< > { } [ ] ( ) * _ # ` ~ | \\ / & ! - + = . : ; ^ $ % @ " \''.split(' '),
  '<5 triệu',
  '{khoảng}',
  '<br>',
  '<br/>',
  '</p>',
  '<!-- riêng -->',
  '<a@b.vn>',
  '<https://x.vn>',
  '<Note>',
  '</Note>',
  '<Quote source="a">',
  '<Figure src="./anh-1.jpg" />',
  '<Correction',
  '{/* ghi chú */}',
  '{/*',
  '*/}',
  '${x}',
  '<script>alert(1)</script>',
  '<b>',
  '**',
  '__',
  '***',
  '~~',
  '``',
  '```',
  '---',
  '***',
  '===',
  '# ',
  '## ',
  '#',
  '1. ',
  '1) ',
  '10. ',
  '- ',
  '+ ',
  '* ',
  '> ',
  '>',
  ': ',
  '| a | b |',
  '|---|---|',
  '![x](y)',
  '[x](y)',
  '[x]',
  '[x]: y',
  '[^1]',
  '[^1]: chú',
  '[ ] ',
  '[x] ',
  'import ',
  'export ',
  'import giống',
  'export {a}',
  '&nbsp;',
  '&lt;',
  '&amp;',
  '&#65;',
  '&',
  'www.ninhhoa.vn',
  'https://ninhhoa.vn/a_b*c',
  'http://x.vn',
  'thu@ninhhoa.vn',
  '\\',
  '\\\\',
  '\\*',
  '\\{',
  '“',
  '”',
  '…',
  '–',
  '—',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\t',
  '  ',
  '\uf0b7',
  '☐',
  '👍',
  '👩‍🌾',
  'a_b_c',
  '5*3*2',
  'x<y>z',
  '1<2',
  '3 > 2',
  'C:\\thư mục\\tệp',
  '(a)',
  'TP. ',
  '%',
  '№',
  ':::',
  '$$',
  '@',
  '"trích"',
];

const word = fc.constantFrom(...words).chain((text) => fc.constantFrom(text, text, text.normalize('NFD')));
const piece = fc.oneof({ weight: 4, arbitrary: word }, { weight: 5, arbitrary: fc.constantFrom(...signs) });
const joined = fc.tuple(piece, fc.constantFrom(' ', ' ', '')).map(([text, gap]) => text + gap);

const typedLine = fc.array(joined, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

const leaf: fc.Arbitrary<SlateText> = fc
  .tuple(typedLine, fc.constantFrom({}, {}, {}, { bold: true }, { italic: true }, { bold: true, italic: true }))
  .map(([text, marks]) => ({ text, ...marks }));
const link: fc.Arbitrary<SlateElement> = fc
  .tuple(
    fc.array(leaf, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('https://ninhhoa.vn/a_(b)', '/ke-hoach/', 'mailto:thu@ninhhoa.vn', '#muc'),
  )
  .map(([children, url]) => ({ type: 'link', data: { url }, children }));
const lineBreak: fc.Arbitrary<SlateElement> = fc.constant({ type: 'break', children: [{ text: '' }] });
const inline: fc.Arbitrary<SlateNode[]> = fc.array(
  fc.oneof({ weight: 8, arbitrary: leaf }, { weight: 1, arbitrary: link }, { weight: 1, arbitrary: lineBreak }),
  { minLength: 1, maxLength: 3 },
);

const block = (type: string): fc.Arbitrary<SlateElement> => inline.map((children) => ({ type, children }));
const paragraph = block('paragraph');
const cell = fc
  .array(fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: lineBreak }), { minLength: 1, maxLength: 3 })
  .map((children): SlateElement => ({ type: 'table-cell', children }));
const table: fc.Arbitrary<SlateElement> = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
  )
  .map((rows) => ({ type: 'table', children: rows.map((children) => ({ type: 'table-row', children })) }));

const { list } = fc.letrec<{ list: SlateElement; item: SlateElement }>((tie) => ({
  list: fc
    .tuple(fc.constantFrom('bulleted-list', 'numbered-list'), fc.array(tie('item'), { minLength: 1, maxLength: 2 }))
    .map(([type, children]) => ({ type, children })),
  item: fc
    .tuple(
      fc.array(paragraph, { minLength: 1, maxLength: 2 }),
      fc.option(tie('list'), { nil: undefined, maxDepth: 2, freq: 1 }),
    )
    .map(([paragraphs, nested]): SlateElement => ({
      type: 'list-item',
      children: nested ? [...paragraphs, nested] : paragraphs,
    })),
}));
const quote = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((children): SlateElement => ({ type: 'quote', children }));

const shortcode = (id: string, data: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<SlateElement> =>
  data.map((shortcodeData) => ({
    type: 'shortcode',
    id,
    data: { shortcode: id, shortcodeData },
    children: [{ text: '' }],
  }));
const field = typedLine.map((text) => `a ${text}`);
const component = fc.oneof(
  shortcode('Quote', fc.record({ source: field, content: field })),
  shortcode('Note', fc.record({ title: field, content: field })),
  shortcode(
    'Steps',
    fc.record({ content: fc.array(field, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) }),
  ),
  shortcode('Comment', fc.record({ content: field })),
);

/** A document in the visual editor. It starts with a heading of level 2, so that level 3 is valid anywhere. */
const typedDocument: fc.Arbitrary<SlateElement[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: paragraph },
      { weight: 2, arbitrary: list },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: quote },
      { weight: 1, arbitrary: block('heading-three') },
      { weight: 1, arbitrary: block('heading-two') },
      { weight: 1, arbitrary: fc.constant<SlateElement>({ type: 'thematic-break', children: [{ text: '' }] }) },
      { weight: 1, arbitrary: component },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((blocks) => [{ type: 'heading-two', children: [{ text: 'Bối cảnh' }] }, ...blocks]);

/** Mostly single lines, because most failures occur within a line and short examples are easy to read. */
export const typedBody: fc.Arbitrary<SlateElement[]> = fc.oneof(
  { weight: 5, arbitrary: typedLine.map((text): SlateElement[] => [{ type: 'paragraph', children: [{ text }] }]) },
  { weight: 2, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: typedDocument },
);

/** Markdown typed by someone who does not know Markdown. */
export const typedMarkdown = fc
  .array(fc.oneof({ weight: 5, arbitrary: typedLine }, { weight: 2, arbitrary: fc.constant('') }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.join('\n'));
