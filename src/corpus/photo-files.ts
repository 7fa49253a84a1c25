/** Looks at the photo files an entry names: they must exist, open, and be large enough to show. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Finding } from '../domain/rules/rule.ts';

const maxBytes = 12 * 1024 * 1024;
const leastLongSide = 1200;
/** An SVG under the name of a photo would carry script. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

interface PhotoOwner {
  folder: string;
  photos: readonly { src: string }[];
  /** Sample entries may carry the smaller pictures of public collections. */
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
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return `không có tệp ${src} cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.`;
  if (size > maxBytes)
    return `tệp nặng ${Math.ceil(size / 1024 / 1024)} MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.`;
  try {
    const image = sharp(path);
    const { width, height, format } = await image.metadata();
    if (!formats.has(format))
      return `tệp ${src} không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.`;
    // Decodes the whole file, which finds a cut one, but keeps only a thumbnail.
    await image.resize(32, 32, { fit: 'inside' }).raw().toBuffer();
    const longSide = Math.max(width, height);
    if (longSide >= leastLongSide || sample) return undefined;
    return `cạnh dài ${longSide} px, cần từ ${leastLongSide} px để không mờ. Hãy xin ảnh gốc lớn hơn.`;
  } catch {
    return `không mở được tệp ${src}: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.`;
  }
}
