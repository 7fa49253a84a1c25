import { toHtml } from 'hast-util-to-html';
import { toSlug } from '../text/slug.ts';
import { readAttributes } from './attributes.ts';
import type { Body, Segment } from './body.ts';
import type { Mend } from './check.ts';
import { toLines, toReaderText } from './reader-text.ts';
import { toBlocks, toElements, type RenderContext } from './to-elements.ts';
import { childrenOf, isComponent, type ComponentNode, type ElementContent, type Mdast } from './tree.ts';

interface Part {
  segments: Segment[];
  text: string;
  links: string[];
  quotes: string[];
  lines: string[];
}

/** The tree must have passed `checkTree`. */
export function renderBody(root: Mdast<'root'>, mend?: Mend): Body {
  const context: RenderContext = { definitions: findDefinitions(root), headings: new Map(), mend };
  addHeadings(root, context);
  const parts = splitAtFigures(root.children).map((part) =>
    Array.isArray(part) ? renderBlocks(part, context) : renderFigure(part, context),
  );
  const segments = parts.flatMap((part) => part.segments);
  return {
    segments,
    headings: [...context.headings.values()],
    text: parts
      .map((part) => part.text)
      .filter((text) => text !== '')
      .join('\n'),
    figures: segments.flatMap((segment) => (segment.kind === 'figure' ? segment.src : [])),
    links: parts.flatMap((part) => part.links),
    quotes: parts.flatMap((part) => part.quotes),
    lines: parts.flatMap((part) => part.lines),
  };
}

function splitAtFigures(nodes: readonly Mdast[]): (ComponentNode | Mdast[])[] {
  const parts: (ComponentNode | Mdast[])[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (isComponent(node) && node.name === 'Figure') parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts;
}

function renderBlocks(nodes: readonly Mdast[], context: RenderContext): Part {
  const elements = toBlocks(nodes, context);
  const html = toHtml(elements).trim();
  return {
    segments: html === '' ? [] : [{ kind: 'html', html }],
    text: toReaderText(elements),
    links: elements.flatMap(linksOf),
    quotes: elements.flatMap(quotesOf),
    lines: toLines(elements),
  };
}

/** Both `Quote` and the Markdown sign `>` become a `blockquote`. `Quote` puts the speaker's name outside of it. */
function quotesOf(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'blockquote' ? [toReaderText([node])] : node.children.flatMap(quotesOf);
}

function linksOf(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  const { href } = node.properties;
  return [...(typeof href === 'string' ? [href] : []), ...node.children.flatMap(linksOf)];
}

function renderFigure(node: ComponentNode, { mend }: RenderContext): Part {
  const { src = '', caption = '' } = readAttributes(node, 'Figure', mend?.hide);
  return {
    segments: [{ kind: 'figure', src, ...(caption !== '' && { caption }) }],
    text: caption,
    links: [],
    quotes: [],
    lines: [],
  };
}

function addHeadings(root: Mdast<'root'>, context: RenderContext): void {
  const toId = uniqueIds();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const text = toReaderText(toElements(node.children, context));
    context.headings.set(node, { depth: node.depth === 2 ? 2 : 3, text, id: toId(text) });
  }
}

/** Makes ids unique: the second "Kết quả" becomes ket-qua-2. */
function uniqueIds(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = toSlug(text) || 'muc';
    let id = base;
    for (let count = counts.get(base) ?? 2; taken.has(id); count += 1) {
      id = `${base}-${count}`;
      counts.set(base, count + 1);
    }
    taken.add(id);
    return id;
  };
}

/** If two definitions have the same label, the first one counts (CommonMark §4.7). */
function findDefinitions(root: Mdast<'root'>): Map<string, Mdast<'definition'>> {
  const definitions = listDefinitions(root).toReversed();
  return new Map(definitions.map((definition) => [definition.identifier, definition]));
}

function listDefinitions(node: Mdast): Mdast<'definition'>[] {
  return node.type === 'definition' ? [node] : childrenOf(node).flatMap(listDefinitions);
}
