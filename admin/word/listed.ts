/** Finds the entries of a monthly list: the rows of its tables, or the parts of its text. */
import { divide } from './frame.ts';
import { hasPictures, onlyPictures, toBlocks, type Block } from './lines.ts';
import { columnsOf, continues, isTotal, listHeadOf } from './list-head.ts';
import { lettersIn, lettersOfStory, partsListed, type Listed, type ListedEntry } from './parts.ts';
import { takePhotos } from './photos.ts';
import { wordsIn } from './text-of-tree.ts';
import { toGrid } from '../format/paste/tables.ts';
import { element, text } from './layout.ts';

/** Undefined if the text is a single report, not a list. */
export function findListed(blocks: readonly Block[]): Listed | undefined {
  const inTables = tablesListed(blocks);
  const { length } = inTables.entries;
  const stories = inTables.entries.filter(({ blocks: own }) => lettersIn(own.slice(0, 1)) >= lettersOfStory).length;
  // A table of figures has few cells with a whole sentence.
  if (length >= 2 && stories * 3 >= length) return inTables;
  const { rest } = takePhotos(blocks);
  const { headEnd, footStart } = divide(rest);
  const [lastOfHead, firstOfFoot] = [rest[headEnd - 1], rest[footStart]];
  const start = lastOfHead === undefined ? 0 : blocks.indexOf(lastOfHead) + 1;
  const end = firstOfFoot === undefined ? blocks.length : blocks.indexOf(firstOfFoot);
  const parts = partsListed(blocks.slice(0, start), blocks.slice(start, end));
  return parts && { ...parts, outside: [...blocks.slice(0, start), ...parts.outside, ...blocks.slice(end)] };
}

function tablesListed(blocks: readonly Block[]): Listed {
  const entries: ListedEntry[] = [];
  const outside: Block[] = [];
  let head: readonly string[] = [];
  for (const block of blocks) {
    const grid = block.rows === undefined ? [] : toGrid(block.node);
    const texts = grid.map((row) => row.map((cell) => (cell === undefined ? '' : wordsIn(cell))));
    const own = listHeadOf(texts);
    if (own === undefined && (texts.length === 0 || !continues(texts, head))) outside.push(block);
    else {
      if (own !== undefined) head = texts[own] ?? [];
      const above = toBlocks(element('div', texts.slice(0, own ?? 0).map(toParagraph)));
      const found = rowsListed(grid.slice(own === undefined ? 0 : own + 1), head);
      outside.push(...above, ...found.outside);
      entries.push(...found.entries);
    }
  }
  return { entries, outside };
}

type Grid = ReturnType<typeof toGrid>;

const toParagraph = (cells: readonly string[]) => element('p', [text(cells.filter((cell) => cell !== '').join(' – '))]);

function rowsListed(rows: Grid, head: readonly string[]): Listed {
  const columns = columnsOf(head);
  const entries: ListedEntry[] = [];
  const outside: Block[] = [];
  let place: string | undefined;
  for (const row of rows) {
    const cell = (column: number) => (column === -1 ? undefined : row[column]);
    const [name, told] = [wordsIn(cell(columns.name)), cell(columns.deed)];
    if (cell(columns.unit) !== undefined) place = wordsIn(cell(columns.unit));
    const blocks = [...(told === undefined ? [] : toBlocks(told)), ...otherCells(row, head, columns)];
    const last = entries.at(-1);
    if (name !== '' && wordsIn(told) !== '' && !isTotal(name))
      entries.push({ name, unit: place === undefined || place === '' ? undefined : place, blocks });
    // The name may span several rows.
    else if (name === '' && wordsIn(told) !== '' && last !== undefined && cell(columns.number) === undefined)
      entries[entries.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
    else outside.push(...toBlocks(element('div', [toParagraph(row.map(wordsIn))])));
  }
  return { entries, outside };
}

/** What the other columns tell, each with the heading of its column. Pictures need no heading. */
function otherCells(row: Grid[number], head: readonly string[], columns: ReturnType<typeof columnsOf>): Block[] {
  const known = new Set(Object.values(columns));
  return row.flatMap((cell, column) => {
    if (cell === undefined || known.has(column)) return [];
    const words = wordsIn(cell);
    const pictures = toBlocks(cell).filter(hasPictures);
    if (words === '') return pictures;
    const line = element('p', [text(`${head[column] ?? ''}: ${words}`.replace(/^: /, ''))]);
    return [...toBlocks(element('div', [line])), ...pictures.map(onlyPictures)];
  });
}
