/** Tables for spreadsheets, as RFC 4180 has them. */

export type Cell = string | number | undefined;

export interface Grid {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Without it Excel takes the letters for those of another alphabet. */
const byteOrderMark = '\uFEFF';
/**
 * Spreadsheets take a text that begins so for a formula, and would run it; some pass over spaces and signs that nobody
 * sees first, and those of East Asia take full-width and small signs too. Where the list separator is a semicolon, as
 * in Việt Nam, what follows one begins a cell.
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
