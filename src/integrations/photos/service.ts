/**
 * Astro's image service with a limit on bytes. A picture above the limit is encoded again at a lower quality and, if
 * that is not enough, with less detail at the same size, until it fits or all attempts have been made. The option
 * `mostBytes` lowers the limit for one picture.
 */
import type { ImageTransform, LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { photoLimits, publishedBytesOf } from '../../domain/photo-file.ts';

/** Qualities to try after the one that was asked for. The same number means different quality in AVIF and JPEG. */
const lowerQualities: Readonly<Record<string, readonly number[]>> = { avif: [40, 30, 20], jpeg: [70, 60, 50, 40, 30] };
const lowest: readonly number[] = [60, 40, 20];
/** Factors by which `soften` scales a picture down, tried in this order. */
const details = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32] as const;

/** Part of the hash in file names, so that no cache returns pictures made with other settings. */
const recipe = JSON.stringify([sharp.versions, photoLimits, lowerQualities, details]);

const service: LocalImageService = {
  ...sharpService,
  propertiesToHash: [...(baseService.propertiesToHash ?? []), 'mostBytes', 'recipe'],
  validateOptions: async (options, ...context) => {
    const validated = (await baseService.validateOptions?.(options, ...context)) ?? options;
    return { ...validated, recipe };
  },
  getHTMLAttributes: async ({ recipe: _, mostBytes: __, ...options }, ...context) => ({
    ...(await baseService.getHTMLAttributes?.(options, ...context)),
    ...ownSizeOf(options),
  }),
  transform: async (input, options, config, logger) => {
    const encode = (bytes: Uint8Array, change: { quality?: number } = {}) =>
      sharpService.transform(bytes, { ...options, ...change }, config, logger);
    const asked = Number(options['quality'] ?? Infinity);
    const qualities = (lowerQualities[String(options['format'])] ?? lowest).filter((quality) => quality < asked);
    const budget = await budgetOf(options, input);
    let made = await encode(input);
    for (const quality of qualities) {
      if (made.data.length <= budget) return made;
      made = await encode(input, { quality });
    }
    for (const detail of details) {
      if (made.data.length <= budget) return made;
      made = await encode(await soften(input, detail), { quality: qualities.at(-1) ?? 0 });
    }
    return made;
  },
};
export default service;

/**
 * Pages need the aspect ratio of a photo. The size of the photo itself gives it exactly; the size of the fallback
 * picture is rounded.
 */
function ownSizeOf({ src, fit }: ImageTransform): { width?: number; height?: number } {
  return typeof src === 'object' && fit === undefined ? { width: src.width, height: src.height } : {};
}

async function budgetOf(options: Record<string, unknown>, input: Uint8Array): Promise<number> {
  const own = (await sharp(input).metadata()).autoOrient;
  const size = { width: Number(options['width'] ?? own.width), height: Number(options['height'] ?? own.height) };
  return Math.min(publishedBytesOf(size, String(options['format'])), Number(options['mostBytes'] ?? Infinity));
}

/** Scales a picture down and back up to its size, which removes detail. */
async function soften(input: Uint8Array, detail: number): Promise<Uint8Array> {
  const { width, height } = (await sharp(input).metadata()).autoOrient;
  const small = await sharp(input)
    .autoOrient()
    .resize(Math.ceil(width * detail), Math.ceil(height * detail), { fit: 'fill' })
    .png()
    .toBuffer();
  return await sharp(small).resize(width, height, { fit: 'fill' }).jpeg({ quality: 95 }).toBuffer();
}
