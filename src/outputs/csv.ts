/** Tables as CSV (RFC 4180). */

export type Cell = string | number | undefined;

export interface Grid {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Without a byte order mark, Excel decodes the file in a legacy encoding. */
const byteOrderMark = '\uFEFF';
/**
 * Prevents CSV injection: spreadsheets run a cell that begins like this as a formula. Some ignore leading spaces and
 * invisible characters, and East Asian versions also accept full-width and small signs. A semicolon starts a new cell
 * where it is the list separator, as in Việt Nam.
 */
const formula = /(?<=^|[;\t\r\n])(?=[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

export const toCsv = (columns: Grid['columns'], rows: Grid['rows']): string =>
  byteOrderMark + [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');

function toCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = value.replace(formula, "'");
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
