/** Tables for spreadsheets, as RFC 4180 has them. */

export type Cell = string | number | undefined;

/** Without it Excel takes the letters for those of another alphabet. */
const byteOrderMark = '\uFEFF';
/** Spreadsheets take a text that begins so for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/;

export const toCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');

function toCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
