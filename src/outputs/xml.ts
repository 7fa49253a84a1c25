/** XML 1.0 by hand: every text goes through `escapeXml`, so no word of an editor can become markup. */

/** Characters that XML cannot hold, not even as a reference. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (letter) => references[letter] ?? letter);

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
