/**
 * In a table cell, a line break is written as `<br />`, because Markdown needs each row on one line. Outside of cells,
 * this tag is treated like any other HTML tag.
 */
import { childrenOf, type Mdast } from './tree.ts';

export const cellBreak = '<br />';

/** Replaces `<br />` in table cells with line breaks. */
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
