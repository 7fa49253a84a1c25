/** Finds photos of one entry that show the same picture, even when the file was saved again or made smaller. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { photoLimits } from '../domain/photo-file.ts';
import type { Finding } from '../domain/rules/rule.ts';
import { openPhotoFile, type OpenPhoto } from './open-photo.ts';

/** Largest mean difference between thumbnails of the same picture, in grey levels from 0 to 255. */
const sameWithin = 2;
/** Least contrast, in grey levels: thumbnails with less contrast look alike even when the pictures differ. */
const leastContrast = 8;

/** Reports every photo that shows the same picture as an earlier one. */
export async function findPhotoDoubles(
  folder: string,
  photos: readonly { src: string }[],
  openPhoto = openPhotoFile,
): Promise<Finding[]> {
  if (photos.length < 2) return [];
  const looks = await Promise.all(photos.map(({ src }) => lookOf(join(folder, src), openPhoto)));
  return photos.flatMap(({ src }, index) => {
    const first = photos.findIndex((photo, at) => photo.src === src || isSame(looks[at], looks[index]));
    const other = photos[first]?.src;
    if (first === index || other === undefined) return [];
    const same = other === src ? `đã là ảnh ${first + 1} của bài` : `giống hệt ảnh ${first + 1} (${other})`;
    return [
      {
        path: ['photos', index, 'src'],
        severity: 'warning',
        message: `tệp ${src} ${same}. Hãy chọn ảnh khác, hoặc bỏ bớt một ảnh.`,
      },
    ];
  });
}

/** The thumbnail of a photo; undefined when the file is missing, is too large or gives no thumbnail. */
async function lookOf(path: string, openPhoto: OpenPhoto): Promise<Uint8Array | undefined> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() !== true || file.size > photoLimits.bytes) return undefined;
  return (await openPhoto(path))?.thumbnail;
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return meanDifference(a, (_, index) => b[index] ?? 0) < sameWithin && contrastOf(a) > leastContrast;
}

function contrastOf(levels: Uint8Array): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return meanDifference(levels, () => mean);
}

const meanDifference = (levels: Uint8Array, other: (level: number, index: number) => number): number =>
  levels.reduce((sum, level, index) => sum + Math.abs(level - other(level, index)), 0) / levels.length;
