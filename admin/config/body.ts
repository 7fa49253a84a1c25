/** The field for the body of an entry, with the blocks that a body may contain. */
import { sections } from '../../src/domain/rules/exemplar.ts';
import { components, type ComponentName } from '../../src/mdx/components.ts';
import { commentId } from '../format/blocks.ts';
import type { Field } from './decap-shape.ts';

/** Component that marks misprints in the plan. Only the page with the plan may use it. */
const planOnly: ComponentName = 'Correction';
/** Components that a body may contain. A comment is only for editors and appears on no page. */
const blocks = [...Object.keys(components).filter((name) => name !== planOnly), commentId];

/** Template for the body of a new exemplar: the headings of its sections, in order. */
const exemplarTemplate = sections.map((heading) => `## ${heading}\n`).join('\n');

const body = (hint: string, more: Partial<Field> = {}): Field => ({
  name: 'body',
  label: 'Nội dung',
  widget: 'markdown',
  required: false,
  hint,
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list'],
  editor_components: blocks,
  modes: ['rich_text'],
  ...more,
});

export const bodies = {
  exemplars: body(
    'Kể việc đã làm, ít nhất 150 chữ. Phải có phần “Cách làm” và “Kết quả”; phần nào để trống thì không hiện trên trang.',
    { default: exemplarTemplate, required: true },
  ),
  stories: body('Kể chuyện, ít nhất 80 chữ, không cần chia phần.', { required: true }),
  events: body('Chương trình, thành phần, điều người đến cần biết. Để trống nếu không cần.'),
  pages: body('Chia phần bằng tiêu đề lớn và tiêu đề nhỏ.', {
    required: true,
    editor_components: [...blocks, planOnly],
  }),
};
