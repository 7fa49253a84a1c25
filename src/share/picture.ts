/** Draws the share pictures of what has no photo. */
import sharp, { type Sharp } from 'sharp';
import { drawnOnce } from './drawn-once.ts';
import { shareFrame } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { letteringOf } from './lettering.ts';

const { width, height } = shareFrame;
const markSide = 168;
const markMargin = 48;
const jpeg = { quality: 75 } as const;
/** What else decides how a picture comes out. */
const tools = JSON.stringify([sharp.versions, jpeg, shareFrame, markSide, markMargin]);

/** The drawing fills the frame and is cut where it is too long. */
const filled = (svg: string) => sharp(Buffer.from(svg), { density: densityFor(svg) }).resize(width, height);

/** Dots per inch at which the drawing is at least as large as the frame; 72 is its own size. */
function densityFor(svg: string): number {
  const [, ownWidth, ownHeight] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  const [, drawn] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
  const unit = Number(drawn ?? ownWidth) / Number(ownWidth);
  return Math.ceil((72 * Math.max(width / Number(ownWidth), height / Number(ownHeight))) / unit);
}

const finish = (picture: Sharp): Promise<Buffer> => picture.jpeg(jpeg).toBuffer();

/** Tiles with the title on a board below. */
export function drawTiles(tiles: string, label: Label, mark: string): Promise<Buffer> {
  const board = drawLabel(label, mark, { regular: letteringOf(400), bold: letteringOf(700) });
  return drawnOnce([tools, tiles, board ?? ''], () => {
    const picture = filled(tiles);
    return finish(board === undefined ? picture : picture.composite([{ input: Buffer.from(board) }]));
  });
}

/** The coast with the mark of the site on it. */
export const drawSite = (scene: string, mark: string): Promise<Buffer> =>
  drawnOnce([tools, scene, mark], async () => {
    const stamp = await sharp(Buffer.from(mark), { density: 400 }).resize(markSide, markSide).png().toBuffer();
    const place = { left: markMargin, top: height - markSide - markMargin };
    return finish(filled(scene).composite([{ input: stamp, ...place }]));
  });
