/**
 * Vietnamese that was typed with an old font, or that a program has read as another encoding: recognised because its
 * words are no words until they are decoded.
 */
import { singleByteTable, vniTable } from './legacy-tables.ts';
import { completionsOf, decodeMojibake, decodeWithHalves } from './mojibake.ts';
import { isSyllable } from './syllable.ts';

interface Encoding {
  name: string;
  decode: (text: string) => string;
  /** So many different words must come right. */
  least: number;
}

export interface Recognised {
  /** As an editor may have heard of it. */
  name: string;
  decoded: string;
  /** Other text of the same origin. */
  decode: (text: string) => string;
  /** The first words that come right, as they stand and as they should. */
  sample: { written: string; meant: string; index: number };
}

const vietnamese = /^[abcdeghiklmnopqrstuvxyàáảãạâầấẩẫậăằắẳẵặđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+$/iu;
/** Letters that only Unicode has: such a word is right as it stands. */
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

/** Undefined for text that is what it should be, Vietnamese or not. */
export function recogniseLegacy(given: string): Recognised | undefined {
  const text = given.normalize('NFC');
  if (!mayBeLegacy(text)) return undefined;
  const suspects = findSuspects(text);
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

/** Two vowels of which the second has a hat, or a letter before a sign that only VIQR puts there. */
const certain = /[aeo][äåãâ]|[aeyôö][ùøûõ]|o[øûõ]|(?:[aeo]\^|[ou]\+|a\(|dd).*[a-z]/iu;

/** Some words are certain enough that fewer will do. */
const leastOf = ({ least, decode }: Encoding, mended: readonly Word[]): number =>
  (decode === decodeVni || decode === decodeViqr) && mended.some(({ written }) => certain.test(written))
    ? least - 1
    : least;

/** Most texts have nothing that only an old encoding has. */
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
  /** Words that come right when a lost half of a letter is put back. */
  completed: Word[];
  share: number;
}

interface Suspect {
  written: string;
  index: number;
}

/** Words that an encoding may have spoiled. Few in a good text: most words are Vietnamese, or ASCII without VIQR's marks. */
const findSuspects = (text: string): Suspect[] =>
  [...withoutTargets(text).matchAll(wordPattern)]
    .map(({ 0: written, index }) => ({ written, index }))
    .filter(({ written }) => (beyondAscii.test(written) || viqrMark.test(written)) && !isRight(stripSigns(written)));

/** The suspects that are Vietnamese when decoded; each word counts once. */
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

/** A no-break space may be half a letter. */
const wordPattern = /[^ \t\n]+/g;

/** Addresses of links are in no font. */
const withoutTargets = (text: string): string =>
  text.replace(/\]\([^)\s]*\)|https?:\S+/g, (target) => ' '.repeat(target.length));

/** Quotes, dashes and raised digits stand in good text too. */
function isEvidence(word: string): boolean {
  return /[A-Za-z]/.test(word) && !/^[\x20-\x7E“”‘’–—…•™€²³°±½]*$/.test(word.replace(viqrMark, '\u00FF'));
}
const viqrMark = /[aeiouy][\^(+*'`?~]|dd/i;

/** “^” and “+” after a letter are VIQR's, unlike the marks that also end sentences. */
const stripSigns = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}^+]+$/gu, '');

const strip = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function isRight(word: string): boolean {
  const parts = word.split(/[-–/,.:;]+/).filter((part) => part !== '');
  return (
    parts.length > 0 && parts.every((part) => vietnamese.test(part) && isSyllable(part) && !/\p{Ll}\p{Lu}/u.test(part))
  );
}

/** A line that has Unicode letters of its own, or nothing to mend, was not typed with the old font. */
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
        // A quotation mark around a word is one, although the font has a letter in its place.
        const [, before = '', inside = '', after = ''] = /^([“‘–—…]*)(.*?)([”’–—….,;:!?]*)$/su.exec(word) ?? [];
        const inner = decode(inside);
        return isRight(strip(inner)) ? before + inner + after : decode(word);
      })
      .replace(
        /(^|[.!?…:]["”’]?\s+|\n)(["“‘]*)([^\0-\x7F])/gu,
        (_, start: string, quote: string, letter: string) => start + quote + letter.toUpperCase(),
      );
}

/** The fonts for capitals have the signs of the small letters. */
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

/** RFC 1456; a mark after “\” stands for itself. */
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
