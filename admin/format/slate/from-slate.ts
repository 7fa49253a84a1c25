/**
 * Converts the visual editor's tree to the tree of a body. Text stays text, whatever Markdown characters it contains.
 */
import type { Mdast } from '../../../src/mdx/tree.ts';
import { fromBlock } from '../blocks.ts';
import { toHttps } from '../https-links.ts';
import { cleanText } from '../mdx/clean-text.ts';
import { parent, textNode } from '../mdx/nodes.ts';
import { readTyped } from '../mdx/typed-tree.ts';
import { isElement, lineBreak, type Mark, type SlateElement, type SlateNode } from './nodes.ts';
import { rawId } from './to-slate.ts';

const depths: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const wrapping = ['bold', 'italic', 'delete'] as const;
const types: Readonly<Record<(typeof wrapping)[number], Mdast['type']>> = {
  bold: 'strong',
  italic: 'emphasis',
  delete: 'delete',
};
const inline: ReadonlySet<string> = new Set(['link', 'image', 'break', 'inline-shortcode']);

export function fromSlateBlocks(nodes: readonly SlateNode[]): Mdast[] {
  const blocks: Mdast[] = [];
  let line: SlateNode[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push(parent('paragraph', fromInline(line)));
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || inline.has(node.type)) line.push(node);
    else {
      endLine();
      blocks.push(...fromSlateBlock(node));
    }
  }
  endLine();
  return blocks;
}

function fromSlateBlock(node: SlateElement): Mdast[] {
  const { type, children, data = {} } = node;
  if (type.startsWith('heading-'))
    return [{ type: 'heading', depth: depths[type.slice(8)] ?? 2, children: fromInline(children) } as Mdast];
  switch (type) {
    case 'quote':
      return [parent('blockquote', fromSlateBlocks(children))];
    case 'bulleted-list':
    case 'numbered-list': {
      const ordered = type === 'numbered-list';
      const list = { type: 'list', ordered, start: ordered ? (data.start ?? 1) : null, spread: data.spread ?? false };
      return [{ ...list, children: children.flatMap(fromItem) } as Mdast];
    }
    case 'list-item':
      return fromSlateBlocks(children);
    case 'table':
      return [{ type: 'table', align: data.align ?? [], children: children.filter(isElement).map(fromRow) } as Mdast];
    case 'thematic-break':
      return [{ type: 'thematicBreak' }];
    case 'shortcode':
      return fromShortcode(node);
    default:
      return children.some((child) => isElement(child) && !inline.has(child.type))
        ? fromSlateBlocks(children)
        : [parent('paragraph', fromInline(children))];
  }
}

function fromItem(node: SlateNode): Mdast[] {
  if (!isElement(node) || node.type !== 'list-item') return [parent('listItem', fromSlateBlocks([node]))];
  const item = { type: 'listItem', spread: node.data?.spread ?? false, children: fromSlateBlocks(node.children) };
  return [item as Mdast];
}

function fromRow({ children }: SlateElement): Mdast {
  return parent(
    'tableRow',
    children.filter(isElement).map((cell) => parent('tableCell', fromInline(flatten(cell.children)))),
  );
}

/** The lines of a cell, each ended by a break. */
function flatten(nodes: readonly SlateNode[]): SlateNode[] {
  return nodes.flatMap((node) =>
    isElement(node) && !inline.has(node.type) ? [...flatten(node.children), lineBreak()] : [node],
  );
}

function fromShortcode({ data = {} }: SlateElement): Mdast[] {
  const { shortcode = '', shortcodeData = {} } = data;
  if (shortcode === rawId) return readTyped(shortcodeData['mdx'] ?? '').children;
  const code = data.code ?? shortcodeData['code'];
  if (code !== undefined) return [parent('paragraph', toLines(code))];
  return [fromBlock({ id: shortcode, data: shortcodeData }) ?? []].flat();
}

/** Puts neighbouring texts with the same mark into one node. */
function fromInline(nodes: readonly SlateNode[], used: readonly Mark[] = []): Mdast[] {
  const [first, ...others] = nodes;
  if (first === undefined) return [];
  const mark = wrapping.find((each) => !used.includes(each) && hasMark(first, each));
  if (mark === undefined) return [...fromLeaf(first), ...fromInline(others, used)];
  const end = nodes.findIndex((node) => !hasMark(node, mark));
  const shared = end === -1 ? nodes : nodes.slice(0, end);
  return [parent(types[mark], fromInline(shared, [...used, mark])), ...fromInline(nodes.slice(shared.length), used)];
}

function hasMark(node: SlateNode, mark: Mark): boolean {
  if (!isElement(node)) return node[mark] === true;
  return (
    node.type === 'link' && hasWords(node) && node.children.every((child) => !hasWords(child) || hasMark(child, mark))
  );
}

function hasWords(node: SlateNode): boolean {
  return isElement(node) ? node.children.some(hasWords) : node.text.trim() !== '';
}

function fromLeaf(node: SlateNode): Mdast[] {
  if (!isElement(node)) {
    if (node.code === true && node.text.trim() !== '')
      return [{ type: 'inlineCode', value: cleanText(node.text).replace(/\s+/g, ' ') }];
    return toLines(node.text);
  }
  const { data = {}, children } = node;
  switch (node.type) {
    case 'break':
      return [{ type: 'break' }];
    case 'image':
      return [{ type: 'image', url: data.url ?? node.url ?? '', title: data.title ?? null, alt: data.alt ?? '' }];
    case 'link': {
      const given = data.url ?? node.url ?? '';
      const url = toHttps(given);
      // The words of a link are often its address, so they change with it.
      const words = children.map((child) =>
        !isElement(child) && child.text === given ? { ...child, text: url } : child,
      );
      return [{ type: 'link', url, title: data.title ?? null, children: fromInline(words) } as Mdast];
    }
    case 'inline-shortcode':
      return fromShortcode(node).flatMap(toInlineNode);
    default:
      return fromInline(children);
  }
}

function toInlineNode(node: Mdast): Mdast[] {
  if (node.type === 'paragraph') return node.children;
  if (node.type === 'mdxFlowExpression') return [{ ...node, type: 'mdxTextExpression' }];
  return node.type === 'mdxJsxFlowElement' ? [{ ...node, type: 'mdxJsxTextElement' } as Mdast] : [];
}

function toLines(text: string): Mdast[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' } as Mdast]), textNode(line)]);
}
