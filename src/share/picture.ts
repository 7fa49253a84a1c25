/** Draws the share pictures of pages without a photo. */
import sharp, { type Sharp } from 'sharp';
import { drawWithCache } from './draw-with-cache.ts';
import { shareFrame } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { letteringOf } from './lettering.ts';

const { width, height } = shareFrame;
const markSide = 168;
const markMargin = 48;
const jpeg = { quality: 75 } as const;
/** Everything besides the drawing that affects the picture, as part of the cache key. */
const tools = JSON.stringify([sharp.versions, jpeg, shareFrame, markSide, markMargin]);

/** Scales the drawing to fill the frame, and crops the rest. */
const filled = (svg: string) => sharp(Buffer.from(svg), { density: densityFor(svg) }).resize(width, height);

/** Dots per inch at which the drawing is at least as large as the frame. At 72 it has its original size. */
function densityFor(svg: string): number {
  const [, ownWidth, ownHeight] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  const [, drawn] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
  const unit = Number(drawn ?? ownWidth) / Number(ownWidth);
  return Math.ceil((72 * Math.max(width / Number(ownWidth), height / Number(ownHeight))) / unit);
}

const finish = (picture: Sharp): Promise<Buffer> => picture.jpeg(jpeg).toBuffer();

/** Draws tiles with the title on a board below. */
export function drawTiles(tiles: string, label: Label, mark: string): Promise<Buffer> {
  const board = drawLabel(label, mark, { regular: letteringOf(400), bold: letteringOf(700) });
  return drawWithCache([tools, tiles, board ?? ''], () => {
    const picture = filled(tiles);
    return finish(board === undefined ? picture : picture.composite([{ input: Buffer.from(board) }]));
  });
}

/** Draws the coast with the mark of the site. */
export const drawSite = (scene: string, mark: string): Promise<Buffer> =>
  drawWithCache([tools, scene, mark], async () => {
    const stamp = await sharp(Buffer.from(mark), { density: 400 }).resize(markSide, markSide).png().toBuffer();
    const place = { left: markMargin, top: height - markSide - markMargin };
    return finish(filled(scene).composite([{ input: stamp, ...place }]));
  });
