/**
 * Converts text with an old font (.VnTime, VNI-Times) to Unicode, font by font, because a file may mix several. Writes
 * capitals where a font or a format shows lower case as capitals.
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

/** True for .VnTimeH and its kind, which show lower case as capitals. */
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

/** The decoded text, cut where the pieces ended. A letter may take more characters in the old encoding. */
function decodeEach(written: readonly string[], { decode }: OldFont): string[] {
  const joined = written.join('');
  const whole = decode(joined);
  const [spaces, decodedSpaces] = [spacesIn(joined), spacesIn(whole)];
  let at = 0;
  let space = 0;
  let end = 0;
  return written.map((piece, index) => {
    const start = end;
    at += piece.length;
    while ((spaces[space + 1] ?? Infinity) <= at - context) space += 1;
    // Decodes only what stands shortly before the cut; the whole text would take long in a paragraph of many pieces.
    const [from, begin] = spaces.length === decodedSpaces.length ? [spaces[space], decodedSpaces[space]] : [];
    const decoded = (begin ?? 0) + decode(joined.slice(from ?? 0, at)).length;
    end = index === written.length - 1 ? whole.length : Math.max(start, Math.min(decoded, whole.length));
    return whole.slice(start, end);
  });
}

/** Number of characters that are enough to see how a text is encoded. */
const context = 120;

/** Indexes at which decoding may begin: the start of the text, and its spaces, which decoding keeps. */
const spacesIn = (text: string): number[] => [0, ...[...text.matchAll(/ /g)].map(({ index }) => index)];
