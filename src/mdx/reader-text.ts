import { element, text, type Element, type ElementContent } from './tree.ts';

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

/** The lines of the text, without empty ones; the items of numbered lists keep their numbers. */
export const toLines = (nodes: readonly ElementContent[]): string[] =>
  toReaderText(nodes.map(withNumbers))
    .split('\n')
    .filter((line) => line !== '');

/** A line that `toLines` returned, without its number, so that the line reads as a sentence. */
export const withoutNumber = (line: string): string => line.replace(/^\d+\. /, '');

function withNumbers(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties } = node;
  const children = node.children.map(withNumbers);
  if (tagName !== 'ol') return element(tagName, properties, children);
  let number = Number(properties.start ?? 1);
  return element(
    tagName,
    properties,
    children.map((child) => (child.type === 'element' ? startWith(`${number++}. `, child) : child)),
  );
}

/** Puts the words at the beginning of the first paragraph. */
function startWith(words: string, node: Element): Element {
  const [first, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const inner =
    first?.type === 'element' && !isInline(first)
      ? [startWith(words, first), ...others]
      : [text(words), ...node.children];
  return element(node.tagName, node.properties, inner);
}
