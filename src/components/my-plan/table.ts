/** Draws the comparison of the chosen practices. */
import { rowsOfPractice, type Practice, type RowName } from './practice.ts';

const rowNames = Object.keys(rowsOfPractice) as RowName[];

export function toTable(practices: readonly Practice[], base: string): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = 'So các cách làm';
  const head = table.createTHead().insertRow();
  head.append(cell('td', []));
  for (const { id, name, place } of practices) {
    const link = Object.assign(document.createElement('a'), { href: `${base}${id}/`, textContent: name });
    const column = cell('th', [link, text('p', place)]);
    column.scope = 'col';
    head.append(column);
  }
  const body = table.createTBody();
  for (const name of rowNames) {
    const values = practices.map(({ rows }) => rows[name] ?? []);
    if (values.every(({ length }) => length === 0)) continue;
    const row = body.insertRow();
    const label = cell('th', [rowsOfPractice[name]]);
    label.scope = 'row';
    row.append(
      label,
      ...values.map((lines) => cell('td', lines.length === 0 ? ['–'] : lines.map((line) => text('p', line)))),
    );
  }
  return table;
}

const text = (tag: string, content: string) => Object.assign(document.createElement(tag), { textContent: content });

function cell(tag: 'td' | 'th', content: (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
