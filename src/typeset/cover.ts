/** The cover of an EPUB: the tiles of the printed cover, and its texts as outlines of the site's typeface. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { environment } from '../environment.ts';
import { readOrMake } from '../share/draw-with-cache.ts';
import { breakLines, letteringOf, type Lettering } from '../share/lettering.ts';

export interface Cover {
  /** The tiles, each as SVG. */
  squares: readonly string[];
  eyebrow: string;
  title: string;
  siteName: string;
}

const side = 300;
const columns = 4;
const rows = 3;
const [width, height, top] = [columns * side, 1600, rows * side];
const margin = 96;
const colours = { board: '#0b2d3c', gold: '#f2c14e', title: '#ffffff', quiet: '#c8d8de' } as const;
const jpeg = { quality: 82 } as const;
const tools = JSON.stringify([sharp.versions, jpeg, side, height, margin, colours]);

export async function drawCover(cover: Cover): Promise<Buffer> {
  const words = board(cover);
  const hash = createHash('sha256').update(tools).update(words);
  for (const square of cover.squares) hash.update(square);
  const place = join(resolve(environment.cacheDir), 'tai-lieu', `${hash.digest('hex')}.jpg`);
  return readOrMake(place, () => draw(cover.squares, words));
}

async function draw(squares: readonly string[], words: string): Promise<Buffer> {
  const drawn = await Promise.all(squares.map((svg) => sharp(Buffer.from(svg)).resize(side, side).png().toBuffer()));
  // As on the printed cover, the shift from row to row keeps equal tiles apart, and shows every tile if there are many.
  const step = squares.length < 5 ? 1 : columns;
  const tiles = Array.from({ length: columns * rows }, (_, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)];
    return { input: drawn[(column + step * row) % drawn.length] ?? Buffer.of(), left: column * side, top: row * side };
  });
  return sharp({ create: { width, height, channels: 3, background: colours.board } })
    .composite([...tiles, { input: Buffer.from(words), left: 0, top }])
    .jpeg(jpeg)
    .toBuffer();
}

function board({ eyebrow, title, siteName }: Cover): string {
  const [regular, bold] = [letteringOf(400), letteringOf(700)];
  const size = title.length > 70 ? 58 : 76;
  const lines = breakLines(title, (line) => bold.widthOf(line, size) <= width - 2 * margin);
  const write = (lettering: Lettering, text: string, pixels: number, y: number, fill: string) =>
    lettering.missing(text).length > 0
      ? ''
      : `<path transform="translate(${margin} ${y})" fill="${fill}" d="${lettering.outline(text, pixels)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height - top}">`,
    `<path fill="${colours.gold}" d="M0 0h${width}v14H0z"/>`,
    write(bold, eyebrow, 34, 110, colours.gold),
    ...lines.map((line, index) => write(bold, line, size, 220 + index * Math.round(size * 1.35), colours.title)),
    write(regular, siteName, 34, height - top - 90, colours.quiet),
    '</svg>',
  ].join('');
}
