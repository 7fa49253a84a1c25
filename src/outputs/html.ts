/** Blocks as plain HTML for the text editor of a portal: no classes, styles or ids, and full addresses. */
import type { Block, Run } from './blocks.ts';
import { escapeXml } from './xml.ts';

export const toHtml = (blocks: readonly Block[]): string => blocks.map((block) => `${toElement(block)}\n`).join('');

function toElement(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return inTag(`h${block.level}`, escapeXml(block.text));
    case 'paragraph':
      return inTag('p', toInline(block.runs));
    case 'list':
      return `<ul>\n${block.items.map((runs) => inTag('li', toInline(runs))).join('\n')}\n</ul>`;
    case 'entry':
      return [
        inTag('h3', toInline([{ text: block.title, href: block.href }])),
        inTag('p', escapeXml(block.text)),
        inTag('p', inTag('em', escapeXml(block.note))),
      ].join('\n');
    case 'table':
    case 'bars':
      return toTable(block);
  }
}

function toTable({ caption, columns, rows }: Extract<Block, { kind: 'table' | 'bars' }>): string {
  const toRow = (cells: readonly string[]) => inTag('tr', cells.join(''));
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`);
  const body = rows.map(([first = '', ...others]) =>
    toRow([
      `<th scope="row">${escapeXml(String(first))}</th>`,
      ...others.map((cell) => inTag('td', escapeXml(String(cell)))),
    ]),
  );
  return [
    '<table>',
    inTag('caption', escapeXml(caption)),
    inTag('thead', toRow(head)),
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

const toInline = (runs: readonly Run[]): string =>
  runs
    .map(({ text, href }) =>
      href === undefined ? escapeXml(text) : `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`,
    )
    .join('');

const inTag = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;
