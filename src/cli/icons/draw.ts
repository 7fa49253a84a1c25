/** Draws all icons of the site from one drawing, its mark. */
import sharp from 'sharp';
import { markSide, markSvg, markWithMargin } from '../../components/page/mark.ts';
import { toIco } from './ico.ts';

/**
 * Space around the mark, in units of the drawing. Phones crop icons to a shape, so everything important must stay
 * within the middle four fifths.
 */
const room = 6;

async function draw(svg: string, side: number): Promise<Buffer> {
  const image = sharp(Buffer.from(svg), { density: (72 * side) / markSide }).resize(side, side);
  return await image.png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** File name in `public/` → content. */
export async function drawIcons(): Promise<ReadonlyMap<string, Buffer>> {
  const small = await Promise.all([16, 32].map(async (side) => ({ side, png: await draw(markSvg, side) })));
  return new Map([
    ['favicon.svg', Buffer.from(`${markSvg}\n`)],
    ['favicon.ico', toIco(small)],
    ['apple-touch-icon.png', await draw(markSvg, 180)],
    ['icon-192.png', await draw(markSvg, 192)],
    ['icon-512.png', await draw(markWithMargin(room), 512)],
  ]);
}
