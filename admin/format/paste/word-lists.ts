/**
 * Gathers Word's list items, which are paragraphs with a level and a marker. Items with bullets or numbers become a
 * list; “a)” and “iv.” stay as text, because documents refer to them.
 */
import type { SlateElement } from '../slate/nodes.ts';
import { childrenOf, styleOf, type HtmlNode } from './html.ts';
import { textOf } from './seen.ts';

export interface WordItem {
  level: number;
  marker: string;
  /** The element that holds the marker, which is not part of the text. */
  ignored: HtmlNode | undefined;
}

export type ListKind = 'bulleted-list' | 'numbered-list';

/** Undefined for a node that is not a list item of Word. */
export function wordItemOf(node: HtmlNode): WordItem | undefined {
  const place = /level(\d)/.exec(styleOf(node, 'mso-list'));
  if (!place) return undefined;
  const ignored = findIgnored(node);
  return { level: Number(place[1]), marker: ignored ? textOf(ignored).replace(/[\s\u00A0]+/g, '') : '', ignored };
}

function findIgnored(node: HtmlNode): HtmlNode | undefined {
  for (const child of childrenOf(node)) {
    const found = styleOf(child, 'mso-list') === 'ignore' ? child : findIgnored(child);
    if (found) return found;
  }
  return undefined;
}

/** Letters that Word's symbol fonts draw as bullets. */
const signs: ReadonlySet<string> = new Set(['o', '§', 'Ø', 'ü', 'v', 'q', 'à']);

export function kindOf(marker: string): ListKind | undefined {
  if (/^\d+[.)]$/.test(marker)) return 'numbered-list';
  return signs.has(marker) || !/[\p{L}\d]/u.test(marker) ? 'bulleted-list' : undefined;
}

/** Adds an item to the list at the end of `blocks`, or starts a new list. */
export function addItem(blocks: SlateElement[], item: SlateElement, kind: ListKind, level: number): void {
  const last = blocks.at(-1);
  const lastItem = last?.type.endsWith('-list') ? last.children.at(-1) : undefined;
  if (level > 1 && lastItem && 'type' in lastItem) addItem(lastItem.children as SlateElement[], item, kind, level - 1);
  else if (last?.type === kind) last.children.push(item);
  else blocks.push({ type: kind, children: [item] });
}
