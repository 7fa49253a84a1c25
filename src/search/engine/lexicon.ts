/** The words of the index, and whether two words differ by one typing slip. */

export function unpackLexicon(packed: string): string[] {
  let before = '';
  return packed.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1)));
}

/**
 * Whether one letter is missing, added or changed, or two neighbouring letters are swapped. `y` also counts as `i`,
 * because the index spells “quỳ” with `i`. A digit is never a slip: a number that differs in one digit is another
 * number.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  if (a === b || isOneOff(a, b)) return a !== b;
  return (a + b).includes('y') && isOneOff(a.replaceAll('y', 'i'), b.replaceAll('y', 'i'));
}

function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start);
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
