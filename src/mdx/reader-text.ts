import type { Element, ElementContent } from './tree.ts';

const inline: ReadonlySet<string> = new Set(['a', 'strong', 'em', 'code', 'span', 'mark']);

/** The text as readers see it. Blocks and hard breaks begin a new line, so that no words run together. */
export function toReaderText(nodes: readonly ElementContent[]): string {
  return nodes
    .map(rawText)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const inside = node.children.map(rawText).join('');
  return isInline(node) ? inside : `\n${inside}\n`;
}

function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}
