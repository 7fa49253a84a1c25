/** The blocks of a body as Decap edits them. */
import { describe, expect, test } from 'vitest';
import { editorComponents } from '../../../admin/format/index.ts';
import { components } from '../../../src/mdx/components.ts';

const find = (id: string) => {
  const found = editorComponents.find((component) => component.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

test('every block of the checker, and comments, each with its words', () => {
  expect(editorComponents.map(({ id }) => id)).toEqual([...Object.keys(components), 'Comment']);
  for (const { label, fields } of editorComponents) {
    expect([label, ...fields.map((field) => field.label)].every((text) => text.trim() !== '')).toBe(true);
  }
  expect(find('Quote').fields.map(({ name, required }) => [name, required])).toEqual([
    ['source', true],
    ['content', true],
  ]);
  expect(
    find('Correction')
      .fields.at(-1)
      ?.options?.map(({ value }) => value),
  ).toEqual(['certain', 'probable']);
});

describe('written and read back', () => {
  test.each([
    [
      'Quote',
      { source: 'Bà “A”, thôn B', content: 'Một.\n\nHai <3.' },
      '<Quote source="Bà “A”, thôn B">\n\nMột.\n\nHai \\<3.\n\n</Quote>',
    ],
    ['Figure', { src: './anh-1.jpg', caption: '' }, '<Figure src="./anh-1.jpg" />'],
    [
      'Result',
      { value: '2.150', unit: 'kg', label: 'Nhựa & "rác" &amp;' },
      '<Result value="2.150" unit="kg" label="Nhựa & &quot;rác&quot; &amp;amp;" />',
    ],
    [
      'Steps',
      { content: 'Tráng sạch\nĐể ráo\n\nMang ra cân' },
      '<Steps>\n\n1. Tráng sạch\n2. Để ráo\n3. Mang ra cân\n\n</Steps>',
    ],
    ['Steps', { content: 'Làm như sau:\n\n1. Một\n2. Hai' }, '<Steps>\n\nLàm như sau:\n\n1. Một\n2. Hai\n\n</Steps>'],
    ['Note', { title: '', content: '# Một\n\nimport hai' }, '<Note>\n\n**Một**\n\n import hai\n\n</Note>'],
    [
      'Correction',
      { printed: 'thừa', reads: '', certainty: 'certain' },
      '<Correction printed="thừa" reads="" certainty="certain" />',
    ],
    ['Comment', { content: 'Hỏi lại bà A */ {x}' }, '{/* Hỏi lại bà A * / {x} */}'],
    ['Comment', { content: ' ' }, ''],
  ])('%s %j', (id, data, mdx) => {
    const { pattern, fromBlock, toBlock } = find(id);
    const written = toBlock(data);
    expect(written).toBe(mdx);
    const match = pattern.exec(`${written}\n\nsau`);
    expect(match?.[0] ?? '').toBe(written);
    if (match) expect(toBlock(fromBlock(match))).toBe(written);
  });
});

test('the preview of a block is its text', () => {
  expect(find('Result').toPreview({ value: '5', unit: '', label: 'hộ' })).toBe('5 · hộ');
});
