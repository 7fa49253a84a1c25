/**
 * Takes apart tables that only place text on the page, and forms whose rows are a label and an answer. Also makes nodes
 * of an HTML tree.
 */
import { around, attributeOf, childrenOf, isText, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { keyOf } from './labels.ts';
import { cellsOf, rowsOf } from './lines.ts';
import { continues, listHeadOf } from './list-head.ts';
import { unitFormCalled } from './unit-form-name.ts';

/** A cell with more characters than this holds a text, not a single datum. */
const mostInDatum = 220;

export function withoutLayoutTables(root: HtmlNode): HtmlNode {
  let head: readonly string[] = [];
  const children = childrenOf(root).flatMap((node) => {
    const rows = tagOf(node) === 'TABLE' ? rowsOf(node).map((row) => cellsOf(row).map(wordsIn)) : [];
    const found = listHeadOf(rows);
    if (found !== undefined) head = rows[found] ?? [];
    return rows.length > 0 && found === undefined && continues(rows, head) ? [node] : takeApart(node);
  });
  return around(root, children);
}

function takeApart(node: HtmlNode): HtmlNode[] {
  if (tagOf(node) !== 'TABLE') return [node];
  const rows = rowsOf(node).map(cellsOf);
  if (listHeadOf(rows.map((cells) => cells.map(wordsIn))) !== undefined) return [node];
  if (unitFormCalled(wordsIn(rows[0]?.[0])) !== undefined) return [node];
  if (isForm(rows)) return rows.flatMap(fromFormRow);
  if (!placesText(rows)) return [node];
  return rows.flat().flatMap((cell) => childrenOf(cell).flatMap(takeApart));
}

function placesText(rows: readonly HtmlNode[][]): boolean {
  const cells = rows.flat();
  if (rows.length <= 1 || Math.max(...rows.map(({ length }) => length)) <= 1) return true;
  const isLong = (cell: HtmlNode) => wordsIn(cell).length > mostInDatum || paragraphsIn(cell) > 3;
  return cells.some(isLong) || cells.some((cell) => hasPicture(cell));
}

/** True for rows like “Họ và tên | …”, with or without a column of numbers. A table with more columns holds data. */
function isForm(rows: readonly HtmlNode[][]): boolean {
  const labelled = rows.filter((cells) => keyOf(wordsIn(lastButOne(cells)).replace(/:$/, '')) !== undefined);
  return rows.every((cells) => cells.length <= 3) && labelled.length >= 2;
}

const lastButOne = (cells: readonly HtmlNode[]): HtmlNode | undefined => cells.at(-2);

function fromFormRow(cells: HtmlNode[]): HtmlNode[] {
  const [label, value] = [lastButOne(cells), cells.at(-1)];
  if (value === undefined) return [];
  if (label === undefined) return childrenOf(value);
  const name = wordsIn(label).replace(/:$/, '');
  const isShort = wordsIn(value).length <= mostInDatum && !hasPicture(value);
  if (keyOf(name) !== undefined && isShort) return [element('p', [text(`${name}: ${wordsIn(value)}`)])];
  const heading = name === '' ? [] : [element('p', [element('strong', [text(name)])])];
  return [...heading, ...childrenOf(value).flatMap(takeApart)];
}

const hasPicture = (node: HtmlNode): boolean => tagOf(node) === 'IMG' || childrenOf(node).some(hasPicture);

function paragraphsIn(node: HtmlNode): number {
  return childrenOf(node).filter((child) => /^(?:P|H\d|UL|OL)$/.test(tagOf(child)) && wordsIn(child) !== '').length;
}

function wordsIn(node: HtmlNode | undefined): string {
  if (node === undefined) return '';
  const read = (part: HtmlNode): string => {
    if (isText(part)) return part.nodeValue ?? '';
    const inside = childrenOf(part).map(read).join('');
    return /^(?:P|LI|BR|TD|TH|TR)$/.test(tagOf(part)) ? `${inside} ` : inside;
  };
  return read(node).replace(/\s+/g, ' ').trim();
}

export const text = (nodeValue: string): HtmlNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] });

export const element = (nodeName: string, childNodes: readonly HtmlNode[]): HtmlNode => ({
  nodeType: 1,
  nodeName: nodeName.toUpperCase(),
  nodeValue: null,
  childNodes,
  getAttribute: () => null,
});

/** The same tree with each text changed by `change`. */
export function withTexts(node: HtmlNode, change: (text: string) => string): HtmlNode {
  if (isText(node)) return { ...text(change(node.nodeValue ?? '')) };
  return {
    ...around(
      node,
      childrenOf(node).map((child) => withTexts(child, change)),
    ),
    getAttribute: (name) => attributeOf(node, name),
  };
}
