/** Characters that come with pasted text and that no reader sees, or sees as another. */

const REPLACED: Readonly<Record<string, string>> = {
  // Bullets, ticks and arrows of Word's symbol fonts.
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0E0': '→',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
};
const SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
/** Control characters, soft hyphens, marks of direction, joiners that join no emoji, and what `src/mdx` masks with. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u2C80\u2C82\u2CF9-\u2CFE\uFFFE\uFFFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|[\uD800-\uDFFF]/gu;

/** The same text for a reader, in composed letters and without what cannot be seen. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uF0B7\uF0A7\uF0D8\uF0FC\uF0E0\u0085\u2028\u2029]/g, (found) => REPLACED[found] ?? found)
    .replace(SPACE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}
