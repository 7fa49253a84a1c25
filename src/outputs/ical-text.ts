/** Text values and content lines of iCalendar files (RFC 5545). */

const mostOctets = 75;

/** Escapes a TEXT value (RFC 5545 §3.3.11). TEXT allows no control characters except tabs. */
export const toText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- the pattern matches control characters on purpose
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Quotes a parameter value. Quotes and line breaks are encoded as RFC 6868 defines. */
export const quoteParameter = (text: string): string =>
  `"${text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n')}"`;

/** Folds lines longer than 75 octets (RFC 5545 §3.1) without splitting a character or an escape sequence. */
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
