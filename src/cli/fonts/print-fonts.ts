/**
 * The fonts of printed booklets. A typesetter has no fonts of the reader's device to fall back to, so there are four
 * styles of the site's typeface with all its letters, and another font for signs that the typeface lacks.
 */
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { features, readFont } from './typeface.ts';

const folder = '@expo-google-fonts/be-vietnam-pro';
const styles: Readonly<Record<string, string>> = {
  'be-vietnam-pro-400': `${folder}/400Regular/BeVietnamPro_400Regular.ttf`,
  'be-vietnam-pro-400-italic': `${folder}/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf`,
  'be-vietnam-pro-700': `${folder}/700Bold/BeVietnamPro_700Bold.ttf`,
  'be-vietnam-pro-700-italic': `${folder}/700Bold_Italic/BeVietnamPro_700Bold_Italic.ttf`,
};
const signs = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';

/**
 * First and last code point of each range: Greek, Cyrillic, punctuation, superscripts and subscripts, currencies,
 * mathematics with arrows and letter-like signs, enclosed numbers, shapes, more arrows, faces.
 */
const rangesOfSigns = [
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x27bf],
  [0x2b00, 0x2b4f],
  [0x1f600, 0x1f64f],
] as const;

const lettersOfSigns = rangesOfSigns
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  .map((point) => String.fromCodePoint(point))
  .join('');

/** Bytes by file name. */
export async function cutPrintFonts(): Promise<[string, Buffer][]> {
  const typeface = Object.entries(styles).map(async ([name, path]): Promise<[string, Buffer]> => {
    const bytes = readFont(path);
    return [`${name}.ttf`, await cut(bytes, lettersOf(bytes))];
  });
  return [...(await Promise.all(typeface)), ['dejavu-sans.ttf', await cut(readFont(signs), lettersOfSigns)]];
}

const cut = (bytes: Buffer, letters: string): Promise<Buffer> =>
  subsetFont(bytes, letters, { targetFormat: 'truetype', keepFeatures: features, noHinting: true });

function lettersOf(bytes: Buffer): string {
  const font = create(bytes);
  if (font.isCollection) throw new Error('A font file must hold one font.');
  return String.fromCodePoint(...font.characterSet);
}
