/** Repairs UTF-8 text that a program has read in another encoding, even if copying has lost half of a letter. */

const codePages = ['windows-1252', 'windows-1258'].map((label) => {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte += 1) {
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
    // A code page leaves some of these bytes undefined. Latin-1 has control characters for them.
    if (byte < 0xa0) bytes.set(String.fromCharCode(byte), byte);
  }
  return bytes;
});
/** Characters that occur in Vietnamese texts. Other scripts come out of decoding only by chance. */
const isOfOurTexts = /^[\p{Script=Latin}\p{M}\p{P}\p{S}\p{N}µ\p{Z}\p{Cf}\p{Cc}]$/u;
/** RFC 3629, section 4: the well-formed sequences of more than one byte. */
const sequence =
  /[\xC2-\xDF][\x80-\xBF]|(?:\xE0[\xA0-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]|\xED[\x80-\x9F])[\x80-\xBF]|(?:\xF0[\x90-\xBF]|[\xF1-\xF3][\x80-\xBF]|\xF4[\x80-\x8F])[\x80-\xBF]{2}/g;

/** The letter of one such sequence. A `TextDecoder` for each letter takes several times as long. */
function letterOf(bytes: string): string {
  let code = bytes.charCodeAt(0) & (0x7f >> bytes.length);
  for (let index = 1; index < bytes.length; index += 1) code = (code << 6) | (bytes.charCodeAt(index) & 0x3f);
  return String.fromCodePoint(code);
}

/** Decodes UTF-8 that was read as Windows-1252, Windows-1258 or Latin-1, up to three times in a row. */
export function decodeMojibake(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    const next = codePages.map((bytes) => readAgain(decoded, bytes)).find((each) => each !== decoded);
    if (next === undefined) break;
    decoded = next;
  }
  return decoded.normalize('NFC');
}

function readAgain(text: string, bytes: ReadonlyMap<string, number>): string {
  const isByte = (sign: string) => bytes.has(sign);
  return text.replace(/[^\0-\x7F]+/gu, (run) => {
    const signs = [...run];
    // A letter beyond ASCII has at least two bytes in UTF-8.
    if (signs.length === 1 || !signs.some(isByte)) return run;
    const binary = signs
      .map((sign) => (isByte(sign) ? String.fromCharCode(bytes.get(sign) ?? 0) : `\u{10FFFD}${sign}`))
      .join('');
    const decoded = binary.replace(sequence, (found) => {
      const letter = letterOf(found);
      return isOfOurTexts.test(letter) ? `\u{10FFFD}${letter}` : found;
    });
    const original = new Map(signs.filter(isByte).map((sign) => [String.fromCharCode(bytes.get(sign) ?? 0), sign]));
    return decoded.replace(
      /\u{10FFFD}(.)|./gsu,
      (sign, kept: string | undefined) => kept ?? original.get(sign) ?? sign,
    );
  });
}

/**
 * Damaged letters of which only the first part is left, each with the letters it may have been. The last byte is lost
 * when Windows-1252 does not define it, or when copying turns a no-break space into an ordinary space.
 */
const lettersOfHalf: Readonly<Record<string, readonly string[]>> = {
  'á»': ['ờ', 'ọ', 'ề', 'ỏ', 'Ố'],
  Ä: ['Đ'],
  Ã: ['à', 'Á', 'Í', 'Ý'],
  Ì: ['\u0301'],
  'â€': ['”'],
};
const continuing = [...(codePages[0] ?? [])].flatMap(([sign, byte]) => (byte < 0xc0 ? [sign] : [])).join('');
const half = new RegExp(`(?:${Object.keys(lettersOfHalf).join('|')})(?![${continuing}])`, 'gu');
const mostHalves = 3;

/**
 * Lists the words that a word with half letters may have been. Empty for a word without half letters, or with more than
 * `mostHalves`.
 */
export function completionsOf(word: string): string[] {
  const halves = word.match(half) ?? [];
  if (halves.length === 0 || halves.length > mostHalves) return [];
  const [first = '', ...others] = word.split(half).map(decodeMojibake);
  return halves
    .reduce((starts, found, index) => endings(starts, lettersOfHalf[found] ?? [], others[index] ?? ''), [first])
    .map((each) => each.normalize('NFC'))
    .filter((each) => !impossible.test(each));
}

/** Excludes candidates: after “ư” only “ờ” is possible, and a capital letter does not occur among small letters. */
const impossible = /ư[ọềỏố]|\p{L}Ố\p{Ll}|\p{Ll}Ố/u;

const endings = (starts: readonly string[], letters: readonly string[], rest: string): string[] =>
  starts.flatMap((start) => letters.map((letter) => start + letter + rest));

/**
 * Decodes a text in which letters have lost a half. A letter that cannot be determined becomes U+FFFD, so that the
 * check reports it.
 */
export function decodeWithHalves(text: string, isRight: (word: string) => boolean): string {
  const joined = text.replace(/(\S*)Ã (?=\S)(\S+)/gu, (all, start: string, end: string) =>
    isRight(decodeMojibake(`${start}à${end}`)) ? `${start}à${end}` : all,
  );
  const completed = joined.replace(/[^ \t\n]+/gu, (word) => {
    // “Vá»” looks like “Vá” with a closing quotation mark. Without an opening one, it has lost half a letter.
    if (isRight(word) && !/^[^«]*á»/u.test(word)) return word;
    const [meant, another] = completionsOf(word).filter(isRight);
    if (meant !== undefined && another === undefined) return meant;
    return word.replace(half, (found) => {
      const [letter = '', ...others] = lettersOfHalf[found] ?? [];
      return others.length === 0 ? letter : '\uFFFD';
    });
  });
  return decodeMojibake(completed);
}
