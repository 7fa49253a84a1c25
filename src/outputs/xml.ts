/** Writes XML 1.0. Every text goes through `escapeXml`, so no text from an editor can become markup. */

/** Characters that XML 1.0 does not allow, not even as character references. */
// eslint-disable-next-line no-control-regex -- the pattern matches control characters on purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"]/g, (letter) => references[letter] ?? letter);

/**
 * An element with plain text that some feed readers would interpret as HTML. To an XML parser, numeric and named
 * references are the same, but more readers recognise a text with numeric references as plain (RSS Advisory Board's
 * profile, “title”).
 */
export const plainElement = (name: string, text: string): string =>
  element(name, text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '&#x3E;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with text, or an empty one if `text` is undefined. */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  const inside = text === undefined ? '/>' : `>${escapeXml(text)}</${name}>`;
  return `<${name}${toAttributes(attributes)}${inside}`;
}

const toAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
