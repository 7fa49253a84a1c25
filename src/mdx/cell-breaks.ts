/*
 * A row of a table is one line of Markdown, so a cell has its own sign for the end of a line: `<br />`. Everywhere
 * else that is a tag like others.
 */
import { childrenOf, type Mdast } from './tree.ts';

export const cellBreak = '<br />';

/** Makes breaks of the signs in cells. */
export function readCellBreaks(node: Mdast, isInCell = false): void {
  const isCell = isInCell || node.type === 'tableCell';
  if (isCell && 'children' in node) {
    const children = node.children as Mdast[];
    children.splice(0, children.length, ...children.map(toBreak));
  }
  for (const child of childrenOf(node)) readCellBreaks(child, isCell);
}

function toBreak(node: Mdast): Mdast {
  const isSign =
    node.type === 'mdxJsxTextElement' &&
    node.name === 'br' &&
    node.attributes.length === 0 &&
    node.children.length === 0;
  if (!isSign) return node;
  return { type: 'break', ...(node.position !== undefined && { position: node.position }) };
}
