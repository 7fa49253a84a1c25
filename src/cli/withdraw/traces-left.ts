/** Searches every file of a folder, unpacked, for words and for pictures. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { imagesNamedIn, isPixels } from '../../integrations/guard/images.ts';
import { decompress, innerName, textOf, unescapeText } from '../../integrations/guard/text-of.ts';
import { listFiles } from '../../release/list-files.ts';
import { hashOf } from '../../release/site-files.ts';
import { toComparable } from '../../text/names.ts';
import { partsOf, type Part } from './packed-parts.ts';

interface Sought {
  /** In the form that `toComparable` gives. */
  words: readonly string[];
  /** Hashes of pictures. Each is searched for as a file of its own and as a part of another file. */
  pictures: ReadonlySet<string>;
}

interface Found {
  /** One line for each file in which one of the words or pictures is found. */
  left: string[];
  /** PDF files and archives that are damaged or locked, so that only their bytes were searched. */
  unread: string[];
}

export async function findLeft(folder: string, { words, pictures }: Sought): Promise<Found> {
  const found: Found = { left: [], unread: [] };
  for (const path of listFiles(folder)) {
    const name = innerName(path);
    const bytes = decompress({ path, bytes: readFileSync(join(folder, path)) });
    const whole: Part = { name: path, bytes, text: textOf({ path: name, bytes }) };
    const inside = await partsOf(name, bytes).catch(() => undefined);
    if (inside === undefined) found.unread.push(path);
    const parts = [whole, ...(inside ?? [])];
    const comparable = toComparable((await Promise.all(parts.map(textsIn))).flat().flatMap(readingsOf).join('\n'));
    const here = words.filter((each) => comparable.includes(each));
    if (parts.some((part) => pictures.has(hashOf(part.bytes)))) here.push('ảnh của bài');
    if (here.length > 0) found.left.push(`${path}: ${here.join(', ')}`);
  }
  return found;
}

const textsIn = async ({ name, bytes, text }: Part): Promise<string[]> => [
  name,
  text ?? bytes.toString('utf8'),
  ...(isPixels(name) ? [await metadataOf(bytes)] : []),
];

/** The unescaped text with its tags, and without them, because tags may interrupt a sentence. */
const readingsOf = (text: string): string[] => {
  const plain = unescapeText(text);
  return [plain, plain.replace(/<[^>]*>/g, '')];
};

async function metadataOf(bytes: Buffer): Promise<string> {
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  const packed = [exif, xmp, iptc].flatMap((each) => (each === undefined ? [] : [each.toString('utf8')]));
  return [...packed, JSON.stringify(comments ?? [])].join('\n');
}

/**
 * Hashes of the pictures of an entry: those whose path contains `id`, those of its `page` that no page without `id` in
 * its path shows, and in EPUB files those that only chapters with one of the `words` show.
 */
export async function picturesOf(
  site: string,
  { page, id, words }: { page: string; id: string; words: readonly string[] },
): Promise<Set<string>> {
  const files = listFiles(site);
  const named = (path: string) => new Set(imagesNamedIn(readFileSync(join(site, path), 'utf8')));
  const elsewhere = new Set(
    files.filter((path) => path.endsWith('.html') && !path.includes(id)).flatMap((path) => [...named(path)]),
  );
  const own = [...named(page)].filter((name) => !elsewhere.has(name));
  const inBooks = await Promise.all(
    files.filter((path) => path.endsWith('.epub')).map(async (path) => ownInBook(join(site, path), words)),
  );
  return new Set([
    ...files
      .filter((path) => own.includes(basename(path)) || (isPixels(path) && path.includes(id)))
      .map((path) => hashOf(readFileSync(join(site, path)))),
    ...inBooks.flat(),
  ]);
}

async function ownInBook(file: string, words: readonly string[]): Promise<string[]> {
  const parts = await partsOf(file, readFileSync(file));
  const chapters = parts.filter(({ name }) => name.endsWith('.xhtml')).map(({ bytes }) => bytes.toString('utf8'));
  const [own, others] = [true, false].map((isOwn) =>
    chapters
      .filter((text) => words.some((word) => toComparable(unescapeText(text)).includes(word)) === isOwn)
      .flatMap(imagesNamedIn),
  );
  return parts
    .filter(({ name }) => own?.includes(basename(name)) === true && others?.includes(basename(name)) !== true)
    .map(({ bytes }) => hashOf(bytes));
}
