/**
 * Reads Word and Excel files. Word splits a sentence into several elements wherever its formatting changes, so the text
 * of a paragraph is joined.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { statementsInAttribute, type Statement } from './nested-statements.ts';

/** Elements that end a paragraph, a cell, a shared string or a property of the file. */
const blocks = /^(?:w:p|a:p|si|is|t|c|dc:\w+|cp:\w+|vt:\w+|Company|Manager)$/;
/** Elements that hold a number, the index of a shared string, or a formula. */
const numbers = new Set(['v', 'f']);
/** Attributes that hold text written by people. All others belong to the file format. */
const written = new Set(['descr', 'title', 'tooltip', 'display', 'Target', 'alt']);

/** The name of a sheet is written by people too: Excel shows it on the tab. */
const isWritten = (tag: string, key: string): boolean => written.has(key) || (tag === 'sheet' && key === 'name');

const isAddress = /^https?:\/\/\S+$/;

export const statementsInOffice = (bytes: Uint8Array): Statement[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .flatMap(([name, part]) => statementsInPart(strFromU8(part), name));

function statementsInPart(source: string, part: string): Statement[] {
  const said: Statement[] = [];
  const open: string[] = [];
  let block = '';
  /** Whether the current cell holds text that a formula returned. */
  let isText = false;
  const endBlock = () => {
    const text = block.trim();
    block = '';
    if (text !== '')
      said.push(...(isAddress.test(text) ? statementsInAttribute('href', text, part) : [{ text, where: part }]));
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name === 'c') isText = attributes['t'] === 'str';
    if (name === 'w:br' || name === 'w:tab') block += ' ';
    for (const [key, value] of Object.entries(attributes))
      if (isWritten(name, key)) said.push(...statementsInAttribute(key === 'Target' ? 'href' : key, value, part));
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (blocks.test(name)) endBlock();
  });
  parser.on('text', (text) => {
    const tag = open.at(-1) ?? '';
    if (!numbers.has(tag) || (tag === 'v' && isText)) block += text;
  });
  parser.write(source).close();
  endBlock();
  return said;
}
