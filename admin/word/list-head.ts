/** Recognises the headings, further rows and totals of a table that lists exemplars or stories. */
import { keyOf } from './labels.ts';
import { markedOf, plainOf } from './spelt.ts';

const numberColumn = /^(?:stt|tt|so tt|so thu tu)$/;
const nameColumn =
  /^(?:ho va ten|ho ten|ten|ten (?:tap the|ca nhan|guong|mo hinh|dien hinh|bai).*|tap the ca nhan|ca nhan tap the|guong|dien hinh|nguoi duoc neu guong|doi tuong)(?: .*)?$/;
const deedColumn =
  /^(?:.*(?:thanh tich|noi dung|viec lam|viec da lam|tom tat|cach lam|ket qua|hanh dong|guong viec).*)$/;
const unitColumn = /^(?:don vi.*|dia chi|noi o|dia phuong|xa phuong.*|co quan.*|noi cong tac.*)$/;
const longestHeading = 60;

/** Index of the row with the headings; above it there may be a title over the whole width. */
export function listHeadOf(rows: readonly (readonly string[])[]): number | undefined {
  const found = rows.slice(0, 3).findIndex((cells, index) => isListHead(cells, rows.slice(index + 1)));
  return found === -1 ? undefined : found;
}

function isListHead(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const plain = cells.map(plainOf);
  const has = (pattern: RegExp) => plain.some((cell) => pattern.test(cell));
  const { name, deed } = columnsOf(cells);
  if (name === -1 || deed === -1) return false;
  if (plain.length >= 3 && (has(numberColumn) || has(unitColumn))) return true;
  // Name and deed alone could also be the first line of a form, whose other lines begin with labels.
  const isForm = below.some(([first = '']) => keyOf(first.replace(/:$/, '')) !== undefined);
  return below.length >= 2 && !isForm && cells.every(({ length }) => length <= longestHeading);
}

interface Columns {
  name: number;
  deed: number;
  unit: number;
  number: number;
}

/** The index of each column; -1 for a column that the list does not have. */
export function columnsOf(head: readonly string[]): Columns {
  const plain = head.map(plainOf);
  const find = (pattern: RegExp, ...not: number[]) =>
    plain.findIndex((cell, index) => !not.includes(index) && pattern.test(cell));
  const name = find(nameColumn);
  const deed = find(deedColumn, name);
  return { name, deed, unit: find(unitColumn, name, deed), number: find(numberColumn) };
}

/** True for a table without headings that goes on with the rows of the list above it: each row has a number. */
export function continues(rows: readonly (readonly string[])[], head: readonly string[]): boolean {
  const { number } = columnsOf(head);
  return (
    number !== -1 &&
    rows.every((cells) => cells.length === head.length && /^\d{1,3}\s*[.)]?$/.test(cells[number] ?? ''))
  );
}

const total = /^(?:(?:tổng|tong) (?:cộng|cong(?! ty)|số|so)(?= |$)|(?:tổng|tong|cộng|cong)(?= \d|$))/;
/** True for the first words of a row of totals; not for “Công an” or “Cộng tác viên”. */
export const isTotal = (name: string): boolean => total.test(markedOf(name)) && name.length < 40;
