/**
 * Astro's image service with a budget: a picture whose bytes are too many is encoded anew at a lower quality, and, when
 * that is not enough, with less detail at the same size, until it fits. `mostBytes` asks for a budget of its own.
 */
import type { ImageTransform, LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { photoLimits, publishedBytesOf } from '../../domain/photo-file.ts';

/** Below what is asked for at first; AVIF counts otherwise than JPEG. */
const lowerQualities: Readonly<Record<string, readonly number[]>> = { avif: [40, 30, 20], jpeg: [70, 60, 50, 40, 30] };
const lowest: readonly number[] = [60, 40, 20];
/** Part of the width that is kept as detail. */
const details = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32] as const;

/** Stands in the names of files, so that no cache answers with pictures of another recipe. */
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

/** Pages need the shape of a photo, which its own size tells best: that of the file to fall back on is rounded. */
function ownSizeOf({ src, fit }: ImageTransform): { width?: number; height?: number } {
  return typeof src === 'object' && fit === undefined ? { width: src.width, height: src.height } : {};
}

async function budgetOf(options: Record<string, unknown>, input: Uint8Array): Promise<number> {
  const own = (await sharp(input).metadata()).autoOrient;
  const size = { width: Number(options['width'] ?? own.width), height: Number(options['height'] ?? own.height) };
  return Math.min(publishedBytesOf(size, String(options['format'])), Number(options['mostBytes'] ?? Infinity));
}

/** Of the same size, as it looks when it is enlarged from a small one. */
async function soften(input: Uint8Array, detail: number): Promise<Uint8Array> {
  const { width, height } = (await sharp(input).metadata()).autoOrient;
  const small = await sharp(input)
    .autoOrient()
    .resize(Math.ceil(width * detail), Math.ceil(height * detail), { fit: 'fill' })
    .png()
    .toBuffer();
  return await sharp(small).resize(width, height, { fit: 'fill' }).jpeg({ quality: 95 }).toBuffer();
}
