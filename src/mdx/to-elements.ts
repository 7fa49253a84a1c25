/** Turns a checked tree into HTML elements, with line breaks where CommonMark renderers put them. */
import { readAttributes } from './attributes.ts';
import type { Heading } from './body.ts';
import type { Mend } from './check.ts';
import { isComponentName, specOf } from './components.ts';
import { isAllowedTarget, isHttps } from '../domain/link-target.ts';
import { blocksOf, element, text, type ComponentNode, type Element, type ElementContent, type Mdast } from './tree.ts';

export interface RenderContext {
  definitions: ReadonlyMap<string, Mdast<'definition'>>;
  headings: Map<Mdast<'heading'>, Heading>;
  mend: Mend | undefined;
}

const newline = text('\n');
/** Text from the body on one line, without names of withdrawn people. */
const written = (value: string, { mend }: RenderContext) => {
  const line = value.replaceAll('\n', ' ');
  return text(mend === undefined ? line : mend.hide(line));
};

export function toElements(nodes: readonly Mdast[], context: RenderContext): ElementContent[] {
  return nodes.flatMap((node) => toElement(node, context));
}

/** Puts each block on a separate line. */
export function toBlocks(nodes: readonly Mdast[], context: RenderContext): ElementContent[] {
  return nodes
    .flatMap((node) => toElement(node, context))
    .flatMap((block) => [newline, isInlineElement(block) ? element('p', {}, [block]) : block])
    .concat(newline);
}

function toElement(node: Mdast, context: RenderContext): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [written(node.value, context)];
    case 'inlineCode':
      return [element('code', {}, [written(node.value, context)])];
    case 'break':
      return [element('br', {}, []), newline];
    case 'thematicBreak':
      return [element('hr', {}, [])];
    case 'paragraph':
      return [element('p', {}, toElements(node.children, context))];
    case 'emphasis':
      return [element('em', {}, toElements(node.children, context))];
    case 'strong':
      return [element('strong', {}, toElements(node.children, context))];
    case 'blockquote':
      return [element('blockquote', {}, toBlocks(node.children, context))];
    case 'heading':
      return [element(`h${node.depth}`, { id: context.headings.get(node)?.id }, toElements(node.children, context))];
    case 'link':
      return toLink(node, node, context);
    case 'linkReference':
      return toLink(node, context.definitions.get(node.identifier), context);
    case 'list':
      return [toList(node, context)];
    case 'table':
      return [toTable(node, context)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return toComponent(node, context);
    case 'definition':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [];
    default:
      throw new Error(`A checked body holds no ${node.type}`);
  }
}

function toLink(
  node: Mdast<'link' | 'linkReference'>,
  target: Mdast<'link' | 'definition'> | undefined,
  context: RenderContext,
): ElementContent[] {
  const children = toElements(node.children, context);
  if (target === undefined || !isAllowedTarget(target.url)) return children;
  const href = context.mend === undefined ? target.url : context.mend.leadTo(target.url);
  if (href === undefined) return children;
  const title = target.title ? { title: context.mend?.hide(target.title) ?? target.title } : {};
  const rel = isHttps(href) ? { rel: ['external'] } : {};
  return [element('a', { href, ...title, ...rel }, children)];
}

function toList(list: Mdast<'list'>, context: RenderContext): Element {
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  const start = list.ordered && typeof list.start === 'number' && list.start !== 1 ? { start: list.start } : {};
  const items = list.children.flatMap((item) => [newline, toItem(item, isLoose, context)]);
  return element(list.ordered ? 'ol' : 'ul', start, [...items, newline]);
}

function toItem(item: Mdast<'listItem'>, isLoose: boolean, context: RenderContext): Element {
  if (isLoose) return element('li', {}, toBlocks(item.children, context));
  const blocks = item.children.flatMap((child) =>
    child.type === 'paragraph' ? toElements(child.children, context) : [newline, ...toElement(child, context), newline],
  );
  return element('li', {}, blocks);
}

function toTable(table: Mdast<'table'>, context: RenderContext): Element {
  const [header, ...rows] = table.children.map((row, index) => toRow(row, index === 0 ? 'th' : 'td', table, context));
  const body =
    rows.length === 0 ? [] : [newline, element('tbody', {}, [...rows.flatMap((row) => [newline, row]), newline])];
  return element('table', {}, [
    newline,
    element('thead', {}, [newline, ...(header ? [header] : []), newline]),
    ...body,
    newline,
  ]);
}

function toRow(row: Mdast<'tableRow'>, cell: 'th' | 'td', { align }: Mdast<'table'>, context: RenderContext): Element {
  const cells = row.children.map(({ children }, column) =>
    element(cell, toAlignment(align?.[column]), toElements(children, context)),
  );
  return element('tr', {}, [...cells.flatMap((each) => [newline, each]), newline]);
}

/**
 * Aligns with a class, because the `align` attribute is obsolete and the Content Security Policy forbids inline styles.
 */
function toAlignment(align: string | null | undefined): Element['properties'] {
  return align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {};
}

function toComponent(node: ComponentNode, context: RenderContext): ElementContent[] {
  if (!isComponentName(node.name)) throw new Error(`A checked body holds no <${String(node.name)}>`);
  const attributes = readAttributes(node, node.name, context.mend?.hide);
  const children = toBlocks(blocksOf(node), context);
  return [specOf(node.name).toElement?.(attributes, children) ?? []].flat();
}

function isInlineElement(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'span';
}
