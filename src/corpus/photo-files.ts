/** Checks the photo files of an entry: each must exist, open, and meet the limits. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describeMissingPhoto, describePhotoFault, photoLimits } from '../domain/photo-file.ts';
import type { Finding } from '../domain/rules/rule.ts';
import { checkSpelling } from './file-names.ts';
import { openPhotoFile, type OpenPhoto } from './open-photo.ts';

interface PhotoOwner {
  folder: string;
  photos: readonly { src: string }[];
  sample: boolean;
}

export async function checkPhotoFiles(
  { folder, photos, sample }: PhotoOwner,
  openPhoto = openPhotoFile,
): Promise<Finding[]> {
  const findings = await Promise.all(
    photos.map(async ({ src }, index) => {
      const path = ['photos', index, 'src'];
      return (await checkPhoto(folder, src, { sample, openPhoto })).map((finding) => ({ ...finding, path }));
    }),
  );
  return findings.flat();
}

async function checkPhoto(
  folder: string,
  src: string,
  { sample, openPhoto }: { sample: boolean; openPhoto: OpenPhoto },
): Promise<Omit<Finding, 'path'>[]> {
  const path = join(folder, src);
  const { isThere, findings } = checkSpelling(folder, src);
  const file = isThere ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (file?.isFile() !== true) return findings.length > 0 ? findings : [{ message: describeMissingPhoto(src) }];
  const opened = file.size > photoLimits.bytes ? undefined : await openPhoto(path);
  const message = describePhotoFault({ name: src, bytes: file.size, picture: opened?.picture }, { sample });
  if (message !== undefined) return [{ message }, ...findings];
  return opened?.hasGaps === true ? [gaps(src), ...findings] : findings;
}

const gaps = (src: string): Omit<Finding, 'path'> => ({
  severity: 'warning',
  message: `tệp ${src} mở được nhưng thiếu dữ liệu, một phần ảnh có thể xám hoặc sai màu. Hãy mở ra xem; nếu hỏng thì tải lại ảnh gốc.`,
});
