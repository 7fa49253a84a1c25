/** Photos as the press may take them over: whole, large, without what the camera wrote into them. */
import { getImage } from 'astro:assets';
import type { ExemplarEntry } from '../../queries/store.ts';
import { sizeOf } from '../media/photo-size.ts';

type Photo = ExemplarEntry['data']['photos'][number];

export interface PressPhoto {
  photo: Photo;
  /** Undefined where those who are shown agreed to this site alone. */
  file: { href: string; width: number; height: number } | undefined;
}

/** Enough for half a page of a newspaper. */
const widest = 2000;
const quality = 80;

export const toPressPhotos = (photos: readonly Photo[]): Promise<PressPhoto[]> =>
  Promise.all(photos.map(async (photo) => ({ photo, file: isFree(photo) ? await toFile(photo) : undefined })));

const isFree = ({ people, minors }: Photo): boolean => people !== 'da-dong-y' && !minors;

async function toFile(photo: Photo): Promise<PressPhoto['file']> {
  const size = sizeOf(photo);
  const width = Math.min(widest, size.width);
  const height = Math.round((size.height * width) / size.width);
  const { src } = await getImage({ src: photo.src, width, height, format: 'jpeg', quality });
  return { href: src, width, height };
}
