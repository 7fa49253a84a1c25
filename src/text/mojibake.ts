/** UTF-8 that a program has read as another encoding, also where a copy has lost a part of a letter on the way. */

const codePages = ['windows-1252', 'windows-1258'].map((label) => {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte += 1) {
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
    // What a code page leaves open, and what Latin-1 has in its place.
    if (byte < 0xa0) bytes.set(String.fromCharCode(byte), byte);
  }
  return bytes;
});
/** What Vietnamese texts hold; other scripts come about by chance. */
const isOfOurTexts = /^[\p{Script=Latin}\p{M}\p{P}\p{S}\p{N}µ\p{Z}\p{Cf}\p{Cc}]$/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const sequence = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/g;

/** UTF-8 that was read as Windows-1252, Windows-1258 or Latin-1, once or more often. */
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
    // A letter beyond ASCII has two bytes and more.
    if (signs.length === 1 || !signs.some(isByte)) return run;
    const binary = signs
      .map((sign) => (isByte(sign) ? String.fromCharCode(bytes.get(sign) ?? 0) : `\u{10FFFD}${sign}`))
      .join('');
    const decoded = binary.replace(sequence, (found) => {
      try {
        const letter = utf8.decode(Uint8Array.from(found, (byte) => byte.charCodeAt(0)));
        if (!isOfOurTexts.test(letter)) return found;
        return `\u{10FFFD}${letter}`;
      } catch {
        return found;
      }
    });
    const original = new Map(signs.filter(isByte).map((sign) => [String.fromCharCode(bytes.get(sign) ?? 0), sign]));
    return decoded.replace(
      /\u{10FFFD}(.)|./gsu,
      (sign, kept: string | undefined) => kept ?? original.get(sign) ?? sign,
    );
  });
}

/** Windows-1252 leaves five bytes open, and a no-break space becomes a plain one: the letters that end in one of them. */
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

/** What a word with halves of letters may have been; empty for a word without. */
export function completionsOf(word: string): string[] {
  const halves = word.match(half) ?? [];
  if (halves.length === 0 || halves.length > mostHalves) return [];
  const [first = '', ...others] = word.split(half).map(decodeMojibake);
  return halves
    .reduce((starts, found, index) => endings(starts, lettersOfHalf[found] ?? [], others[index] ?? ''), [first])
    .map((each) => each.normalize('NFC'))
    .filter((each) => !impossible.test(each));
}

/** After “ư” only “ờ” goes on with the same vowel; no capital stands among small letters. */
const impossible = /ư[ọềỏố]|\p{L}Ố\p{Ll}|\p{Ll}Ố/u;

const endings = (starts: readonly string[], letters: readonly string[], rest: string): string[] =>
  starts.flatMap((start) => letters.map((letter) => start + letter + rest));

/** A letter that cannot be told becomes U+FFFD, so that the check asks for it. */
export function decodeWithHalves(text: string, isRight: (word: string) => boolean): string {
  const joined = text.replace(/(\S*)Ã (?=\S)(\S+)/gu, (all, start: string, end: string) =>
    isRight(decodeMojibake(`${start}à${end}`)) ? `${start}à${end}` : all,
  );
  const completed = joined.replace(/[^ \t\n]+/gu, (word) => {
    // “Vá»” has lost a letter too, unless its quotation mark was opened.
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
