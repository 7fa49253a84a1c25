/** Words one slip of the finger away. */
import { isOneLetterOff } from '../../text/one-letter.ts';

export function unpackLexicon(packed: string): string[] {
  let before = '';
  return packed.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1)));
}

/** The index has `i` for the `y` of “quỳ”. A digit is never a slip: a number one digit off is another number. */
export function isOneSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  if (a === b || isOneLetterOff(a, b)) return a !== b;
  return (a + b).includes('y') && isOneLetterOff(a.replaceAll('y', 'i'), b.replaceAll('y', 'i'));
}
