/**
 * Prepares photos for booklets: no larger than print needs, upright, on white, without metadata. The results are kept
 * in the cache.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { environment } from '../environment.ts';
import { readOrMake } from '../share/draw-with-cache.ts';

/** Longest side in pixels: 200 per inch across the text of an A5 page. */
const side = 900;
const jpeg = { quality: 72, mozjpeg: true } as const;
const tools = JSON.stringify([sharp.versions, side, jpeg]);

/** `path` is the path of the photo's file in the content. */
export async function printPhoto(path: string): Promise<Buffer> {
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(tools).update(bytes).digest('hex');
  const place = join(resolve(environment.cacheDir), 'tai-lieu', `${digest}.jpg`);
  return readOrMake(place, () => draw(bytes));
}

const draw = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: false })
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg(jpeg)
    .toBuffer();
