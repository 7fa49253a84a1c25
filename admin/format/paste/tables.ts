/** Lays out the cells of an HTML table in a grid, with `colspan` and `rowspan`. */
import { attributeOf, childrenOf, tagOf, type HtmlNode } from './html.ts';
import { isSeen, isTakenBack, textOf } from './seen.ts';

/** Limits of `colspan` and `rowspan`. HTML's own limits are far beyond what a page can show. */
const widest = 100;
const tallest = 1000;

type Row = (HtmlNode | undefined)[];

/** Rows of equal length. Undefined stands for a place that a cell spans or that has no visible cell. */
export function toGrid(table: HtmlNode): Row[] {
  const rows = sectionsOf(table).flatMap(layOut);
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column);
  // Drop columns in which no cell begins: a heading may span more columns than the table has.
  const begun = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  return rows.map((row) => begun.map((column) => row[column]));
}

/** A row or cell that was deleted with tracked changes still takes its place, so that other cells do not shift. */
const hasPlace = (node: HtmlNode): boolean => isSeen(node) || isTakenBack(node);

/** Rows are grouped by `tbody`, `thead` and `tfoot`, because HTML lets no cell span from one group into another. */
function sectionsOf(table: HtmlNode): HtmlNode[][] {
  const sections: HtmlNode[][] = [];
  let loose: HtmlNode[] | undefined;
  for (const child of childrenOf(table).filter(hasPlace)) {
    if (tagOf(child) === 'TR') {
      if (loose === undefined) sections.push((loose = []));
      loose.push(child);
    } else if (/^T(?:BODY|HEAD|FOOT)$/.test(tagOf(child)) && isSeen(child)) {
      sections.push(childrenOf(child).filter((row) => tagOf(row) === 'TR' && hasPlace(row)));
      loose = undefined;
    }
  }
  return sections;
}

function layOut(rows: readonly HtmlNode[]): Row[] {
  // For each column, the number of rows that a cell from above still fills.
  const filled: number[] = [];
  const grid: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const placed: Row = [];
    let column = 0;
    for (const cell of childrenOf(row).filter((each) => /^T[DH]$/.test(tagOf(each)) && hasPlace(each))) {
      while ((filled[column] ?? 0) > 0) column += 1;
      const width = spanOf(cell, 'colspan', 1, widest);
      const height = spanOf(cell, 'rowspan', rows.length - index, tallest);
      placed[column] = isSeen(cell) ? cell : undefined;
      for (let at = column; at < column + width; at += 1) filled[at] = Math.max(filled[at] ?? 0, height);
      column += width;
    }
    for (const [at, left = 0] of filled.entries()) filled[at] = Math.max(0, left - 1);
    // Leave out rows without a cell of their own: those that cells from above fill, or whose cells were all deleted.
    if (isSeen(row) && placed.some((cell) => cell !== undefined) && !isMeasure(row)) grid.push(Array.from(placed));
  }
  return grid;
}

/** True for the empty row of height 0 that Word puts below a table with merged cells, only for the column widths. */
const isMeasure = (row: HtmlNode): boolean =>
  /^\s*0+(?:\D|$)/.test(attributeOf(row, 'height')) && textOf(row).trim() === '';

/** `whole` is the value for 0, which in HTML means “all that remain”. */
function spanOf(cell: HtmlNode, name: string, whole: number, most: number): number {
  const written = Number.parseInt(attributeOf(cell, name), 10);
  if (written === 0) return whole;
  return written > 0 ? Math.min(written, most) : 1;
}
