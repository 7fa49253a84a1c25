/** Draws the share pictures of what has no photo. They carry no words: no font of the machine can change them. */
import sharp from 'sharp';
import { shareFrame } from './frame.ts';

const { width, height } = shareFrame;
const markSide = 168;
const markMargin = 48;
const jpeg = { quality: 75 } as const;

/** The drawing fills the frame and is cut where it is too long. */
const filled = (svg: string) => sharp(Buffer.from(svg), { density: densityFor(svg) }).resize(width, height);

/** Dots per inch at which the drawing is at least as large as the frame; 72 is its own size. */
function densityFor(svg: string): number {
  const [, ownWidth, ownHeight] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  const [, drawn] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
  const unit = Number(drawn ?? ownWidth) / Number(ownWidth);
  return Math.ceil((72 * Math.max(width / Number(ownWidth), height / Number(ownHeight))) / unit);
}

export const drawTiles = (svg: string): Promise<Buffer> => filled(svg).jpeg(jpeg).toBuffer();

/** The coast with the mark of the site on it. */
export async function drawSite(scene: string, mark: string): Promise<Buffer> {
  const stamp = await sharp(Buffer.from(mark), { density: 400 }).resize(markSide, markSide).png().toBuffer();
  return await filled(scene)
    .composite([{ input: stamp, left: markMargin, top: height - markSide - markMargin }])
    .jpeg(jpeg)
    .toBuffer();
}
