/** Images that leave: without data about the shooting, never the original, and only those a page shows. */
import sharp from 'sharp';
import type { OutputFile } from './output-file.ts';

const pixels = /\.(?:avif|webp|jpe?g|png|gif|tiff?)$/i;
const drawn = /\.(?:svg|ico)$/i;

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

/** Whether an image is one of the originals; only those of its size are read. */
export function originalsAmong(originals: readonly OutputFile[]): (image: OutputFile) => string[] {
  const bySize = Map.groupBy(originals, (original) => original.size ?? original.bytes.length);
  return ({ bytes }) =>
    (bySize.get(bytes.length) ?? [])
      .filter((original) => original.bytes.equals(bytes))
      .map(({ path }) => `là ảnh gốc ${path}, chưa qua bước nén ảnh.`);
}

const ending = /\.(?:avif|webp|jpe?g|png|gif|tiff?|svg|ico)\b/gi;
const longestName = 255;

/** Base names of all images that a text speaks of; from the ending backwards, since few words have one. */
export function imagesNamedIn(text: string): string[] {
  return [...text.matchAll(ending)].flatMap(({ 0: found, index }) => {
    const name = /[\w.%~-]+$/.exec(text.slice(Math.max(0, index - longestName), index))?.[0];
    return name === undefined ? [] : [name + found];
  });
}
