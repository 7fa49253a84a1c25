/** Reads a .docx with `mammoth`: its text as HTML, and its pictures. */
import mammoth from 'mammoth';
import { openDocx, type Changes } from './docx-file.ts';
import { inUnicode, type Part } from './old-fonts.ts';

export interface EmbeddedPicture {
  type: string;
  bytes: ArrayBuffer;
}

export interface ReadDocx {
  /** In the HTML, `<img src="anh:2">` stands for the third picture. */
  html: string;
  pictures: readonly EmbeddedPicture[];
  changes: Changes;
  /** Names of the old encodings that fonts of the file have; their text was converted. */
  encodings: readonly string[];
}

export const pictureScheme = 'anh:';

export async function readDocx(name: string, given: Uint8Array): Promise<{ fault: string } | ReadDocx> {
  const opened = openDocx(name, given);
  if ('fault' in opened) return opened;
  const { bytes, changes } = opened;
  const pictures: EmbeddedPicture[] = [];
  const encodings = new Set<string>();
  // The browser's build of mammoth reads `arrayBuffer`, Node's reads `buffer`.
  const file = { arrayBuffer: bytes.buffer, buffer: bytes };
  const { value } = await mammoth.convertToHtml(file, {
    styleMap: [...lookStyles, "p[style-name='Title'] => p.ten:fresh", "p[style-name='Subtitle'] => p.phu:fresh"],
    transformDocument: (document: Part) => noteLooks(inUnicode(document, encodings)),
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      const bytesOfImage = await image.readAsArrayBuffer();
      pictures.push({ type: image.contentType, bytes: bytesOfImage });
      return { src: `${pictureScheme}${pictures.length - 1}` };
    }),
  });
  return { html: value, pictures, changes, encodings: [...encodings] };
}

/**
 * Looks by which a title is recognised: centred, right, bold, italic, large. mammoth drops looks but keeps the names of
 * styles, so `withLooks` turns the looks of a paragraph into the name of a style.
 */
const looks = ['giua', 'phai', 'dam', 'nghieng', 'lon'] as const;
type Look = (typeof looks)[number];

const prefix = 'dang-';

/**
 * One entry of mammoth's style map for each combination of looks; it gives the paragraph one HTML class for each look.
 */
const lookStyles: readonly string[] = combinationsOf(looks).map(
  (set) => `p[style-name='${prefix}${set.join('-')}'] => p.${set.join('.')}:fresh`,
);

function combinationsOf(names: readonly Look[]): Look[][] {
  const [first, ...others] = names;
  if (first === undefined) return [];
  const without = combinationsOf(others);
  return [...without, [first], ...without.map((set) => [first, ...set])];
}

const plainStyle = /^(?:normal|body text.*|default.*|text body|no spacing|normal \(web\)|standard|normaltext)$/i;

function noteLooks(document: Part): Part {
  const ordinary = commonSize(document);
  const note = (part: Part): Part => {
    const children = part.children?.map(note);
    const noted = children === undefined ? part : { ...part, children };
    return part.type === 'paragraph' ? withLooks(noted, ordinary) : noted;
  };
  return note(document);
}

function withLooks(paragraph: Part, ordinary: number): Part {
  const { styleName, numbering, alignment } = paragraph;
  const isPlain = styleName === null || styleName === undefined || plainStyle.test(styleName);
  if (!isPlain || (numbering !== null && numbering !== undefined)) return paragraph;
  const runs = runsOf(paragraph).filter((run) => textOf(run).trim() !== '');
  if (runs.length === 0) return paragraph;
  const has: Record<Look, boolean> = {
    giua: alignment === 'center',
    phai: alignment === 'right' || alignment === 'end',
    dam: runs.every(({ isBold }) => isBold),
    nghieng: runs.every(({ isItalic }) => isItalic),
    lon: runs.every(({ fontSize }) => typeof fontSize === 'number' && fontSize > ordinary + 0.5),
  };
  const found = looks.filter((look) => has[look]);
  return found.length === 0 ? paragraph : { ...paragraph, styleName: `${prefix}${found.join('-')}` };
}

function runsOf(part: Part): Part[] {
  return part.type === 'run' ? [part] : (part.children ?? []).flatMap(runsOf);
}

function textOf(part: Part): string {
  return part.type === 'text' ? (part.value ?? '') : (part.children ?? []).map(textOf).join('');
}

/**
 * The font size of most of the text, in points. If no size is set, 14 is assumed, because the size in the style is not
 * known.
 */
function commonSize(document: Part): number {
  const letters = new Map<number, number>();
  for (const run of runsOf(document)) {
    const size = run.fontSize;
    if (typeof size === 'number') letters.set(size, (letters.get(size) ?? 0) + textOf(run).length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 14;
}
