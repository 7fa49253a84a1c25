/**
 * A table as an Excel workbook. Excel opens a CSV as the country of its machine writes tables, with semicolons in
 * Việt Nam, and takes `2024-05` for a day; in a workbook cells stand apart and a text stays a text.
 */
import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Grid } from './csv.ts';
import { packAnew } from './office-file.ts';
import { withoutForbidden } from './xml.ts';

/** In characters. */
const [narrowest, widest] = [8, 48];
/** Excel's own limits: letters of a cell and of a sheet's name, and the signs that such a name cannot have. */
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
  // `@` keeps a text a text also when somebody edits its cell.
  return { value: toText(value), type: String, format: '@', ...inCell };
}

/** Excel reads `_x0041_` in a text as A (ECMA-376, ST_Xstring), unless its first sign is written so itself. */
const toText = (text: string): string =>
  withoutForbidden(text)
    .slice(0, mostInCell)
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
