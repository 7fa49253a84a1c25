/**
 * Describes the blocks of a body for Decap's `registerEditorComponent`, generated from the list that the checker uses.
 */
import { components, specOf, type AttributeSpec, type ComponentName } from '../../src/mdx/components.ts';
import { commentId, contentKey, fromBlock, toBlock, type BlockData } from './blocks.ts';
import { readTyped } from './mdx/typed-tree.ts';
import { writeMdx } from './mdx/write.ts';
import type { Mdast } from '../../src/mdx/tree.ts';

interface EditorField {
  name: string;
  label: string;
  hint?: string;
  widget: 'string' | 'text' | 'select' | 'own-photo';
  required: boolean;
  options?: { label: string; value: string }[];
}

export interface EditorComponent {
  id: string;
  label: string;
  /**
   * `inline` for a block within a sentence, a value that Decap's types lack; undefined for a block on lines of its own.
   */
  type?: string;
  collapsed: false;
  fields: EditorField[];
  pattern: RegExp;
  fromBlock: (match: RegExpMatchArray) => BlockData;
  toBlock: (data: BlockData) => string;
  toPreview: (data: BlockData) => string;
}

const contentField: EditorField = {
  name: contentKey,
  label: 'Nội dung',
  hint: 'Hai đoạn cách nhau một dòng trống. Mục của danh sách bắt đầu bằng “- ”.',
  widget: 'text',
  required: true,
};
const stepsField: EditorField = {
  name: contentKey,
  label: 'Các bước',
  hint: 'Mỗi bước một dòng. Muốn có câu dẫn thì viết câu dẫn, để một dòng trống, rồi đánh số các bước: “1. ”, “2. ”.',
  widget: 'text',
  required: true,
};
const noteField: EditorField = {
  name: contentKey,
  label: 'Ghi chú',
  hint: 'Chỉ người biên tập đọc được; không hiện ra trang.',
  widget: 'text',
  required: true,
};

const photoLabel = 'Ảnh của bài';
const photoHint = 'Một ảnh đã có ở mục Ảnh.';

export const editorComponents: readonly EditorComponent[] = [
  ...(Object.keys(components) as ComponentName[]).map(toComponent),
  {
    id: commentId,
    label: 'Ghi chú riêng',
    collapsed: false,
    fields: [noteField],
    pattern: /^\{\s*\/\*[\s\S]*?\*\/\s*\}/,
    ...conversion(commentId),
  },
];

function toComponent(name: ComponentName): EditorComponent {
  const { label, placement, content, attributes } = specOf(name);
  const fields = Object.entries(attributes).map(([key, spec]) => toField(key, spec));
  const inside = content === 'none' ? [] : [content === 'steps' ? stepsField : contentField];
  return {
    id: name,
    label,
    ...(placement === 'inline' && { type: 'inline' as const }),
    collapsed: false,
    fields: [...fields, ...inside],
    pattern: new RegExp(String.raw`^<${name}(?=[\s/>])(?:[^>]*?/>|[\s\S]*?</${name}>)`),
    ...conversion(name),
  };
}

function toField(name: string, spec: AttributeSpec): EditorField {
  const { label, hint, required, emptyAllowed, options } = spec;
  // In the form, an editor picks one of the photos of the entry by its picture. The label and hint of `spec` are about
  // the file name, so they are replaced.
  if (spec.form === 'photo') return { name, label: photoLabel, hint: photoHint, widget: 'own-photo', required };
  return {
    name,
    label,
    hint,
    widget: options ? 'select' : 'string',
    required: required && emptyAllowed !== true,
    ...(options && { options: Object.entries(options).map(([value, text]) => ({ value, label: text })) }),
  };
}

function conversion(id: string): Pick<EditorComponent, 'fromBlock' | 'toBlock' | 'toPreview'> {
  const write = (data: BlockData) => {
    const node = fromBlock({ id, data });
    return node === undefined ? '' : writeMdx({ type: 'root', children: [node] } as Mdast<'root'>);
  };
  return {
    fromBlock: ([text]) => {
      const [first] = readTyped(text).children;
      const block = first?.type === 'paragraph' ? first.children[0] : first;
      return (block && toBlock(block)?.data) ?? {};
    },
    toBlock: write,
    toPreview: (data) =>
      Object.values(data)
        .filter((value) => value !== '')
        .join(' · '),
  };
}
