/** Converts the tree of a body to the visual editor's tree. */
import { childrenOf, type Mdast } from '../../../src/mdx/tree.ts';
import { toBlock } from '../blocks.ts';
import { writeMdx } from '../mdx/write.ts';
import { emptyParagraph, lineBreak, withTextsAround, type Mark, type SlateElement, type SlateNode } from './nodes.ts';

/** Id of the block that holds content the editor has no form for; the content is written back unchanged. */
export const rawId = 'Raw';

const headings = ['one', 'two', 'three', 'four', 'five', 'six'] as const;
const markOf: Readonly<Record<string, Mark>> = { strong: 'bold', emphasis: 'italic', delete: 'delete' };
const inline: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

export function toSlateBlocks(nodes: readonly Mdast[]): SlateElement[] {
  return nodes.map(toSlateBlock);
}

function toSlateBlock(node: Mdast): SlateElement {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInline(node.children) };
    case 'heading':
      return { type: `heading-${headings[node.depth - 1] ?? 'two'}`, children: toInline(node.children) };
    case 'blockquote':
      return { type: 'quote', children: filled(toSlateBlocks(node.children)) };
    case 'list': {
      const data = { start: node.start ?? 1, spread: node.spread ?? false };
      return { type: node.ordered ? 'numbered-list' : 'bulleted-list', data, children: toSlateBlocks(node.children) };
    }
    case 'listItem':
      return {
        type: 'list-item',
        data: { spread: node.spread ?? false },
        children: filled(toSlateBlocks(node.children)),
      };
    case 'table':
      return { type: 'table', data: { align: node.align ?? [] }, children: toSlateBlocks(node.children) };
    case 'tableRow':
      return { type: 'table-row', children: toSlateBlocks(node.children) };
    case 'tableCell':
      return { type: 'table-cell', children: toInline(node.children) };
    case 'thematicBreak':
      return { type: 'thematic-break', children: [{ text: '' }] };
    default:
      return toShortcode('shortcode', node);
  }
}

/** Adds an empty paragraph when there are no blocks, so that the caret has a line. */
function filled(blocks: SlateElement[]): SlateElement[] {
  return blocks.length > 0 ? blocks : [emptyParagraph()];
}

function toShortcode(type: 'shortcode' | 'inline-shortcode', node: Mdast): SlateElement {
  const block = toBlock(node) ?? {
    id: rawId,
    data: { mdx: writeMdx({ type: 'root', children: [wrap(node)] } as Mdast<'root'>) },
  };
  return {
    type,
    id: block.id,
    data: { shortcode: block.id, shortcodeNew: true, shortcodeData: block.data },
    children: [{ text: '' }],
  };
}

function wrap(node: Mdast): Mdast {
  return inline.has(node.type) ? ({ type: 'paragraph', children: [node] } as Mdast) : node;
}

function toInline(nodes: readonly Mdast[]): SlateNode[] {
  return withTextsAround(nodes.flatMap((node) => toLeaves(node, [])));
}

function toLeaves(node: Mdast, marks: readonly Mark[]): SlateNode[] {
  const marked = Object.fromEntries(marks.map((mark) => [mark, true]));
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\s+/g, ' '), ...marked }];
    case 'inlineCode':
      return [{ text: node.value, ...marked, code: true }];
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const mark = markOf[node.type];
      return childrenOf(node).flatMap((child) => toLeaves(child, mark ? [...marks, mark] : marks));
    }
    case 'break':
      return [lineBreak()];
    case 'link': {
      const { url, title } = node;
      const children = node.children.flatMap((child) => toLeaves(child, marks));
      return [{ type: 'link', url, data: { url, title: title ?? null }, children }];
    }
    case 'image': {
      const { url, title, alt } = node;
      return [{ type: 'image', data: { url, title: title ?? null, alt: alt ?? null }, children: [{ text: '' }] }];
    }
    default:
      return [toShortcode('inline-shortcode', node)];
  }
}
