/** Reads feeds, the sitemap and SVG drawings. */
import { SaxesParser } from 'saxes';
import { statementsInAttribute, statementsInField, type Statement } from './nested-statements.ts';

interface OpenElement {
  name: string;
  text: string;
}

/** Elements that do not interrupt a line of text in a drawing. */
const inline = new Set(['tspan', 'b', 'i', 'em', 'strong', 'a']);

/** A source that is not XML is checked as one text. */
export function statementsInXml(source: string): Statement[] {
  const said: Statement[] = [];
  const open: OpenElement[] = [{ name: '', text: '' }];
  const parser = new SaxesParser();
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('error', (error) => {
    throw new NotXml(error.message, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    for (const [key, value] of Object.entries(attributes))
      said.push(...statementsInAttribute(key, value, `thuộc tính ${key} của <${name}>`));
    open.push({ name, text: '' });
  });
  parser.on('closetag', ({ name }) => {
    const text = open.pop()?.text.trim() ?? '';
    if (inline.has(name)) addText(text);
    else if (text !== '') said.push(...statementsInField(name, text, `<${name}>`));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', (text) => {
    said.push({ text, where: 'lời ghi chú trong mã' });
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof NotXml) return [{ text: source }];
    throw error;
  }
  return said;
}

class NotXml extends Error {}
