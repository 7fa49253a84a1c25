/** Words and lines of a calendar file (RFC 5545). */

const mostOctets = 75;

/** §3.3.11; a control character other than a tab has no place in a text. */
export const toText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A parameter holds neither quotes nor line breaks; RFC 6868 says how to write them. */
export const quoteParameter = (text: string): string =>
  `"${text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n')}"`;

/** §3.1: lines of 75 octets at most go on after a space; a character or an escape stays whole. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const [unit] of line.matchAll(/\\?./gsu)) {
    const size = encoder.encode(unit).length;
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += unit;
    octets += size;
  }
  return folded;
}
