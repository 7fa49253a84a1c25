/**
 * Converts HTML from the clipboard (Word, a web page, a mail) to the visual editor's tree: words and structure, without
 * styles.
 */
import {
  emptyParagraph,
  isElement,
  lineBreak,
  withTextsAround,
  type SlateElement,
  type SlateNode,
} from '../slate/nodes.ts';
import { around, attributeOf, childrenOf, isText, styleOf, tagOf, type HtmlNode } from './html.ts';
import { toInline } from './inline.ts';
import { markLineEnds } from './line-ends.ts';
import { isSeen, isTakenBack, textOf } from './seen.ts';
import { toGrid } from './tables.ts';
import { addItem, kindOf, wordItemOf, type WordItem } from './word-lists.ts';

const blockTags: ReadonlySet<string> = new Set(
  (
    'HTML BODY ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION W:P TEXT:P'
  ).split(' '),
);
/** Bullet characters. A dash is not one of them, because dialogue in a story begins with a dash. */
const bullet = /^[•●▪◦■➢]\s*/;

export function fromHtml(root: HtmlNode): SlateElement[] {
  const page = markLineEnds(root);
  const topLevel = Math.min(...headingLevels(page));
  return gatherBullets(toBlocks(page, topLevel));
}

/** Converts plain text: LF, CR and CRLF end a paragraph, other line end characters become line breaks. */
export function fromText(text: string): SlateElement[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((nodeValue) => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] }));
  return fromHtml(group(lines.map((line) => group([line]))));
}

const group = (childNodes: readonly HtmlNode[]): HtmlNode => ({
  nodeType: 1,
  nodeName: 'DIV',
  nodeValue: null,
  childNodes,
});

function headingLevelOf(node: HtmlNode): number | undefined {
  const [, level] = /^H([1-6])$/.exec(tagOf(node)) ?? [];
  return level === undefined ? undefined : Number(level);
}

function headingLevels(node: HtmlNode): number[] {
  const level = textOf(node).trim() === '' ? undefined : headingLevelOf(node);
  return [level ?? [], ...childrenOf(node).filter(isSeen).map(headingLevels)].flat();
}

function toBlocks(node: HtmlNode, topLevel: number): SlateElement[] {
  const blocks: SlateElement[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    blocks.push(...toParagraph(line.flatMap((each) => toInline(each))));
    line = [];
  };
  for (const child of childrenOf(node).filter(isSeen)) {
    if (!holdsBlocks(child)) line.push(child);
    else {
      endLine();
      addBlock(blocks, child, topLevel);
    }
  }
  endLine();
  return blocks;
}

function holdsBlocks(node: HtmlNode): boolean {
  return !isText(node) && (blockTags.has(tagOf(node)) || childrenOf(node).some(holdsBlocks));
}

function addBlock(blocks: SlateElement[], node: HtmlNode, topLevel: number): void {
  const item = wordItemOf(node);
  if (headingLevelOf(node) !== undefined) blocks.push(...toHeading(node, topLevel));
  else if (item) addWordItem(blocks, node, item, topLevel);
  else if (tagOf(node) === 'UL' || tagOf(node) === 'OL') blocks.push(...toList(node, topLevel));
  else if (tagOf(node) === 'TABLE') blocks.push(...toTable(node, topLevel));
  else if (tagOf(node) === 'HR') blocks.push({ type: 'thematic-break', children: [{ text: '' }] });
  else if (tagOf(node) === 'BLOCKQUOTE') blocks.push({ type: 'quote', children: filled(toBlocks(node, topLevel)) });
  else blocks.push(...toBlocks(node, topLevel));
}

function toParagraph(children: readonly SlateNode[]): SlateElement[] {
  return hasWords(children) ? [{ type: 'paragraph', children: withTextsAround(trim(children)) }] : [];
}

function hasWords(nodes: readonly SlateNode[]): boolean {
  return nodes.some((node) => (isElement(node) ? hasWords(node.children) : node.text.trim() !== ''));
}

/** Removes spaces and breaks at both ends of a line. */
function trim(nodes: readonly SlateNode[]): SlateNode[] {
  const isKept = (node: SlateNode) => (isElement(node) ? node.type !== 'break' : node.text.trim() !== '');
  const kept = nodes.slice(nodes.findIndex(isKept), nodes.findLastIndex(isKept) + 1);
  return kept.map((node, index) => {
    if (isElement(node)) return node;
    const text = index === 0 ? node.text.trimStart() : node.text;
    return { ...node, text: index === kept.length - 1 ? text.trimEnd() : text };
  });
}

/** Removes the marks inside a heading, which is bold anyway. */
function toHeading(node: HtmlNode, topLevel: number): SlateElement[] {
  const type = headingLevelOf(node) === topLevel ? 'heading-two' : 'heading-three';
  const [line] = toParagraph(childrenOf(node).flatMap((child) => toInline(child)));
  return line ? [{ type, children: line.children.map(withoutMarks) }] : [];
}

function withoutMarks(node: SlateNode): SlateNode {
  if (!isElement(node)) return { text: node.text };
  return node.type === 'break' ? { text: ' ' } : { ...node, children: node.children.map(withoutMarks) };
}

function addWordItem(
  blocks: SlateElement[],
  node: HtmlNode,
  { level, marker, ignored }: WordItem,
  topLevel: number,
): void {
  const kind = kindOf(marker);
  const children = toBlocks(kind === undefined ? node : without(node, ignored), topLevel);
  if (kind === undefined) blocks.push(...children);
  else if (children.length > 0) addItem(blocks, { type: 'list-item', children }, kind, level);
}

function without(node: HtmlNode, left: HtmlNode | undefined): HtmlNode {
  if (left === undefined || node.nodeType !== 1) return node;
  const children = childrenOf(node).filter((child) => child !== left);
  return around(
    node,
    children.map((child) => without(child, left)),
  );
}

function toList(node: HtmlNode, topLevel: number): SlateElement[] {
  const items: SlateElement[] = [];
  for (const child of childrenOf(node).filter(isSeen)) {
    const blocks = tagOf(child) === 'LI' ? toBlocks(child, topLevel) : toBlocks(group([child]), topLevel);
    const last = items.at(-1);
    if (blocks.length === 0 && wasTakenBack(child)) continue;
    if (tagOf(child) === 'LI') items.push({ type: 'list-item', children: filled(blocks) });
    // Some editors nest a list directly in a list instead of in an item.
    else if (last) last.children.push(...blocks);
    else if (blocks.length > 0) items.push({ type: 'list-item', children: blocks });
  }
  const start = Number.parseInt(attributeOf(node, 'start'), 10) || 1;
  if (tagOf(node) === 'UL') return items.length > 0 ? [{ type: 'bulleted-list', children: items }] : [];
  if (isLettered(node)) return items.flatMap((item, index) => labelled(item, `${letterAt(start + index)}) `));
  return items.length > 0 ? [{ type: 'numbered-list', data: { start }, children: items }] : [];
}

/**
 * True when something inside was deleted with tracked changes; the item is dropped only if nothing else is left in it.
 */
const wasTakenBack = (node: HtmlNode): boolean =>
  childrenOf(node).some((child) => !isText(child) && (isTakenBack(child) || wasTakenBack(child)));

/** True for a list with letters. Official texts refer to "điểm a", so the letters are kept as text. */
function isLettered(node: HtmlNode): boolean {
  const looks = [node, ...childrenOf(node)].map((each) => styleOf(each, 'list-style-type'));
  return /^[a]$/i.test(attributeOf(node, 'type')) || looks.some((look) => /alpha|latin/.test(look));
}

function letterAt(place: number): string {
  return String.fromCharCode(96 + ((place - 1) % 26) + 1);
}

function labelled({ children }: SlateElement, label: string): SlateElement[] {
  const [first, ...others] = children.filter(isElement);
  return first ? [{ ...first, children: [{ text: label }, ...first.children] }, ...others] : [];
}

function filled(blocks: SlateElement[]): SlateElement[] {
  return blocks.length > 0 ? blocks : [emptyParagraph()];
}

function toTable(node: HtmlNode, topLevel: number): SlateElement[] {
  const captions = childrenOf(node).filter((child) => tagOf(child) === 'CAPTION' && isSeen(child));
  return [...captions.flatMap((caption) => toBlocks(caption, topLevel)), ...toRows(node, topLevel)];
}

/** A table with only one column is used for layout, so its cells become blocks. */
function toRows(node: HtmlNode, topLevel: number): SlateElement[] {
  const grid = toGrid(node);
  const [first = []] = grid;
  if (first.length <= 1) return grid.flat().flatMap((cell) => (cell === undefined ? [] : toBlocks(cell, topLevel)));
  const children = grid.map((cells) => ({ type: 'table-row', children: cells.map(toCell) }));
  return [{ type: 'table', children }];
}

function toCell(cell: HtmlNode | undefined): SlateElement {
  const words = cell === undefined ? [] : linesOf(toBlocks(cell, Infinity));
  return { type: 'table-cell', children: withTextsAround(trim(words)) };
}

const isBreak = (node: SlateNode | undefined): boolean =>
  node !== undefined && isElement(node) && node.type === 'break';

/** The blocks of a cell as lines, separated by breaks. */
function linesOf(blocks: readonly SlateNode[]): SlateNode[] {
  return blocks.flatMap((block) => {
    if (!isElement(block) || block.type === 'link' || block.type === 'break') return [block];
    const lines = linesOf(block.children);
    return isBreak(lines.at(-1)) ? lines : [...lines, lineBreak()];
  });
}

/** Turns paragraphs that begin with a bullet character into a list. */
function gatherBullets(blocks: readonly SlateElement[]): SlateElement[] {
  const gathered: SlateElement[] = [];
  for (const block of blocks) {
    const [first, ...others] = block.children;
    const isItem = block.type === 'paragraph' && first !== undefined && !isElement(first) && bullet.test(first.text);
    if (!isItem) gathered.push(block);
    else {
      const children = [{ ...first, text: first.text.replace(bullet, '') }, ...others];
      addItem(gathered, { type: 'list-item', children: [{ ...block, children }] }, 'bulleted-list', 1);
    }
  }
  return gathered;
}
