/**
 * Checks published images: an image must have no camera metadata, must not be an original photo, and must be used on a
 * page.
 */
import sharp from 'sharp';
import type { OutputFile } from './output-file.ts';

const pixels = /\.(?:avif|webp|jpe?g|png|gif|tiff?)$/i;
const drawn = /\.(?:svg|ico)$/i;

/**
 * Covers without a hash in their names. They are drawn from the data, never from a photo. Their addresses never change,
 * so they must stay even if no page shows them.
 */
const standing = /^bia\/(?:[a-z-]+\/)?[a-z0-9-]+\.svg$/;

export const mayStandUnused = (path: string): boolean => standing.test(path);
export const isPixels = (path: string): boolean => pixels.test(path);
export const isImage = (path: string): boolean => pixels.test(path) || drawn.test(path);

export async function metadataIn({ bytes }: OutputFile): Promise<string[]> {
  const metadata = await sharp(bytes).metadata();
  const kept = (['exif', 'xmp', 'iptc', 'tifftagPhotoshop', 'comments'] as const).filter(
    (name) => metadata[name] !== undefined,
  );
  return kept.length === 0
    ? []
    : [`ảnh còn thông tin của máy chụp (${kept.join(', ')}). Hãy để ảnh qua bước nén ảnh của trang.`];
}

/** Reports an image that is identical to an original. Reads only originals of the same size. */
export function originalsAmong(originals: readonly OutputFile[]): (image: OutputFile) => string[] {
  const bySize = Map.groupBy(originals, (original) => original.size ?? original.bytes.length);
  return ({ bytes }) =>
    (bySize.get(bytes.length) ?? [])
      .filter((original) => original.bytes.equals(bytes))
      .map(({ path }) => `là ảnh gốc ${path}, chưa qua bước nén ảnh.`);
}

const longestName = 255;

/**
 * File names in a text that have one of the extensions. Searches backwards from the extension, because few words have
 * one, and a search from the front would read the long words of a program again from each of their letters.
 */
const namesWith =
  (extensions: RegExp, name: RegExp) =>
  (text: string): string[] =>
    [...text.matchAll(extensions)].flatMap(({ 0: extension, index }) => {
      const before = name.exec(text.slice(Math.max(0, index - longestName), index))?.[0];
      return before === undefined ? [] : [before + extension];
    });

/** File names of all images mentioned in a text. */
export const imagesNamedIn = namesWith(/\.(?:avif|webp|jpe?g|png|gif|tiff?|svg|ico)\b/gi, /[\w.%~-]+$/);

/** File names of all stylesheets mentioned in a text. */
export const stylesNamedIn = namesWith(/\.css\b/g, /[\w.-]+$/);
