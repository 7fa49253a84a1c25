/**
 * Parses Markdown that an editor typed. Only our blocks and comments count as MDX; any other “<” or “{”, an unclosed
 * tag, or a line that looks like code is text.
 */
import { isComponentName } from '../../../src/mdx/components.ts';
import { angle, brace, mask, restoreMasks } from '../../../src/mdx/masks.ts';
import { explain } from '../../../src/mdx/parser-errors.ts';
import { childrenOf, isExpression, type Mdast } from '../../../src/mdx/tree.ts';
import { unmask } from '../../../src/mdx/unmask.ts';
import { withPlainAddresses } from './nodes.ts';
import { typedParser } from './parser.ts';

const maxRounds = 40;
const cellBreak = new RegExp(`${angle}br */>`);

export function readTyped(source: string): Mdast<'root'> {
  let masked = maskOtherTags(mask(source));
  for (let round = 0; round < maxRounds; round += 1) {
    const parsed = typedParser(masked);
    if (!('reason' in parsed)) return restore(parsed, source, masked);
    const { offsets } = explain(masked, parsed, new Set());
    if (offsets.length === 0) break;
    masked = offsets.reduce(maskAt, masked);
  }
  masked = masked.replace(/[<{]/g, maskOf);
  const parsed = typedParser(masked);
  if ('reason' in parsed) throw new Error(`Text without tags is not read: ${parsed.reason}`);
  return restore(parsed, source, masked);
}

function maskOtherTags(masked: string): string {
  return masked.replace(/<\/?([A-Za-z][\w.:-]*)/g, (tag, name: string) =>
    isComponentName(name) ? tag : angle + tag.slice(1),
  );
}

function maskAt(masked: string, offset: number): string {
  return masked.slice(0, offset) + maskOf(masked.charAt(offset)) + masked.slice(offset + 1);
}

function maskOf(mark: string): string {
  return mark === '{' ? brace : angle;
}

function restore(root: Mdast<'root'>, source: string, masked: string): Mdast<'root'> {
  findCellBreaks(root);
  unmask(root, { source, masked });
  restoreOthers(root, source);
  return withPlainAddresses(root, source);
}

/** `<br />` in a table cell becomes a line break. An escaped one stays text, because its “<” has another mask. */
function findCellBreaks(node: Mdast, isInCell = false): void {
  const isCell = isInCell || node.type === 'tableCell';
  if (isCell && 'children' in node) {
    const children = node.children as Mdast[];
    children.splice(0, children.length, ...children.flatMap(splitAtBreaks));
  }
  for (const child of childrenOf(node)) findCellBreaks(child, isCell);
}

function splitAtBreaks(node: Mdast): Mdast[] {
  if (node.type !== 'text') return [node];
  const [first = '', ...others] = node.value.split(cellBreak);
  return [{ ...node, value: first }, ...others.flatMap((value): Mdast[] => [{ type: 'break' }, { ...node, value }])];
}

function restoreOthers(node: Mdast, source: string): void {
  if (node.type === 'code') node.value = restoreMasks(node.value);
  if (isExpression(node) && node.position) {
    node.value = source.slice((node.position.start.offset ?? 0) + 1, (node.position.end.offset ?? 0) - 1);
  }
  for (const child of childrenOf(node)) restoreOthers(child, source);
}
