/** XML 1.0 by hand: every text goes through `escapeXml`, so no word of an editor can become markup. */

/** Characters that XML cannot hold, not even as a reference. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"]/g, (letter) => references[letter] ?? letter);

/**
 * An element whose text is plain, but which some feed readers take for HTML. A parser reads the same from either way
 * to refer to a sign; readers tell a text with numeric references from markup more often (RSS Advisory Board's
 * profile, “title”).
 */
export const plainElement = (name: string, text: string): string =>
  element(name, text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '&#x3E;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with a text inside, or with none. */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  const inside = text === undefined ? '/>' : `>${escapeXml(text)}</${name}>`;
  return `<${name}${toAttributes(attributes)}${inside}`;
}

const toAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
