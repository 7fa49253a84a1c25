/** Leaves out the cells of tables that hold personal data: under a heading such as “Ngày sinh”, or beside such a label. */
import { around, attributeOf, childrenOf, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { findPersonalData } from '../../src/text/personal-data.ts';
import { keyOf } from './labels.ts';
import { cellsOf, rowsOf } from './lines.ts';
import { wordsIn } from './text-of-tree.ts';

export function withoutPrivateCells(root: HtmlNode): { root: HtmlNode; left: string[] } {
  const left: string[] = [];
  const emptied = new Set<HtmlNode>();
  const removed = new Set<HtmlNode>();
  const search = (node: HtmlNode): void => {
    if (tagOf(node) === 'TABLE') findIn(node, { left, emptied, removed });
    childrenOf(node).forEach(search);
  };
  search(root);
  if (emptied.size === 0) return { root, left };
  const copy = (node: HtmlNode): HtmlNode =>
    around(node, emptied.has(node) ? [] : childrenOf(node).flatMap((child) => (removed.has(child) ? [] : copy(child))));
  return { root: copy(root), left: [...new Set(left)] };
}

interface Found {
  left: string[];
  emptied: Set<HtmlNode>;
  removed: Set<HtmlNode>;
}

function findIn(table: HtmlNode, { left, emptied, removed }: Found): void {
  const rows = rowsOf(table).map(cellsOf);
  const headed = headingsIn(rows);
  const hasSpans = rows.flat().some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1);
  for (const [index, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const label =
        headed === undefined ? wordsIn(cells[column - 1]) : index <= headed.row ? '' : wordsIn(headed.cells[column]);
      const isHeading = headed?.row === index && isPrivate(wordsIn(cell));
      if (!isHeading && !isPrivate(label)) continue;
      const value = isHeading ? '' : wordsIn(cell);
      if (value !== '') left.push(...toldOf(label, value));
      for (const each of headed === undefined ? [cell, cells[column - 1] ?? cell] : [cell]) {
        emptied.add(each);
        if (!hasSpans) removed.add(each);
      }
    }
  }
}

/** The row with the headings of the columns; undefined if no column is private, or if labels stand beside their values. */
function headingsIn(rows: readonly HtmlNode[][]): { row: number; cells: readonly HtmlNode[] } | undefined {
  const row = rows.findIndex((cells) => cells.some((cell) => isPrivate(wordsIn(cell))));
  const cells = rows[row];
  if (cells === undefined || row === rows.length - 1 || row > 2) return undefined;
  const isBeside = rows.some(
    (others, index) =>
      index !== row &&
      others.length === cells.length &&
      others.slice(0, -1).some((cell) => keyOf(label(cell)) !== undefined),
  );
  // A heading may have a number too, such as “Thành tích quý 3”, but only a value begins with one.
  return isBeside || cells.some((cell) => /^[^\p{L}]*\d/u.test(wordsIn(cell))) ? undefined : { row, cells };
}

const label = (cell: HtmlNode | undefined): string => wordsIn(cell).replace(/\s*:$/, '');
const isPrivate = (words: string): boolean => keyOf(words.replace(/\s*:$/, '')) === 'private';

/** What is told of a value: its personal numbers alone, if it has any; otherwise the label and the value. */
function toldOf(heading: string, value: string): string[] {
  const numbers = findPersonalData(value).map(({ match }) => match);
  return numbers.length > 0 ? numbers : [`${heading.replace(/\s*:$/, '')}: ${value}`];
}

const spanOf = (cell: HtmlNode, name: 'colspan' | 'rowspan'): number => Number(attributeOf(cell, name) || '1');
