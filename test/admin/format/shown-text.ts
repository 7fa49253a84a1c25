/** The text that an editor sees in the visual editor, line by line. */
import { cleanText } from '../../../admin/format/mdx/clean-text.ts';
import { isElement, type SlateNode } from '../../../admin/format/slate/nodes.ts';

export function shownText(nodes: readonly SlateNode[]): string {
  return toLines(nodes.map(shown).join(''));
}

/** Normalises text for comparison: single spaces, no empty lines, NFC, no invisible characters. */
export function toLines(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function shown(node: SlateNode): string {
  if (!isElement(node)) return node.text;
  if (node.type === 'break') return '\n';
  if (node.type === 'shortcode') return `\n${shownBlock(node.data?.shortcode, node.data?.shortcodeData ?? {})}\n`;
  const inside = node.children.map(shown).join('');
  if (node.type.startsWith('heading-')) return `\n${inside.replaceAll('\n', ' ')}\n`;
  return node.type === 'link' ? inside : `\n${inside}\n`;
}

function shownBlock(
  name: string | undefined,
  { title, content = '', source }: Readonly<Record<string, string>>,
): string {
  return name === 'Comment' ? '' : [title, content, source].filter((part) => part !== undefined).join('\n');
}
