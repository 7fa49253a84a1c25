/**
 * Replaces unusual digits, letters that look like digits, and spelt-out numbers with ASCII digits, so that the rules
 * find numbers that are written to escape programs. Each character of the result keeps its position in the original.
 */

export interface PlainText {
  text: string;
  /** For each character of `text`, and for its end, the position in the original. Undefined if nothing was replaced. */
  places: readonly number[] | undefined;
}

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Zero-width characters, direction marks, soft hyphen, combining keycap, variation selectors. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u034f|\u20e3|[\ufe00-\ufe0f]/u;
/** Digits and numbers beyond ASCII, full-width characters, dashes, and `unseen`. */
const dressed = new RegExp(String.raw`(?![0-9])\p{N}|[\uff01-\uff5e‐‑‒—―−﹣]|${unseen.source}`, 'u');
const everyDressed = new RegExp(dressed.source, 'gu');
/**
 * Code points of the number one in sets such as ❶ to ❿, which NFKC does not map to digits. The last sign of each set is
 * ten.
 */
const firstOfSets = [0x24f5, 0x2776, 0x2780, 0x278a];
const zeros = new Set([0x24ff, 0x1f10b, 0x1f10c]);

/** `text` must be in NFC. */
export function toPlainDigits(text: string): PlainText {
  const steps = [undress, mendLookalikes, readWords];
  return steps.reduce<PlainText>((plain, step) => compose(plain, step(plain.text)), { text, places: undefined });
}

export const placeIn = ({ places }: PlainText, index: number): number => places?.[index] ?? index;

function compose(before: PlainText, pieces: readonly Piece[]): PlainText {
  if (pieces.length === 0) return before;
  let text = '';
  let from = 0;
  const places: number[] = [];
  const keep = (end: number) => {
    for (let at = from; at < end; at += 1) places.push(placeIn(before, at));
    text += before.text.slice(from, end);
  };
  for (const piece of pieces) {
    keep(piece.start);
    places.push(...Array.from(piece.text, () => placeIn(before, piece.start)));
    text += piece.text;
    from = piece.end;
  }
  keep(before.text.length);
  places.push(placeIn(before, before.text.length));
  return { text, places };
}

function undress(text: string): Piece[] {
  if (!dressed.test(text)) return [];
  return [...text.matchAll(everyDressed)].flatMap(({ 0: sign, index }) => {
    // The ² of m² is not a digit of a number.
    if (/[²³]/.test(sign) && /\p{L}$/u.test(text.slice(0, index))) return [];
    const plain = plainSign(sign);
    return plain === undefined ? [] : [{ text: plain, start: index, end: index + sign.length }];
  });
}

function plainSign(sign: string): string | undefined {
  if (unseen.test(sign)) return '';
  if (/\p{Nd}/u.test(sign)) return String(valueOfDigit(sign));
  const code = sign.codePointAt(0) ?? 0;
  if (zeros.has(code)) return '0';
  const first = firstOfSets.find((start) => code >= start && code < start + 10);
  if (first !== undefined) return String(code - first + 1);
  const normal = sign.normalize('NFKC');
  // Fractions stay as they are.
  if (normal.includes('\u2044')) return undefined;
  if (/\p{N}/u.test(sign)) return /^\D*(\d+)\D*$/.exec(normal)?.[1];
  return /^[‐‑‒—―−﹣]$/u.test(sign) ? '-' : normal;
}

/** Unicode orders the digits of each script from zero to nine. */
function valueOfDigit(sign: string): number {
  const normal = sign.normalize('NFKC');
  if (/^\d$/.test(normal)) return Number(normal);
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

const lookalikes: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', Ο: '0', ο: '0', О: '0', о: '0' },
  ...{ l: '1', I: '1', i: '1', '|': '1', І: '1', і: '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', b: '6', B: '8', q: '9', g: '9' },
};
const digitOrLookalike = `[\\d${Object.keys(lookalikes).join('')}]`;
const mixed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${digitOrLookalike}(?:[^\S\n]?[.–-]?[^\S\n]?${digitOrLookalike}){8,12}(?![\p{L}\p{N}])`,
  'gu',
);
const mixedGroup = String.raw`(?=${digitOrLookalike}*\d)${digitOrLookalike}+`;
/**
 * An account or card number in which letters may stand for digits, after a word for an account or a card. The lookahead
 * comes first, because the lookbehind is slow.
 */
const mixedAccount = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?=${mixedGroup})(?<=(?<!\p{L})(?:[Tt]ài khoản|[Ss]\.?[Tt]\.?[Kk]|[Tt][Kk]|[Tt]hẻ)(?!\p{L})[^\d\n;!?]{0,40})${mixedGroup}(?:[ .–-]{1,2}${mixedGroup}){0,5}(?![\p{L}\p{N}])`,
  'gu',
);
/** A complete telephone number. */
const dialled = /^(?:0[35789]\d{8}|02\d{9}|84[35789]\d{8})$/;
/** A complete citizen identity number. */
const ofCitizen = /^0(?:[0-8]\d|9[0-6])[0-3]\d{8}$/;
const leastTrueDigits = 6;

/**
 * `O9l2 345 678`: letters are replaced only in a complete telephone or citizen identity number, or after a word for an
 * account.
 */
function mendLookalikes(text: string): Piece[] {
  const accounts = mend(text, mixedAccount, (digits) => digits.length >= 8 && digits.length <= 19);
  const others = mend(text, mixed, (digits) => dialled.test(digits) || ofCitizen.test(digits));
  const isApart = (piece: Piece) => accounts.every(({ start, end }) => piece.end <= start || end <= piece.start);
  return [...accounts, ...others.filter(isApart)].sort((a, b) => a.start - b.start);
}

function mend(text: string, pattern: RegExp, isNumber: (digits: string) => boolean): Piece[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const mended = [...written].map((sign) => lookalikes[sign] ?? sign).join('');
    const isHidden = mended !== written && written.replace(/\D/g, '').length >= leastTrueDigits;
    if (!isHidden || !isNumber(mended.replace(/\D/g, ''))) return [];
    return [{ text: mended, start: index, end: index + written.length }];
  });
}

const spelled: Readonly<Record<string, string>> = {
  ...{ không: '0', khong: '0', một: '1', mốt: '1', mot: '1', hai: '2', ba: '3', bốn: '4', bon: '4', tư: '4', tu: '4' },
  ...{ năm: '5', lăm: '5', nhăm: '5', nam: '5', lam: '5', sáu: '6', sau: '6', bảy: '7', bẩy: '7', bay: '7' },
  ...{ tám: '8', tam: '8', chín: '9', chin: '9', mười: '10', mươi: '0' },
};
const spelledWord = String.raw`(?:${Object.keys(spelled).join('|')}|\d{1,4})(?![\p{L}\p{N}])`;
const spelledRun = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${spelledWord}(?:(?:[^\S\n]+|[^\S\n]*[,.–-][^\S\n]*)${spelledWord}){4,24}`,
  'giu',
);
/** Words before a number that say that it is a telephone, identity or account number. */
const announced =
  /(?:điện thoại|đt|sđt|zalo|số máy|cmnd|cccd|căn cước|chứng minh|định danh|tài khoản|stk)[^\d\n.]{0,30}$/iu;

/**
 * Replaces spelt-out digits (`không chín một hai …`) if they form a phone or identity number, or if a word such as
 * `điện thoại` announces a number. Text that only counts (`một, hai, ba …`) is left as it is.
 */
function readWords(text: string): Piece[] {
  return [...text.matchAll(spelledRun)].flatMap(({ 0: run, index }) => {
    const words = run
      .toLowerCase()
      .split(/[\s,.–-]+/u)
      .filter((word) => word !== '');
    if (words.every((word) => /^\d/.test(word))) return [];
    const digits = toDigits(words);
    const isNumber =
      dialled.test(digits) || /^0\d{11}$/.test(digits) || (digits.length >= 8 && announced.test(text.slice(0, index)));
    return isNumber ? [{ text: digits, start: index, end: index + run.length }] : [];
  });
}

/** `mười hai` is 12, `ba mươi tư` is 34. */
const toDigits = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const hasOnes = /^[1-9]$/.test(spelled[words[index + 1] ?? ''] ?? '');
      if (word === 'mười') return hasOnes ? '1' : '10';
      if (word === 'mươi') return hasOnes ? '' : '0';
      return spelled[word] ?? word;
    })
    .join('');
