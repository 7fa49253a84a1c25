/** What was copied from Word, a page or a mail, as the visual editor holds it: its words and structure, nothing of its looks. */
import {
  emptyParagraph,
  isElement,
  lineBreak,
  withTextsAround,
  type SlateElement,
  type SlateNode,
} from '../slate/nodes.ts';
import { attributeOf, childrenOf, isSeen, isText, styleOf, tagOf, textOf, type HtmlNode } from './html.ts';
import { toInline } from './inline.ts';
import { addItem, kindOf, wordItemOf, type WordItem } from './word-lists.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'HTML BODY ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
/** Not a dash: that is how people speak in a story. */
const BULLET = /^[•●▪◦■➢]\s*/;

export function fromHtml(root: HtmlNode): SlateElement[] {
  const topLevel = Math.min(...headingLevels(root));
  return gatherBullets(toBlocks(root, topLevel));
}

function headingLevelOf(node: HtmlNode): number | undefined {
  const [, level] = /^H([1-6])$/.exec(tagOf(node)) ?? [];
  return level === undefined ? undefined : Number(level);
}

function headingLevels(node: HtmlNode): number[] {
  return [headingLevelOf(node) ?? [], ...childrenOf(node).map(headingLevels)].flat();
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
  return !isText(node) && (BLOCKS.has(tagOf(node)) || childrenOf(node).some(holdsBlocks));
}

function addBlock(blocks: SlateElement[], node: HtmlNode, topLevel: number): void {
  const item = wordItemOf(node);
  if (headingLevelOf(node) !== undefined) blocks.push(...toHeading(node, topLevel));
  else if (item) addWordItem(blocks, node, item, topLevel);
  else if (tagOf(node) === 'UL' || tagOf(node) === 'OL') blocks.push(...toList(node, topLevel));
  else if (tagOf(node) === 'TABLE') blocks.push(...toTable(node, topLevel));
  else if (tagOf(node) === 'HR') blocks.push({ type: 'thematic-break', children: [{ text: '' }] });
  else if (tagOf(node) === 'PRE') blocks.push(...toParagraph(toLines(textOf(node))));
  else if (tagOf(node) === 'BLOCKQUOTE') blocks.push({ type: 'quote', children: filled(toBlocks(node, topLevel)) });
  else blocks.push(...toBlocks(node, topLevel));
}

function toLines(text: string): SlateNode[] {
  return text.split('\n').flatMap((line, index) => [...(index > 0 ? [lineBreak()] : []), { text: line }]);
}

function toParagraph(children: readonly SlateNode[]): SlateElement[] {
  return hasWords(children) ? [{ type: 'paragraph', children: withTextsAround(trim(children)) }] : [];
}

function hasWords(nodes: readonly SlateNode[]): boolean {
  return nodes.some((node) => (isElement(node) ? hasWords(node.children) : node.text.trim() !== ''));
}

/** No space or break at the ends of a line. */
function trim(nodes: readonly SlateNode[]): SlateNode[] {
  const isKept = (node: SlateNode) => (isElement(node) ? node.type !== 'break' : node.text.trim() !== '');
  const kept = nodes.slice(nodes.findIndex(isKept), nodes.findLastIndex(isKept) + 1);
  return kept.map((node, index) => {
    if (isElement(node)) return node;
    const text = index === 0 ? node.text.trimStart() : node.text;
    return { ...node, text: index === kept.length - 1 ? text.trimEnd() : text };
  });
}

/** Headings are bold by themselves. */
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
  return {
    nodeType: node.nodeType,
    nodeName: node.nodeName,
    nodeValue: node.nodeValue,
    childNodes: children.map((child) => without(child, left)),
    getAttribute: (name) => attributeOf(node, name),
  };
}

function toList(node: HtmlNode, topLevel: number): SlateElement[] {
  const items: SlateElement[] = [];
  for (const child of childrenOf(node).filter(isSeen)) {
    const blocks = tagOf(child) === 'LI' ? toBlocks(child, topLevel) : toBlocks(alone(child), topLevel);
    const last = items.at(-1);
    if (tagOf(child) === 'LI') items.push({ type: 'list-item', children: filled(blocks) });
    // Some editors put a list into a list, beside its items.
    else if (last) last.children.push(...blocks);
    else if (blocks.length > 0) items.push({ type: 'list-item', children: blocks });
  }
  const start = Number.parseInt(attributeOf(node, 'start'), 10) || 1;
  if (tagOf(node) === 'UL') return items.length > 0 ? [{ type: 'bulleted-list', children: items }] : [];
  if (isLettered(node)) return items.flatMap((item, index) => labelled(item, `${letterAt(start + index)}) `));
  return items.length > 0 ? [{ type: 'numbered-list', data: { start }, children: items }] : [];
}

function alone(node: HtmlNode): HtmlNode {
  return { nodeType: 1, nodeName: 'DIV', nodeValue: null, childNodes: [node] };
}

/** Texts refer to "điểm a": the letter must stay. */
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

/** A table of one column only lays out a page. */
function toTable(node: HtmlNode, topLevel: number): SlateElement[] {
  const rows = rowsOf(node).map((row) => childrenOf(row).filter((cell) => /^T[DH]$/.test(tagOf(cell))));
  if (rows.every((cells) => cells.length <= 1)) return rows.flat().flatMap((cell) => toBlocks(cell, topLevel));
  const children = rows
    .filter((cells) => cells.length > 0)
    .map((cells) => ({ type: 'table-row', children: cells.flatMap(toCells) }));
  return [{ type: 'table', children }];
}

function rowsOf(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).flatMap((child) =>
    tagOf(child) === 'TR' ? [child] : /^T(BODY|HEAD|FOOT)$/.test(tagOf(child)) ? rowsOf(child) : [],
  );
}

function toCells(node: HtmlNode): SlateElement[] {
  const width = Math.min(Number.parseInt(attributeOf(node, 'colspan'), 10) || 1, 20);
  const words = wordsOf(toBlocks(node, Infinity));
  const empty = Array.from({ length: width - 1 }, (): SlateElement => ({
    type: 'table-cell',
    children: [{ text: '' }],
  }));
  return [{ type: 'table-cell', children: withTextsAround(trim(words)) }, ...empty];
}

/** The lines of a cell, one after the other. */
function wordsOf(blocks: readonly SlateNode[]): SlateNode[] {
  return blocks.flatMap((block) => {
    if (!isElement(block) || block.type === 'link') return [block];
    return block.type === 'break' ? [{ text: ' ' }] : [...wordsOf(block.children), { text: ' ' }];
  });
}

/** Lines that begin with a dot or a square are items of a list. */
function gatherBullets(blocks: readonly SlateElement[]): SlateElement[] {
  const gathered: SlateElement[] = [];
  for (const block of blocks) {
    const [first, ...others] = block.children;
    const isItem = block.type === 'paragraph' && first !== undefined && !isElement(first) && BULLET.test(first.text);
    if (!isItem) gathered.push(block);
    else {
      const children = [{ ...first, text: first.text.replace(BULLET, '') }, ...others];
      addItem(gathered, { type: 'list-item', children: [{ ...block, children }] }, 'bulleted-list', 1);
    }
  }
  return gathered;
}
