/** Opens the file of a photo, and detects damage. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { isBroken, partsWithoutTexts, sniffFormat } from '../domain/photo-bytes.ts';
import { isWithinPixelLimit, isPhotoFormat, type Picture } from '../domain/photo-file.ts';

interface Opened {
  picture: Picture;
  /** Grey levels of a small version of the photo; undefined for pictures that the site does not accept. */
  thumbnail?: Uint8Array;
  /** True if data of a JPEG is missing: the affected part looks grey or has wrong colours. */
  hasGaps?: boolean;
}

const thumbnailSide = 32;

/** Resolves to undefined when the file is not a picture, or is damaged. */
export type OpenPhoto = (path: string) => Promise<Opened | undefined>;

export const openPhotoFile: OpenPhoto = (path) => openPhoto(readFileSync(path));

/** @internal Exported for its test. */
export async function openPhoto(file: Buffer): Promise<Opened | undefined> {
  const format = sniffFormat(file);
  if (format === 'unknown' || isBroken(file, format)) return undefined;
  if (!isPhotoFormat(format)) return { picture: { width: 0, height: 0, format } };
  const bytes = format === 'png' ? Buffer.concat(partsWithoutTexts(file)) : file;
  try {
    return await inTurn(async () => {
      // `isWithinPixelLimit` applies our own limit instead of sharp's.
      const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
      const picture = { ...autoOrient, format };
      return isWithinPixelLimit(picture) ? { picture, ...(await decode(bytes)) } : { picture };
    });
  } catch {
    return undefined;
  }
}

/** Decodes the whole file to detect damage, and keeps only a thumbnail. */
async function decode(bytes: Buffer): Promise<Omit<Opened, 'picture'>> {
  try {
    return { thumbnail: await drawThumbnail(bytes, 'warning') };
  } catch (warning) {
    // Warnings that browsers ignore are not faults: many phones write a few extra bytes into JPEG files.
    const thumbnail = await drawThumbnail(bytes, 'error');
    return { thumbnail, hasGaps: warning instanceof Error && warning.message.includes('premature end of data') };
  }
}

let previous: Promise<unknown> = Promise.resolve();

/** Reads one photo at a time: libvips keeps its messages in one buffer, where those of two photos get mixed up. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = previous.then(work);
  previous = result.catch(() => undefined);
  return result;
}

const drawThumbnail = (bytes: Buffer, failOn: 'warning' | 'error'): Promise<Uint8Array> =>
  sharp(bytes, { failOn, limitInputPixels: false })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .resize(thumbnailSide, thumbnailSide, { fit: 'fill' })
    .raw()
    .toBuffer();
