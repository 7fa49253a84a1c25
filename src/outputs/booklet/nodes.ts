/**
 * Parses the HTML that `src/mdx` builds of a body into a tree. PDF and EPUB are made from this tree, so no text of an
 * editor is ever read as Typst or XHTML markup.
 */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type BookNode = string | BookElement;

export interface BookElement {
  tag: string;
  /** Class of the HTML element; it tells the blocks of `src/mdx/components.ts` apart. */
  role?: string;
  href?: string;
  /** Number of the first item of a list. */
  start?: number;
  children: BookNode[];
}

/** Elements that contain only blocks. White space between these blocks is dropped. */
const holdsBlocks: ReadonlySet<string> = new Set([
  'blockquote',
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tr',
  'div',
  'aside',
  'figure',
]);
const blocks: ReadonlySet<string> = new Set([
  ...holdsBlocks,
  ...['p', 'h2', 'h3', 'hr', 'li', 'th', 'td', 'figcaption'],
]);

export const isBlock = ({ tag }: BookElement): boolean => blocks.has(tag);

export const toNodes = (html: string): BookNode[] => childrenOf(parseFragment(html), true);

function childrenOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode, hasBlocks: boolean): BookNode[] {
  const nodes = childNodes.flatMap((node): BookNode[] => {
    if ('value' in node) {
      const text = node.value.replace(/[ \t\r\n]+/g, ' ');
      return text === '' || (hasBlocks && text === ' ') ? [] : [text];
    }
    return 'tagName' in node ? [toElement(node)] : [];
  });
  return hasBlocks ? nodes : trimmed(nodes);
}

function toElement(node: DefaultTreeAdapterTypes.Element): BookElement {
  const { tagName: tag, attrs } = node;
  const valueOf = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const [role, href, start] = [valueOf('class'), valueOf('href'), valueOf('start')];
  return {
    tag,
    ...(role !== undefined && { role }),
    ...(href !== undefined && { href }),
    ...(start !== undefined && { start: Number(start) }),
    children: childrenOf(node, holdsBlocks.has(tag)),
  };
}

/** Removes spaces next to blocks and hard breaks, where a line begins or ends anyway. */
function trimmed(nodes: readonly BookNode[]): BookNode[] {
  const breaksAt = (node: BookNode | undefined) =>
    node !== undefined && typeof node !== 'string' && (isBlock(node) || node.tag === 'br');
  return nodes.flatMap((node, index): BookNode[] => {
    if (typeof node !== 'string') return [node];
    const start = breaksAt(nodes[index - 1]) ? node.replace(/^ /, '') : node;
    const text = breaksAt(nodes[index + 1]) ? start.replace(/ $/, '') : start;
    return text === '' ? [] : [text];
  });
}

/** A copy of the tree in which `addressOf` has replaced the address of every link. */
export const withAddresses = (nodes: readonly BookNode[], addressOf: (href: string) => string): BookNode[] =>
  nodes.map((node) => {
    if (typeof node === 'string') return node;
    const children = withAddresses(node.children, addressOf);
    return { ...node, ...(node.href !== undefined && { href: addressOf(node.href) }), children };
  });
