/**
 * A pattern that matches the phrases as whole words, in any case and with any space between their words. If several
 * phrases match at one position, the first of the list wins. A hyphen belongs to a word.
 */
export function wholeWords(phrases: readonly string[]): RegExp {
  const edge = String.raw`[\p{L}\p{N}-]`;
  const patterns = phrases.map((phrase) =>
    phrase
      .split(' ')
      .map(RegExp.escape)
      .join(String.raw`\s+`),
  );
  return new RegExp(`(?<!${edge})(?:${patterns.join('|')})(?!${edge})`, 'giu');
}
