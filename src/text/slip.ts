/** Words one slip of the finger away from another. */

/** The index has `i` for the `y` of “quỳ”. A digit is never a slip: a number one digit off is another number. */
export function isOneSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  if (a === b || isOneLetterOff(a, b)) return a !== b;
  return (a + b).includes('y') && isOneLetterOff(a.replaceAll('y', 'i'), b.replaceAll('y', 'i'));
}

/** At most one letter missing, added or changed, or two neighbours swapped; not the same word. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start);
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
