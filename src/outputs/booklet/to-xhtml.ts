/** Bodies as XHTML, for EPUB. The tree holds only elements that `src/mdx` builds; every text is escaped. */
import { escapeXml } from '../xml.ts';
import { isBlock, type BookNode } from './nodes.ts';

const empty: ReadonlySet<string> = new Set(['br', 'hr']);

/** `lower` is how many levels the headings go down. */
export const toXhtml = (nodes: readonly BookNode[], lower = 0): string =>
  nodes.map((node) => (typeof node === 'string' ? escapeXml(node) : toElement(node, lower))).join('');

function toElement(node: Exclude<BookNode, string>, lower: number): string {
  const { role, href, start, children } = node;
  const tag = node.tag.replace(/^h(\d)$/, (_, level: string) => `h${Number(level) + lower}`);
  const attributes = [
    role === undefined ? '' : ` class="${escapeXml(role)}"`,
    href === undefined ? '' : ` href="${escapeXml(href)}"`,
    start === undefined || start === 1 ? '' : ` start="${start}"`,
  ].join('');
  const end = isBlock(node) ? '\n' : '';
  if (empty.has(tag)) return `<${tag}/>${end}`;
  return `<${tag}${attributes}>${toXhtml(children, lower)}</${tag}>${end}`;
}
