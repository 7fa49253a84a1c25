import { statementsInValue, type Statement } from './nested-statements.ts';
import { isMadeCell } from './tokens.ts';

/** Statements in the cells of a CSV table, with the names of their columns. */
export function statementsInTable(source: string): Statement[] {
  const [columns = [], ...rows] = readRows(source.replace(/^\uFEFF/, ''));
  const heads = columns.map((text) => ({ text, where: 'tên cột' }));
  const cells = rows.flatMap((row, number) =>
    row.flatMap((cell, index) => {
      const column = columns[index] ?? '';
      if (cell === '' || isMadeCell(column, cell)) return [];
      return statementsInValue(cell, `cột ${column === '' ? index + 1 : column}, dòng ${number + 2}`);
    }),
  );
  return [...heads, ...cells];
}

/** Parses CSV (RFC 4180). The separator is the one in a first line `sep=…`, or the one that the first line uses. */
function readRows(source: string): string[][] {
  const named = /^sep=(.)\r?\n/.exec(source);
  const text = source.slice(named?.[0].length ?? 0);
  const [first = ''] = text.split(/\r?\n/, 1);
  const separator = named?.[1] ?? (first.split(';').length > first.split(',').length ? ';' : ',');
  const rows: string[][] = [[]];
  const field = new RegExp(
    String.raw`("(?:[^"]|"")*"|[^"\r\n${separator}][^\r\n${separator}]*|)(${separator}|\r?\n|$)`,
    'gy',
  );
  for (const [all, cell = '', end = ''] of text.matchAll(field)) {
    if (all === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== separator && end !== '') rows.push([]);
  }
  return rows;
}
