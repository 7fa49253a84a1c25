/** Looks at the photo files an entry names: they must exist, open, and be large enough to show. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  describeMissingPhoto,
  describePhotoFault,
  isPhotoFormat,
  photoLimits,
  type Picture,
} from '../domain/photo-file.ts';
import type { Finding } from '../domain/rules/rule.ts';

interface PhotoOwner {
  folder: string;
  photos: readonly { src: string }[];
  sample: boolean;
}

export async function checkPhotoFiles({ folder, photos, sample }: PhotoOwner): Promise<Finding[]> {
  const findings = await Promise.all(
    photos.map(async ({ src }, index) => {
      const message = await describeFault(join(folder, src), src, sample);
      return message === undefined ? [] : [{ path: ['photos', index, 'src'], message }];
    }),
  );
  return findings.flat();
}

async function describeFault(path: string, src: string, sample: boolean): Promise<string | undefined> {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return describeMissingPhoto(src);
  const picture = bytes > photoLimits.bytes ? undefined : await openPicture(path);
  return describePhotoFault({ name: src, bytes, picture }, { sample });
}

async function openPicture(path: string): Promise<Picture | undefined> {
  const image = sharp(path);
  try {
    const { width, height, format, compression } = await image.metadata();
    const picture = { width, height, format: compression === 'hevc' ? 'heic' : format };
    // Decodes the whole file, which finds a cut one, but keeps only a thumbnail.
    if (isPhotoFormat(format)) await image.resize(32, 32, { fit: 'inside' }).raw().toBuffer();
    return picture;
  } catch {
    return undefined;
  }
}
