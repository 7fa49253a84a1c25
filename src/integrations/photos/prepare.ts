/**
 * Prepares photos for Astro. A JPEG that is upright, in sRGB or greyscale, and not too large is used as it is. From any
 * other photo, the build makes what the editors' pages would have made: upright, the first frame only, on white, in
 * sRGB, without metadata. Astro alone would ignore the orientation of PNG and WebP, turn the frames of an animation
 * into a strip, and make transparent areas black.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { photoLimits } from '../../domain/photo-file.ts';
import { makeOnce } from '../../share/draw-with-cache.ts';

const side = photoLimits.keptLongSide;
/** The published pictures are made from this JPEG, so it must not lose anything visible. */
const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const;
/** Everything besides the photo that changes the result. Part of the cache key. */
const tools = JSON.stringify([sharp.versions, jpeg, side]);

/** Returns the path of the file to use: the photo itself, or a prepared copy in the cache. */
export async function preparePhoto(path: string, cacheDir: string): Promise<string> {
  const bytes = readFileSync(path);
  if (await isReady(bytes)) return path;
  const digest = createHash('sha256').update(tools).update(bytes).digest('hex');
  const place = join(resolve(cacheDir), 'anh', digest, `${basename(path, extname(path))}.jpg`);
  await makeOnce(place, () => draw(bytes));
  return place;
}

async function isReady(bytes: Buffer): Promise<boolean> {
  const { format, space, orientation = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const isOrdinary = format === 'jpeg' && (space === 'srgb' || space === 'b-w') && orientation === 1;
  return isOrdinary && Math.max(width, height) <= side && (await isReadByAstro(bytes, width, height));
}

/** Astro reads the sizes of images with its own parser, which does not understand every JPEG. */
async function isReadByAstro(bytes: Buffer, width: number, height: number): Promise<boolean> {
  try {
    const read = await imageMetadata(bytes, '');
    return read.width === width && read.height === height;
  } catch {
    return false;
  }
}

const draw = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: 'error', limitInputPixels: photoLimits.pixels })
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg(jpeg)
    .toBuffer();
