/** Counts the words of a text: the parts between spaces that contain a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

// An apostrophe between letters belongs to the name: H'Mông, K'Brông.
const STRAIGHT_QUOTE = /"|(?<!\p{L})'|'(?!\p{L})/u;

export function hasStraightQuotes(text: string): boolean {
  return STRAIGHT_QUOTE.test(text);
}
