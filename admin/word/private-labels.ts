/** Finds pieces of a line that hold personal data under a label, such as “Dân tộc: Kinh” or “Quê quán: xã Ninh Sim”. */
import { readLabel } from './labels.ts';
import { plainOf } from './spelt.ts';

interface PrivatePiece {
  from: number;
  to: number;
  /** What is left out, as written; empty for a label without a value. */
  told: string;
}

/** A piece ends where the next datum begins: after “;” or “,”, a dash, a full stop, or a wide gap. */
const pieces = /(?:(?![;,\t]|\s[–-]\s|\s{3,}|\.\s+\p{Lu}).)+(?:[;,\t]\s*|\s[–-]\s|\s{3,}|\.\s+)?|[;,\t]/gsu;
/** A value with more words than this is a sentence, not a datum. */
const mostWords = 12;
/** The rest of a place: “thị xã Ninh Hòa” after “Quê quán: xã Ninh Sim”. */
const place =
  /^(?:(?:[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]uôn|[Tt]ổ|[Kk]hu|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|[Qq]uận|[Xx]\.|[Pp]\.|T[PpXx]\.?|t[px]\.?)\s|(?:\p{Lu}\p{L}*\s?){1,4}$)/u;
const wordsOfPlace = 6;
/** Only after such a label may a place go on: “Dân tộc: Kinh, Ninh Sim” names two things. */
const ofPlace = /^(?:que quan|dia chi|noi)\b/;

export function privatePieces(line: string): PrivatePiece[] {
  const found: PrivatePiece[] = [];
  let isInside = false;
  for (const { 0: piece, index } of line.matchAll(pieces)) {
    const labelled = readLabel(piece);
    const value = withoutEnd(labelled?.value ?? piece);
    const words = value.split(/\s+/).length;
    const goesOn: boolean = labelled === undefined && isInside && words <= wordsOfPlace && isPlace(value);
    const isLabelled = labelled?.key === 'private' && words <= mostWords;
    isInside = goesOn || (isLabelled && ofPlace.test(plainOf(piece)));
    if (!isLabelled && !goesOn) continue;
    const told = labelled !== undefined && value === '' ? '' : withoutEnd(piece);
    found.push({ from: index, to: index + piece.length, told });
  }
  return withLooseSigns(line, found);
}

const withoutEnd = (text: string): string => text.replace(/[\s;,.–-]+$/u, '').trim();

const isPlace = (value: string): boolean =>
  place.test(value) && (/^\p{Lu}/u.test(value) || /\p{Lu}/u.test(value.slice(1)));

/** Adds a piece for signs such as “;” that would be left at the end of the line, before the pieces that end it. */
function withLooseSigns(line: string, found: readonly PrivatePiece[]): PrivatePiece[] {
  const last = found.at(-1);
  if (last === undefined || last.to < line.length) return [...found];
  const end = [...found].reverse().reduce((start, { from, to }) => (to === start ? from : start), line.length);
  const [loose = ''] = /[\s;,–-]*$/u.exec(line.slice(0, end)) ?? [];
  return loose === '' ? [...found] : [{ from: end - loose.length, to: end, told: '' }, ...found];
}
