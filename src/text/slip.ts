/** Compares words that may contain one typing mistake. */

/**
 * Whether one typing mistake turns one word into the other. `y` and `i` count as the same letter, because the search
 * index spells “quỳ” with `i`. Words with digits never match: a number with another digit is another number.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  if (a === b || isOneLetterOff(a, b)) return a !== b;
  return (a + b).includes('y') && isOneLetterOff(a.replaceAll('y', 'i'), b.replaceAll('y', 'i'));
}

/** Whether the words differ by exactly one letter (missing, added or changed) or by two swapped neighbours. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start);
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
