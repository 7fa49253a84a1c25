/** Photos for the press: uncropped, large, and without camera metadata. */
import { getImage } from 'astro:assets';
import { mayLeaveSite } from '../../domain/photo.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { sizeOf } from '../../queries/photo-size.ts';

type Photo = ExemplarEntry['data']['photos'][number];

export interface PressPhoto {
  photo: Photo;
  /** Undefined if people agreed to be shown on this site only, or if children can be recognised (`mayLeaveSite`). */
  file: { href: string; width: number; height: number } | undefined;
}

/** Maximum width in px: enough for half a newspaper page. */
const widest = 2000;
const quality = 80;

export const toPressPhotos = (photos: readonly Photo[]): Promise<PressPhoto[]> =>
  Promise.all(photos.map(async (photo) => ({ photo, file: mayLeaveSite(photo) ? await toFile(photo) : undefined })));

async function toFile(photo: Photo): Promise<PressPhoto['file']> {
  const size = sizeOf(photo);
  const width = Math.min(widest, size.width);
  const height = Math.round((size.height * width) / size.width);
  const { src } = await getImage({ src: photo.src, width, height, format: 'jpeg', quality });
  return { href: src, width, height };
}
