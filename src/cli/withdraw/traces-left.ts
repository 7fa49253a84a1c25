/** Searches every file of a folder, unpacked, for words and for pictures. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { imagesNamedIn, isPixels } from '../../integrations/guard/images.ts';
import { decompress, textOf, unescapeText } from '../../integrations/guard/text-of.ts';
import { listFiles } from '../../release/list-files.ts';
import { hashOf } from '../../release/site-files.ts';
import { toComparable } from '../../text/names.ts';

interface Sought {
  /** In the form that `toComparable` gives. */
  words: readonly string[];
  /** Hashes of whole files. */
  pictures: ReadonlySet<string>;
}

/** One line for each file in which one of the words or pictures is found. */
export async function findLeft(folder: string, { words, pictures }: Sought): Promise<string[]> {
  const left: string[] = [];
  for (const path of listFiles(folder)) {
    const file = { path, bytes: readFileSync(join(folder, path)) };
    const bytes = decompress(file);
    const texts = [path, textOf(file) ?? bytes.toString('utf8'), ...(isPixels(path) ? [await metadataOf(bytes)] : [])];
    const comparable = toComparable(texts.flatMap(readingsOf).join('\n'));
    const found = words.filter((each) => comparable.includes(each));
    if (pictures.has(hashOf(bytes))) found.push('ảnh của bài');
    if (found.length > 0) left.push(`${path}: ${found.join(', ')}`);
  }
  return left;
}

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
 * Hashes of the pictures that this page shows and no page of another entry or of a list, and of those whose path
 * contains `id`.
 */
export function picturesOf(site: string, page: string, id: string): Set<string> {
  const files = listFiles(site);
  const named = (path: string) => new Set(imagesNamedIn(readFileSync(join(site, path), 'utf8')));
  const elsewhere = new Set(
    files.filter((path) => path.endsWith('.html') && !path.includes(id)).flatMap((path) => [...named(path)]),
  );
  const own = [...named(page)].filter((name) => !elsewhere.has(name));
  return new Set(
    files
      .filter((path) => own.includes(basename(path)) || (isPixels(path) && path.includes(id)))
      .map((path) => hashOf(readFileSync(join(site, path)))),
  );
}
