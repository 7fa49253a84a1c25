/**
 * Finds signs of Markdown, HTML and tables that have no effect at their position, so that readers would see them as
 * typed.
 */

export type RawKind =
  | 'entity'
  | 'tag'
  | 'link'
  | 'footnote'
  | 'heading'
  | 'quotation'
  | 'list'
  | 'table'
  | 'bold'
  | 'italic'
  | 'code'
  | 'escape';

interface Kind {
  kind: RawKind;
  pattern: RegExp;
  /** What the sign is, in words for the editor. */
  what: string;
}

const entityNames =
  'amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|ensp|emsp|thinsp|lrm|rlm|ndash|mdash|hellip|bull|middot|laquo|raquo|' +
  'ldquo|rdquo|lsquo|rsquo|sbquo|bdquo|times|divide|deg|plusmn|sup[123]|frac(?:12|14|34)|copy|reg|trade|euro|sect|para|' +
  'dagger|Dagger|larr|rarr|uarr|darr|check|micro|ordm|ordf|[A-Za-z](?:acute|grave|circ|tilde|uml|ring|cedil|caron|slash)|' +
  'abreve|Abreve|dstrok|Dstrok|eth|ETH|[aA][eE]lig|szlig';
/**
 * `script` is missing on purpose, so that a closing `</script>` alone is not reported: it does not come from pasted
 * HTML, but from an author who writes about HTML.
 */
const tagNames =
  'a|abbr|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|head|hr|html|i|iframe|' +
  'img|input|ins|li|link|mark|meta|o:p|ol|p|pre|q|s|section|small|span|strike|strong|style|sub|sup|svg|table|' +
  'tbody|td|tfoot|th|thead|title|tr|tt|u|ul|video|wbr|Quote|Figure|Result|Steps|Note|Correction';

const kinds: readonly Kind[] = [
  {
    kind: 'entity',
    pattern: new RegExp(
      `&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|${entityNames});|&(?:amp|lt|gt|quot|nbsp)(?![\\p{L}\\p{N}_=;])`,
      'gu',
    ),
    what: 'mã ký tự của trang web',
  },
  {
    kind: 'tag',
    // An opening tag without `>` is reported only for `<br`. Names with a colon come from Word.
    pattern: new RegExp(
      `<(?:${tagNames}|script)(?:\\s[^<>]*)?/?>|</(?:${tagNames})\\s*>|<!--(?=[^]*-->)|` +
        '</?[a-z]\\w*:[a-z]\\w*(?:\\s[^<>]*)?/?>|<br(?=[\\s/])|<!doctype\\b[^<>]*>|<\\?xml\\b[^<>]*>',
      'gi',
    ),
    what: 'thẻ của trang web',
  },
  {
    kind: 'link',
    pattern: /!?\[[^\][\n]*\](?:\([^()\n]*\)?|\s\((?:https?:|www\.|mailto:|\/)[^()\n]*\)?)/g,
    what: 'dấu của liên kết',
  },
  { kind: 'footnote', pattern: /\[\^[^\]\s]+\]/g, what: 'dấu của chú thích' },
  {
    kind: 'heading',
    pattern: /(?:^|(?<=\n))[^\S\n]*(?:#{2,6}[^\S\n]*(?=\S)|#[^\S\n]+(?=\S))/g,
    what: 'dấu của đề mục',
  },
  { kind: 'quotation', pattern: /(?:^|(?<=\n))[^\S\n]*>[^\S\n]*(?=\p{L})/gu, what: 'dấu của lời trích' },
  {
    kind: 'list',
    pattern: /(?:^|(?<=\n))[^\S\n]*(?:[-+](?=\p{L})|[+*][^\S\n]+(?=\p{L}))/gu,
    what: 'dấu của danh sách',
  },
  {
    kind: 'list',
    // Requires two such lines in a row, because a single line may be a sentence that begins like this.
    pattern:
      /(?:^|(?<=\n))[^\S\n]*(?:\d{1,2}[.)](?=\p{L}[^\n]*\n[^\S\n]*\d{1,2}[.)]\p{L})|[•▪‣●○➢✓](?=[^\n]*\n[^\S\n]*[•▪‣●○➢✓]))/gu,
    what: 'dấu của danh sách',
  },
  {
    kind: 'table',
    pattern: /(?:^|(?<=\n))[^\S\n]*\|.*\||[^\n|]*(?:\|[^\n|]*){3}|-{2,}:?[^\S\n]*\|/g,
    what: 'vạch của bảng',
  },
  {
    kind: 'table',
    // A table without outer bars: two lines in a row with the same number of columns.
    pattern:
      /(?:^|(?<=\n))(?:[^\n|]+\|[^\n|]+(?=\n[^\n|]+\|[^\n|]+(?:\n|$))|[^\n|]+(?:\|[^\n|]+){2}(?=\n[^\n|]+(?:\|[^\n|]+){2}(?:\n|$)))/g,
    what: 'vạch của bảng',
  },
  {
    kind: 'bold',
    // Stars at the end of a word, or alone before a note, are not bold: `Giá vé** (xem dưới)`, `** Ghi chú: …`.
    pattern:
      /\*{2,}(?=[\p{L}\p{N}“‘])|(?<![\p{L}\p{N}*])\*{2,}(?=[^\S\n]+\p{L}[^*\n]*\*{2,})|~~|(?<![\p{L}\p{N}_])___(?=[\p{L}\p{N}][^_\n]*___(?![\p{L}\p{N}_]))|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])__(?![\p{L}\p{N}_])/gu,
    what: 'dấu của chữ đậm, chữ gạch',
  },
  { kind: 'italic', pattern: /(?<![\p{L}\p{N}*()])\*(?=[\p{L}“])/gu, what: 'dấu của chữ nghiêng' },
  {
    kind: 'italic',
    pattern: /(?<![\p{L}\p{N}_/.@:-])_(?=[\p{L}\p{N}])[^_\n]*[\p{L}\p{N}.,!?]_(?![\p{L}\p{N}_])/gu,
    what: 'dấu của chữ nghiêng',
  },
  {
    kind: 'italic',
    // Italic text with a space just inside one of its signs.
    pattern:
      /(?<![\p{L}\p{N}_/.@:-])_(?:(?=\p{L})[^_\n]*[^\S\n]|[^\S\n]+\p{L}[^_\n]*[\p{L}.,!?])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}*(])\*[^\S\n]+\p{L}[^*\n]*[\p{L}.,!?]\*(?![\p{L}\p{N}*)])/gu,
    what: 'dấu của chữ nghiêng',
  },
  { kind: 'code', pattern: /`/g, what: 'dấu nháy của đoạn mã' },
  { kind: 'escape', pattern: /\\(?=[!-/:-@[-`{-~])/g, what: 'dấu gạch chéo ngược' },
];

export interface RawMark {
  kind: RawKind;
  /** The sign with the words around it. */
  shown: string;
  what: string;
  index: number;
}

/**
 * Returns the first sign of each pattern in `kinds`, in the order of the text. `isMeant` gets the sign with up to three
 * characters after it, and says whether the author wants it to be seen.
 */
export function findRawMarks(text: string, isMeant: (sign: string) => boolean = () => false): RawMark[] {
  if (!/[&<[\]#>|*_~`\\+•▪‣●○➢✓-]|\d[.)]\p{L}/u.test(text)) return [];
  const found = kinds.flatMap(({ kind, pattern, what }) => {
    for (const { 0: sign, index } of text.matchAll(pattern)) {
      if (isMeant(text.slice(index, index + sign.length + 3).trim())) continue;
      return [{ kind, shown: around(text, index, sign.length), what, index }];
    }
    return [];
  });
  return found.toSorted((a, b) => a.index - b.index);
}

/** The sign with the words before and after it, at most 60 characters. */
function around(text: string, index: number, length: number): string {
  const before = /[^\s]*$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
  const after = /^[^\S\n]?[^\s]*/.exec(text.slice(index + length, index + length + 25))?.[0] ?? '';
  return `${before}${text.slice(index, index + length)}${after}`.trim().slice(0, 60);
}

/** Whether the text is an address or a path, in which these signs are not markup. */
export const isAddress = (text: string): boolean => /^(?:https?:\/\/|\.{0,2}\/|[^\s@]+@)\S*$/.test(text);
