/** Generates photos of kinds that are hard to process. Some of them would be too large to keep in the repository. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** Random pixels, which no format compresses well; the same in every run. */
export function grain(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const plain = (width: number, height: number, background: string): Buffer | Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** An animated WebP whose first frame is blue and whose second frame is red. */
export async function movingWebp(width: number, height: number): Promise<Buffer> {
  const frames = await Promise.all([plain(width, height, '#0000ff'), plain(width, height, '#ff0000')]);
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

/** The key is the path of the fixture photo that is replaced. */
const hardPhotos = {
  /** Twelve megapixels, stored sideways; the red corner is at the top right once the photo is turned upright. */
  'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/anh-1.jpg': async () =>
    grain(4000, 3000)
      .composite([{ input: await plain(600, 600, '#ff0000'), top: 0, left: 0 }])
      .jpeg({ quality: 60 })
      .withExif({ IFD0: { Make: 'May anh mau' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/anh-2.jpg': () => grain(1000, 8000).jpeg({ quality: 60 }).toBuffer(),
  'dien-hinh/2022-lo-say-chung-cho-xom-nghe/anh-1.png': () =>
    sharp({ create: { width: 1300, height: 900, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .toColourspace('rgb16')
      .png()
      .toBuffer(),
  'viec-tot/thuc-giu-cong-ngan-man/anh-1.jpg': () => movingWebp(1300, 900),
} as const;

export async function layHardPhotos(contentDir: string): Promise<void> {
  for (const [path, make] of Object.entries(hardPhotos)) writeFileSync(join(contentDir, path), await make());
}
