import type { ExemplarEntry } from './store.ts';

type Photo = ExemplarEntry['data']['photos'][number];

/**
 * Width and height of a photo. Astro's `clone` is read because reading the image itself would make Astro publish the
 * original file with its camera metadata.
 */
export function sizeOf({ src }: Photo): { width: number; height: number } {
  const { width, height } = (src as typeof src & { clone?: typeof src }).clone ?? src;
  return { width, height };
}

export const isUpright = (photo: Photo): boolean => {
  const { width, height } = sizeOf(photo);
  return height > width;
};
