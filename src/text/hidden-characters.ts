/**
 * Characters that readers do not see, or mistake for other characters. The check reports them. The editors' pages
 * remove those whose removal changes no word.
 */

const hidden = new RegExp(
  [
    // Control characters, lone surrogates, private use, noncharacters, line and paragraph separators, unusual spaces.
    String.raw`(?![\t\n\x20])[\p{Cc}\p{Cs}\p{Co}\p{NChar}\p{Z}]`,
    // Format characters, and characters that renderers may leave blank: fillers, joiners, selectors, tags.
    String.raw`[\p{Cf}\p{DI}]`,
    // Object replacement character, replacement character (U+FFFD), and the blanks of braille, Khitan and music.
    String.raw`[\uFFFC\uFFFD\u2800\u{1D159}]|\u{16FE4}`,
  ].join('|'),
  'gu',
);
/** Emoji, in which variation selectors and joiners are allowed: ❤️, 👨‍👩‍👧, 1️⃣. */
const picture =
  /\p{RI}{2}|[0-9#*]\uFE0F\u20E3|\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*/gu;
const space = /^\p{Zs}$/u;
// eslint-disable-next-line no-control-regex -- some of Word's line breaks are control characters
const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
/** Bullets, ticks and arrows that Word's symbol fonts store as private-use characters. */
const symbolFont: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0E0': '→',
};

const names: Readonly<Record<number, string>> = {
  0x00: 'ký tự rỗng',
  0x08: 'phím xóa lùi',
  0x0b: 'dấu xuống dòng của Word',
  0x0c: 'dấu sang trang',
  0x0d: 'dấu về đầu dòng',
  0x7f: 'phím xóa',
  0x85: 'dấu xuống dòng',
  0xa0: 'dấu cách không ngắt dòng',
  0xad: 'gạch nối ẩn',
  0x2028: 'dấu xuống dòng',
  0x2029: 'dấu sang đoạn',
  0x200b: 'dấu cách rộng bằng không',
  0x200c: 'dấu không nối chữ',
  0x200d: 'dấu nối chữ',
  0x200e: 'dấu đổi chiều viết',
  0x200f: 'dấu đổi chiều viết',
  0x202f: 'dấu cách hẹp không ngắt dòng',
  0x2060: 'dấu nối từ',
  0x3000: 'dấu cách rộng kiểu chữ Hán',
  0x3164: 'ô trống của chữ Hàn',
  0xfeff: 'dấu đầu tệp (BOM)',
  0xfffc: 'chỗ của một hình đã mất',
  0xfffd: 'chữ đã hỏng khi đổi mã',
};
const kinds: readonly (readonly [RegExp, string])[] = [
  [space, 'dấu cách lạ'],
  [/[\u061C\u202A-\u202E\u2066-\u2069]/, 'dấu đổi chiều viết'],
  [/[\u115F\u1160\uFFA0\u2800\u{1D159}]|\u{16FE4}/u, 'ô trống vô hình'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u180B-\u180F]/u, 'dấu chọn kiểu hình'],
  [/[\u{E0000}-\u{E007F}]/u, 'ký tự đánh dấu ẩn'],
  [/[\u2C80-\u2CFF]/, 'chữ Copt'],
  [/\p{Cs}/u, 'nửa ký tự'],
  [/\p{Co}/u, 'ký hiệu riêng của một phông chữ'],
  [/\p{NChar}/u, 'mã không phải chữ'],
  [/\p{Cc}/u, 'ký tự điều khiển'],
];

export interface HiddenCharacter {
  character: string;
  index: number;
}

export function findHidden(text: string): HiddenCharacter[] {
  if (text.search(hidden) === -1) return [];
  const pictures = [...text.matchAll(picture)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...text.matchAll(hidden)]
    .map(({ 0: character, index }) => ({ character, index }))
    .filter(({ index }) => !pictures.some(({ start, end }) => start < index && index < end));
}

/** U+00A0 and U+202F keep a number and its unit on one line. Readers see them as spaces. */
export const isNoBreakSpace = (character: string): boolean => character === '\u00A0' || character === '\u202F';

/** For example `U+200B (dấu cách rộng bằng không)`. */
export function nameOfHidden(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = names[code] ?? kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'ký tự vô hình';
  return `${codeOf(character)} (${name})`;
}

/** For example `U+0430`. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Describes a position by the visible word before it, or else by the one after it, for example `sau “Hội”`. */
export function placeOfHidden(text: string, index: number): string {
  const seen = (part: string) => part.replace(hidden, ' ').trim();
  const before =
    seen(text.slice(Math.max(0, index - 60), index))
      .split(/\s+/)
      .at(-1) ?? '';
  if (before !== '') return `sau “${before}”`;
  const after = seen(text.slice(index, index + 60)).split(/\s+/)[0] ?? '';
  return after === '' ? 'trong chỗ trống' : `trước “${after}”`;
}

/**
 * Removes hidden characters or replaces them with visible ones, and composes letters (NFC). Readers see the same text.
 * A character that stands for an unknown letter remains, so that the check reports it.
 */
export function cleanText(text: string): string {
  const lines = text
    .replace(lineBreaks, '\n')
    .replace(/[\uF0A7\uF0B7\uF0D8\uF0E0\uF0FC]/g, (sign) => symbolFont[sign] ?? sign);
  const found = findHidden(lines);
  if (found.length === 0) return lines.normalize('NFC');
  let cleaned = '';
  let from = 0;
  for (const { character, index } of found) {
    cleaned += lines.slice(from, index) + replacementOf(character);
    from = index + character.length;
  }
  return (cleaned + lines.slice(from)).normalize('NFC');
}

/**
 * U+FFFD and private-use characters remain. Readers see them as a box, and only a person knows which character was
 * meant.
 */
function replacementOf(character: string): string {
  if (space.test(character)) return ' ';
  return character === '\uFFFD' || /\p{Co}/u.test(character) ? character : '';
}

/** Number of characters as a reader counts them: a letter and its marks are one, and hidden characters do not count. */
export function countLetters(text: string): number {
  const letters = cleanText(text).replace(/\p{M}/gu, '');
  return [...letters].length;
}
