/** Compares the page of an entry with what its Word file says. */
import { parse } from 'parse5';
import { findAll, mainOf, textOf, type Node } from '../../support/dom.ts';

const wordsIn = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Text with a space between elements, because the HTML has none between a heading and its paragraph. */
function spacedText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(spacedText).join(' ') : '';
}

export interface Wanted {
  url: string;
  title: string;
  /** Markdown. */
  body: string;
  /** Names that must stand on the page, such as that of the unit. */
  names: readonly string[];
}

/** Returns a line for each fault: no such page, another heading, or a line or name that is missing. */
export async function faultsOfPage({ url, title, body, names }: Wanted): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) return [`${url} answers ${response.status}`];
  const main = mainOf(parse(await response.text()));
  const [heading] = findAll(main, 'h1').map(textOf);
  const text = ` ${wordsIn(spacedText(main))} `;
  const lines = body.split('\n').filter((line) => !/^\s*<|^\s*\|[\s:|-]+\|\s*$/.test(line));
  const missing = [...lines, ...names].filter((line) => !text.includes(` ${wordsIn(line)} `) && wordsIn(line) !== '');
  return [
    ...(heading !== undefined && wordsIn(heading) === wordsIn(title) ? [] : [`the heading is “${heading}”`]),
    ...missing.map((line) => `not on the page: ${line.slice(0, 80)}`),
  ];
}
