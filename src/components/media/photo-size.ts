import type { ExemplarEntry } from '../../queries/store.ts';

type Photo = ExemplarEntry['data']['photos'][number];

/** Reading the image itself would make Astro ship the original, with all that the camera wrote into it. */
export function sizeOf({ src }: Photo): { width: number; height: number } {
  const { width, height } = (src as typeof src & { clone?: typeof src }).clone ?? src;
  return { width, height };
}

export const isUpright = (photo: Photo): boolean => {
  const { width, height } = sizeOf(photo);
  return height > width;
};
