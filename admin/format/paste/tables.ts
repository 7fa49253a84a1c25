/** Where the cells of a table stand: one that spans rows or columns keeps the place of the others. */
import { attributeOf, childrenOf, tagOf, type HtmlNode } from './html.ts';
import { isSeen, isTakenBack, textOf } from './seen.ts';

/** HTML's own limits are far from what a page can show. */
const widest = 100;
const tallest = 1000;

type Row = (HtmlNode | undefined)[];

/** Rows of one length; undefined where a cell has spread from elsewhere, or there is none. */
export function toGrid(table: HtmlNode): Row[] {
  const rows = sectionsOf(table).flatMap(layOut);
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column);
  // A heading over more columns than there are has no more places than they.
  const begun = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  return rows.map((row) => begun.map((column) => row[column]));
}

/** What a reviewer has taken out of a table leaves the place of the rest as it was. */
const hasPlace = (node: HtmlNode): boolean => isSeen(node) || isTakenBack(node);

/** Each part of the table has its rows to itself: no cell reaches from one into the next. */
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
  /** For each column, how many rows a cell from above still fills. */
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
    // A row that is only what cells above or a reviewer have left of it shows nothing.
    if (isSeen(row) && placed.some((cell) => cell !== undefined) && !isMeasure(row)) grid.push(Array.from(placed));
  }
  return grid;
}

/** Word ends a table whose cells span with a row without height or words: it only holds the widths of the columns. */
const isMeasure = (row: HtmlNode): boolean =>
  /^\s*0+(?:\D|$)/.test(attributeOf(row, 'height')) && textOf(row).trim() === '';

/** `whole` is what 0 stands for. */
function spanOf(cell: HtmlNode, name: string, whole: number, most: number): number {
  const written = Number.parseInt(attributeOf(cell, name), 10);
  if (written === 0) return whole;
  return written > 0 ? Math.min(written, most) : 1;
}
