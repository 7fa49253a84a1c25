import type { HastNode, MdastNode } from 'satteri';
import type { Place } from './place.ts';

export type Mdast<Type extends MdastNode['type'] = MdastNode['type']> = Extract<MdastNode, { type: Type }>;
export type Element = Extract<HastNode, { type: 'element' }>;
export type ElementContent = Element['children'][number];
export type ComponentNode = Mdast<'mdxJsxFlowElement' | 'mdxJsxTextElement'>;

const inline: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

export function placeOf(node: MdastNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

export function isComponent(node: MdastNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isExpression(node: MdastNode): node is Mdast<'mdxFlowExpression' | 'mdxTextExpression'> {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** In MDX, a comment is an expression that contains only block comments. */
export function isComment(node: MdastNode): boolean {
  if (!isExpression(node)) return false;
  let rest = node.value.trim();
  if (rest === '') return false;
  while (rest !== '') {
    const end = rest.startsWith('/*') ? rest.indexOf('*/', 2) : -1;
    if (end === -1) return false;
    rest = rest.slice(end + 2).trimStart();
  }
  return true;
}

/** Whether the parser made this link from an address in running text, not from [text](address). */
export function isTypedAddress(node: Mdast<'link'>, source: string): boolean {
  return source[node.position?.start.offset ?? 0] !== '[';
}

/** The blocks in a component. Bare text, as in `<Note>Chữ</Note>` on one line, is wrapped in paragraphs. */
export function blocksOf(node: MdastNode): readonly MdastNode[] {
  const blocks: MdastNode[] = [];
  let paragraph: Mdast<'paragraph'> | undefined;
  for (const child of childrenOf(node)) {
    if (isComment(child)) continue;
    if (!inline.has(child.type)) {
      blocks.push(child);
      paragraph = undefined;
    } else if (paragraph) {
      paragraph.children.push(child as Mdast<'text'>);
    } else {
      paragraph = {
        type: 'paragraph',
        children: [child as Mdast<'text'>],
        ...(child.position && { position: child.position }),
      };
      blocks.push(paragraph);
    }
  }
  return blocks;
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
