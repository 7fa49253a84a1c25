/** Opens the file of a photo. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { isBroken, sniffFormat } from '../domain/photo-bytes.ts';
import { isWithinPixelLimit, isPhotoFormat, type Picture } from '../domain/photo-file.ts';

export interface Opened {
  picture: Picture;
  /** Levels of grey, of a photo that can be shown. */
  thumbnail?: Uint8Array;
  /** A part of a JPEG is missing; what is seen there is grey or of wrong colours. */
  hasGaps?: boolean;
}

const thumbnailSide = 32;

/** Undefined for what is no picture, or a damaged one. */
export type OpenPhoto = (path: string) => Promise<Opened | undefined>;

export const openPhotoFile: OpenPhoto = (path) => openPhoto(readFileSync(path));

export async function openPhoto(bytes: Buffer): Promise<Opened | undefined> {
  const format = sniffFormat(bytes);
  if (format === 'unknown' || isBroken(bytes, format)) return undefined;
  if (!isPhotoFormat(format)) return { picture: { width: 0, height: 0, format } };
  try {
    // The limit is that of the table.
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const picture = { ...autoOrient, format };
    return isWithinPixelLimit(picture) ? { picture, ...(await decode(bytes)) } : { picture };
  } catch {
    return undefined;
  }
}

/** Decodes the whole file, which finds a damaged one, but keeps only a thumbnail. */
async function decode(bytes: Buffer): Promise<Omit<Opened, 'picture'>> {
  try {
    return { thumbnail: await drawThumbnail(bytes, 'warning') };
  } catch (warning) {
    // What browsers let pass is no fault: many telephones write a few bytes that do not belong there.
    const thumbnail = await drawThumbnail(bytes, 'error');
    return { thumbnail, hasGaps: warning instanceof Error && warning.message.includes('premature end of data') };
  }
}

const drawThumbnail = (bytes: Buffer, failOn: 'warning' | 'error'): Promise<Uint8Array> =>
  sharp(bytes, { failOn, limitInputPixels: false })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .resize(thumbnailSide, thumbnailSide, { fit: 'fill' })
    .raw()
    .toBuffer();
