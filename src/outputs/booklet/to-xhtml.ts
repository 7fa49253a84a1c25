/** Writes the tree of a body as XHTML for EPUB. The tree has only elements that `src/mdx` builds; texts are escaped. */
import { escapeXml } from '../xml.ts';
import { isBlock, type BookNode } from './nodes.ts';

const empty: ReadonlySet<string> = new Set(['br', 'hr']);

export const toXhtml = (nodes: readonly BookNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? escapeXml(node) : toElement(node))).join('');

function toElement(node: Exclude<BookNode, string>): string {
  const { tag, role, href, start, children } = node;
  const attributes = [
    role === undefined ? '' : ` class="${escapeXml(role)}"`,
    href === undefined ? '' : ` href="${escapeXml(href)}"`,
    start === undefined || start === 1 ? '' : ` start="${start}"`,
  ].join('');
  const end = isBlock(node) ? '\n' : '';
  if (empty.has(tag)) return `<${tag}/>${end}`;
  return `<${tag}${attributes}>${toXhtml(children)}</${tag}>${end}`;
}
