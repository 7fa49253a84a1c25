/**
 * Characters that no reader sees, or sees as something else. One list for the check, which names them,
 * and for the editors' pages, which take out what changes no word.
 */

const hidden = new RegExp(
  [
    // Controls, halves of a pair, private use, U+FFFE and its like, separators of lines and paragraphs, odd spaces.
    String.raw`(?![\t\n\x20])[\p{Cc}\p{Cs}\p{Co}\p{NChar}\p{Z}]`,
    // Format characters; what Unicode lets a renderer leave blank: fillers, joiners, selectors, tags.
    String.raw`[\p{Cf}\p{DI}]`,
    // Object replacement, replacement of a lost letter, the blanks of braille, Khitan and music.
    String.raw`[\uFFFC\uFFFD\u2800\u{1D159}]|\u{16FE4}`,
  ].join('|'),
  'gu',
);
/** Selectors and joiners have their place in pictures: ❤️, 👨‍👩‍👧, 1️⃣. */
const picture =
  /\p{RI}{2}|[0-9#*]\uFE0F\u20E3|\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*/gu;
const space = /^\p{Zs}$/u;
// eslint-disable-next-line no-control-regex -- line breaks of Word are among them
const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
/** Bullets, ticks and arrows of Word's symbol fonts. */
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

/** U+00A0 and U+202F keep a number and its unit together: to a reader they are spaces. */
export const isNoBreakSpace = (character: string): boolean => character === '\u00A0' || character === '\u202F';

/** `U+200B (dấu cách rộng bằng không)` */
export function nameOfHidden(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = names[code] ?? kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'ký tự vô hình';
  return `${codeOf(character)} (${name})`;
}

/** `U+0430` */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `sau “Hội”`, so that an eye finds what it cannot see. */
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

/** The same text for a reader, in composed letters; what no word can lose stays, for the check to name. */
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

/** A lost letter and a sign of somebody's own font are seen, as a box: only a person knows what they stand for. */
function replacementOf(character: string): string {
  if (space.test(character)) return ' ';
  return character === '\uFFFD' || /\p{Co}/u.test(character) ? character : '';
}

/** Letters as a reader counts them: composed, with their marks, without what is hidden. */
export function countLetters(text: string): number {
  const letters = cleanText(text).replace(/\p{M}/gu, '');
  return [...letters].length;
}
