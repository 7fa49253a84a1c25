/** The photos that the build generates stay within their limit of bytes. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { publishedBytesOf } from '../../../../src/domain/photo-file.ts';
import service from '../../../../src/integrations/photos/service.ts';
import { grain } from '../../../support/hard-photos.ts';

const config = { service: { config: { avif: { effort: 0 } } } } as unknown as Parameters<typeof service.transform>[2];
const logger = console as unknown as Parameters<typeof service.transform>[3];
const encode = async (input: Buffer, options: Record<string, unknown>) =>
  Buffer.from((await service.transform(input, { src: '/a.jpg', ...options }, config, logger)).data);

test.each([
  { width: 640, height: 480, format: 'jpeg' },
  { width: 640, height: 480, format: 'jpeg', quality: 80 },
  { width: 600, height: 315, format: 'jpeg', quality: 62, fit: 'cover', position: 'left' },
  { width: 480, height: 360, format: 'avif' },
  { width: 320, height: 240, format: 'webp' },
])('grain of %o fits, at its full size', async (options) => {
  const { width, height, format } = options;
  const made = await encode(await grain(640, 480).jpeg().toBuffer(), options);
  const read = await sharp(made).metadata();
  expect({ width: read.width, height: read.height }).toEqual({ width, height });
  expect(read.mediaType).toBe(`image/${format}`);
  expect(made.length).toBeLessThanOrEqual(publishedBytesOf({ width, height }, format));
});

test('a budget of its own is kept', async () => {
  const options = { width: 640, height: 480, format: 'jpeg', mostBytes: 9000 };
  const made = await encode(await grain(640, 480).jpeg().toBuffer(), options);
  expect(made.length).toBeLessThanOrEqual(9000);
  expect((await sharp(made).metadata()).width).toBe(640);
});

test('a picture that is light enough is left at what was asked for', async () => {
  const plain = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const made = await encode(plain, { width: 200, height: 150, format: 'jpeg', quality: 77 });
  expect(made).toEqual(await sharp(plain).resize(200, 150).jpeg({ quality: 77 }).toBuffer());
});

test('the names of files change with the recipe, and pages do not show it', async () => {
  const options = { src: { src: '/a.jpg', width: 99, height: 70, format: 'jpg' }, width: 9, height: 6, alt: 'Biển' };
  const validated = await service.validateOptions?.(options as never, config, logger);
  expect(service.propertiesToHash).toContain('recipe');
  expect(validated?.['recipe']).toContain('vips');
  const attributes = await service.getHTMLAttributes?.(validated as never, config, logger);
  expect(attributes).toMatchObject({ width: 99, height: 70, alt: 'Biển' });
  expect(attributes).not.toHaveProperty('recipe');
});
