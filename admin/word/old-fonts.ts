/**
 * Converts text with an old font (.VnTime, VNI-Times) to Unicode, font by font, because a file may mix several. Writes
 * capitals where a font or a format shows small letters as capitals.
 */
import { decoderOf } from '../../src/text/legacy-encodings.ts';

/** The part of mammoth's document that is read here. */
export interface Part {
  type: string;
  children?: Part[];
  styleName?: string | null;
  numbering?: unknown;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isAllCaps?: boolean;
  fontSize?: number | null;
  font?: string | null;
  value?: string;
}

interface OldFont {
  /** Name of the encoding. */
  name: string;
  decode: (text: string) => string;
}

/** Undefined for a font that shows Unicode. */
const oldFontCalled = (font: string): OldFont | undefined =>
  /^\.vn/i.test(font) ? decoderOf('TCVN3') : /^vni-/i.test(font) ? decoderOf('VNI') : undefined;

/** True for .VnTimeH and its kind, which show small letters as capitals. */
const isCapitalFont = (font: string): boolean => /^\.vn.*h$/i.test(font);

interface Piece {
  part: Part;
  font: OldFont | undefined;
  isCapital: boolean;
}

/** The same document in Unicode. The names of the encodings that were found are added to `names`. */
export function inUnicode(document: Part, names: Set<string>): Part {
  const texts = new Map<Part, string>();
  const search = (part: Part) => {
    if (part.type === 'paragraph') convert(piecesOf(part), texts, names);
    else part.children?.forEach(search);
  };
  search(document);
  const copy = (part: Part): Part => {
    const value = texts.get(part);
    if (value !== undefined) return { ...part, value };
    return part.children === undefined ? part : { ...part, children: part.children.map(copy) };
  };
  return texts.size === 0 ? document : copy(document);
}

/** The texts of a paragraph, each with its font. */
function piecesOf(part: Part, font?: OldFont, isCapital = false): Piece[] {
  if (part.type === 'text') return [{ part, font, isCapital }];
  const isRun = part.type === 'run';
  const own = isRun ? oldFontCalled(part.font ?? '') : font;
  const isCaps = isRun ? part.isAllCaps === true || isCapitalFont(part.font ?? '') : isCapital;
  return (part.children ?? []).flatMap((child) => piecesOf(child, own, isCaps));
}

/** Words may be split over several pieces, so neighbours with the same encoding are decoded as one text. */
function convert(pieces: readonly Piece[], texts: Map<Part, string>, names: Set<string>): void {
  for (const group of groupsOf(pieces)) {
    const [{ font, isCapital } = { font: undefined, isCapital: false }] = group;
    const written = group.map(({ part }) => part.value ?? '');
    const decoded = font === undefined ? written : decodeEach(written, font);
    if (font !== undefined && decoded.some((text, index) => text !== written[index])) names.add(font.name);
    // Letters that were typed in both cases tell more than the capitals that the reader sees.
    const isTypedSmall = !/\p{Lu}/u.test(decoded.join(''));
    const shown = isCapital && isTypedSmall ? decoded.map((text) => text.toUpperCase()) : decoded;
    for (const [index, { part }] of group.entries())
      if (shown[index] !== part.value) texts.set(part, shown[index] ?? '');
  }
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const [first] = groups.at(-1) ?? [];
    if (first !== undefined && first.font?.name === piece.font?.name && first.isCapital === piece.isCapital)
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** The decoded text, cut where the pieces ended: a letter may be written with more characters than it has. */
function decodeEach(written: readonly string[], { decode }: OldFont): string[] {
  const whole = decode(written.join(''));
  const ends = written.map((_, index) => endAfter(written, index, whole, decode));
  return ends.map((end, index) => whole.slice(index === 0 ? 0 : ends[index - 1], end));
}

function endAfter(written: readonly string[], index: number, whole: string, decode: OldFont['decode']): number {
  if (index === written.length - 1) return whole.length;
  return decode(written.slice(0, index + 1).join('')).length;
}
