/**
 * A table as an Excel workbook. Excel reads CSV files by the regional settings of the machine: in Việt Nam it expects
 * semicolons, and it turns `2024-05` into a date. A workbook avoids both problems.
 */
import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Grid } from './csv.ts';
import { packAnew } from './office-file.ts';
import { withoutForbidden } from './xml.ts';

/** Widths of columns in characters. */
const [narrowest, widest] = [8, 48];
/**
 * Excel's limits: characters in a cell, characters in a sheet's name, and the characters that such a name must not
 * contain.
 */
const [mostInCell, mostInName, notInName] = [32_767, 31, /[\\/?*[\]:]/g];

export async function toWorkbook(name: string, { columns, rows }: Grid): Promise<Uint8Array> {
  const head = columns.map((column) => ({ value: toText(column), fontWeight: 'bold', ...inCell }) as const);
  const workbook = writeWorkbook(
    [head, ...rows.map((row) => row.map(toCell))],
    {
      sheet: name.replace(notInName, ' ').slice(0, mostInName),
      columns: columns.map((column, index) => ({ width: widthOf([column, ...rows.map((row) => row[index])]) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  );
  const file = await workbook.toBlob();
  return packAnew(new Uint8Array(await file.arrayBuffer()));
}

const inCell = { wrap: true, alignVertical: 'top' } as const;

function toCell(value: Cell) {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, ...inCell };
  // The format `@` makes Excel keep the cell as text even after somebody edits it.
  return { value: toText(value), type: String, format: '@', ...inCell };
}

/** Excel decodes `_x0041_` in a text to “A” (ECMA-376, ST_Xstring) unless its underscore is encoded. */
const toText = (text: string): string =>
  withoutForbidden(text)
    .slice(0, mostInCell)
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
