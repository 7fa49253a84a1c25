/**
 * Recognises Vietnamese text that was typed with an old font, or that a program has read in the wrong encoding. The
 * evidence: words that are not Vietnamese as they stand become Vietnamese when decoded.
 */
import { singleByteTable, vniTable } from './legacy-tables.ts';
import { completionsOf, decodeMojibake, decodeWithHalves } from './mojibake.ts';
import { isSyllable } from './syllable.ts';

interface Encoding {
  name: string;
  decode: (text: string) => string;
  /** At least this many different words must become Vietnamese. */
  least: number;
}

export interface Recognised {
  /** Name of the encoding, as editors may know it. */
  name: string;
  decoded: string;
  /** Decodes other text of the same origin. */
  decode: (text: string) => string;
  /** The first word that decoding corrects, as written and as meant. */
  sample: { written: string; meant: string; index: number };
}

const vietnamese = /^[abcdeghiklmnopqrstuvxyàáảãạâầấẩẫậăằắẳẵặđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+$/iu;
/** Letters that old fonts cannot produce. A word with one of them is Unicode already. */
const onlyUnicode = /[ăđĩũơưạ-ỹ]/iu;
const beyondAscii = /[^\0-\x7F]/u;

const encodings: readonly Encoding[] = [
  { name: 'UTF-8 bị đọc nhầm bảng mã', decode: decodeMojibake, least: 1 },
  { name: 'phông chữ cũ TCVN3 (.VnTime)', decode: bySign(singleByteTable('tcvn3')), least: 2 },
  { name: 'phông chữ cũ VNI', decode: decodeVni, least: 2 },
  { name: 'kiểu gõ VIQR', decode: decodeViqr, least: 3 },
  { name: 'phông chữ cũ VPS', decode: bySign(singleByteTable('vps')), least: 2 },
  { name: 'bảng mã cũ VISCII', decode: bySign(singleByteTable('viscii')), least: 2 },
];

/** For text whose font tells the encoding. Lines that are Unicode in spite of their font stay as they are. */
export function decoderOf(font: 'TCVN3' | 'VNI'): Pick<Recognised, 'name' | 'decode'> | undefined {
  const encoding = encodings.find(({ name }) => name.includes(font));
  return encoding && { name: encoding.name, decode: (text) => decodeLines(text.normalize('NFC'), encoding) };
}

/** Undefined if the text needs no decoding, whether it is Vietnamese or not. */
export function recogniseLegacy(given: string): Recognised | undefined {
  const text = given.normalize('NFC');
  if (!mayBeLegacy(text)) return undefined;
  const suspects = findSuspects(text);
  if (suspects.length === 0) return undefined;
  const found = encodings.map((encoding) => ({ encoding, ...judge(suspects, encoding) }));
  const [best] = found
    .filter(({ encoding, mended, completed, share }) => {
      const isEnough = mended.length >= leastOf(encoding, mended) || completed.length >= 2;
      return isEnough && share >= 0.8;
    })
    .toSorted((a, b) => b.mended.length * b.share - a.mended.length * a.share);
  const [first] = [...(best?.mended ?? []), ...(best?.completed ?? [])];
  if (best === undefined || first === undefined) return undefined;
  const decode = (other: string) => decodeLines(other, best.encoding);
  return { name: best.encoding.name, decoded: decode(text), decode, sample: first };
}

/**
 * Sequences that only VNI or VIQR produces: a vowel and then a letter that VNI uses as its mark, or a mark of VIQR and
 * then a letter.
 */
const certain = /[aeo][äåãâ]|[aeyôö][ùøûõ]|o[øûõ]|(?:[aeo]\^|[ou]\+|a\(|dd).*[a-z]/iu;

/** How many words are required: one less if one of them has a `certain` sequence. */
const leastOf = ({ least, decode }: Encoding, mended: readonly Word[]): number =>
  (decode === decodeVni || decode === decodeViqr) && mended.some(({ written }) => certain.test(written))
    ? least - 1
    : least;

/** A quick test: a text without any character that an old encoding leaves behind needs no decoding. */
function mayBeLegacy(text: string): boolean {
  return (
    /[\u0080-\u00FF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/.test(text) || /[aeiouy][\^(+'`~?.]/i.test(text)
  );
}

interface Word {
  written: string;
  meant: string;
  index: number;
}

interface Judgement {
  mended: Word[];
  /** Words that become Vietnamese when the lost half of a letter is restored. */
  completed: Word[];
  share: number;
}

interface Suspect {
  written: string;
  index: number;
}

/**
 * Words that an old encoding may have damaged. A good text has few: most words are valid Vietnamese, or ASCII without
 * VIQR marks.
 */
const findSuspects = (text: string): Suspect[] =>
  [...withoutTargets(text).matchAll(wordPattern)]
    .map(({ 0: written, index }) => ({ written, index }))
    .filter(({ written }) => (beyondAscii.test(written) || viqrMark.test(written)) && !isRight(stripSigns(written)));

/** Lists the suspects that become Vietnamese when decoded, each once, and gives their share of those that change. */
function judge(suspects: readonly Suspect[], { decode }: Encoding): Judgement {
  const broken = new Map<string, Word>();
  const completed = new Map<string, Word>();
  for (const { written, index } of suspects) {
    // Every encoding but VIQR leaves ASCII as it is.
    if (decode !== decodeViqr && !beyondAscii.test(written)) continue;
    if (onlyUnicode.test(written) && decode !== decodeMojibake) continue;
    const completions = decode === decodeMojibake ? completionsOf(written) : [];
    if (completions.length > 0) {
      const right = completions.filter((each) => isRight(strip(each)));
      if (right.length > 0) completed.set(written.toLowerCase(), { written, meant: right.join('” hoặc “'), index });
      continue;
    }
    if (!isEvidence(written)) continue;
    const meant = decode(written);
    if (meant === written) continue;
    broken.set(written.toLowerCase(), { written, meant, index });
  }
  const mended = [...broken.values()].filter(({ meant }) => isRight(strip(meant)));
  const share = broken.size === 0 ? Number(completed.size > 0) : mended.length / broken.size;
  return { mended, completed: [...completed.values()], share };
}

/** Splits at spaces, tabs and line breaks only, because a no-break space may be half of a damaged letter. */
const wordPattern = /[^ \t\n]+/g;

/** Blanks out the addresses of links, which are never typed in an old font. */
const withoutTargets = (text: string): string =>
  text.replace(/\]\([^)\s]*\)|https?:\S+/g, (target) => ' '.repeat(target.length));

/** Quotation marks, dashes and superscript digits prove nothing, because good text has them too. */
function isEvidence(word: string): boolean {
  return /[A-Za-z]/.test(word) && !/^[\x20-\x7E“”‘’–—…•™€²³°±½]*$/.test(word.replace(viqrMark, '\u00FF'));
}
const viqrMark = /[aeiouy][\^(+*'`?~]|dd/i;

/** Keeps “^” and “+” after a letter, which are marks of VIQR. VIQR's other marks can also be punctuation. */
const stripSigns = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}^+]+$/gu, '');

const strip = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** Verdicts on words. Texts repeat the same few thousand words, and each encoding asks about every one. */
const judged = new Map<string, boolean>();
const mostJudged = 20_000;

function isRight(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size >= mostJudged) judged.clear();
  const verdict = isVietnamese(word);
  judged.set(word, verdict);
  return verdict;
}

function isVietnamese(word: string): boolean {
  const parts = word.split(/[-–/,.:;]+/).filter((part) => part !== '');
  return (
    parts.length > 0 && parts.every((part) => vietnamese.test(part) && isSyllable(part) && !/\p{Ll}\p{Lu}/u.test(part))
  );
}

/**
 * Lines with Unicode letters are decoded word by word. Lines with nothing to correct were not typed with the old font
 * and stay as they are.
 */
function decodeLines(text: string, encoding: Encoding): string {
  if (encoding.decode === decodeMojibake) return decodeWithHalves(text, (word) => isRight(strip(word)));
  return text
    .split('\n')
    .map((line) => {
      if (onlyUnicode.test(line)) return decodeWords(line, encoding);
      return judge(findSuspects(line), encoding).mended.length === 0 ? line : encoding.decode(line);
    })
    .join('\n');
}

const decodeWords = (line: string, { decode }: Encoding): string =>
  line.replace(/\S+/gu, (word) => {
    const meant = decode(word);
    return onlyUnicode.test(word) || isRight(strip(word)) || !isRight(strip(meant)) ? word : meant;
  });

function bySign(table: ReadonlyMap<string, string>): (text: string) => string {
  const decode = (word: string) => inCase(word, [...word].map((sign) => table.get(sign) ?? sign).join(''));
  return (text) =>
    text
      .replace(wordPattern, (word) => {
        // Quotation marks around a word are kept, although the old font uses these characters for letters.
        const [, before = '', inside = '', after = ''] = /^([“‘–—…]*)(.*?)([”’–—….,;:!?]*)$/su.exec(word) ?? [];
        const inner = decode(inside);
        return isRight(strip(inner)) ? before + inner + after : decode(word);
      })
      .replace(
        /(^|[.!?…:]["”’]?\s+|\n)(["“‘]*)([^\0-\x7F])/gu,
        (_, start: string, quote: string, letter: string) => start + quote + letter.toUpperCase(),
      );
}

/** Old fonts for capitals use the same characters as for small letters, so the case is taken from the ASCII letters. */
function inCase(written: string, meant: string): string {
  const plain = written.replace(/[^A-Za-z]/g, '');
  return plain !== '' && plain === plain.toUpperCase() && plain.length > 1 ? meant.toUpperCase() : meant;
}

function decodeVni(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöíìæóòî]/giu, (pair) => vniTable.get(pair) ?? pair);
}

const viqrTones: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
const viqrMarks: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031B', '*': '\u031B' };

/** VIQR (RFC 1456). After “\”, a mark is an ordinary character. */
function decodeViqr(text: string): string {
  if (beyondAscii.test(text) && onlyUnicode.test(text)) return text;
  const letters = text.replace(
    /\\([\^(+*'`?~.dD])|([aeo])\^([`'?~.]?)|(a)\(([`'?~.]?)|([ou])[+*]([`'?~.]?)|([aeiouy])([`'?~.])|(d)d/gi,
    (all: string, escaped: string | undefined) => {
      if (escaped !== undefined) return escaped;
      if (/^dd$/i.test(all)) return all.startsWith('D') ? 'Đ' : 'đ';
      const [letter = '', ...marks] = all;
      return (letter + marks.map((mark) => viqrMarks[mark] ?? viqrTones[mark] ?? mark).join('')).normalize('NFC');
    },
  );
  return letters;
}
