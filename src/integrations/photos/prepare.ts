/**
 * What Astro's pictures are made of. A photo that stands upright in ordinary colours and is no larger than needed is
 * taken as it is; of any other the build makes what the desk would have made: upright, its first frame, on white, in
 * sRGB, without a word of its camera. Astro itself reads no orientation from PNG or WebP, makes a strip of the frames
 * of a moving picture, and turns what shines through black.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { photoLimits } from '../../domain/photo-file.ts';
import { makeOnce } from '../../share/drawn-once.ts';

const side = photoLimits.keptLongSide;
/** Pictures that leave are made of it: it should lose nothing that shows. */
const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const;
/** What else decides how a prepared photo comes out. */
const tools = JSON.stringify([sharp.versions, jpeg, side]);

/** The file to be used in place of the photo, in a folder of the cache where it is another. */
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

/** Astro has a reader of its own for sizes, which does not know every JPEG. */
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
