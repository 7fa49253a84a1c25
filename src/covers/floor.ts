/** Draws a floor as SVG: square blocks, each laid with one big tile or four small ones. */
import { gold, type Palette } from './palette.ts';
import type { Rosette, Scheme, Tile } from './tiles.ts';

/** The tile and the colours of a movement's floors. */
export interface Material {
  tile: Tile;
  palette: Palette;
}

export type Turn = 0 | 90 | 180 | 270;

/** Side of a block. A block holds one big tile or four small ones. */
export const side = 32;

export interface Block {
  /** Centre, in the units of the drawing. */
  x: number;
  y: number;
  scheme: Scheme;
  laid: { kind: 'big'; turn: Turn } | { kind: 'four'; rosette: Rosette };
}

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const tonesOf = (
  { deep, vivid, soft, pale }: Palette,
  { gilds }: Tile,
): Record<Scheme, readonly [string, string, string]> => ({
  pale: [pale, vivid, deep],
  soft: [soft, deep, vivid],
  vivid: [vivid, deep, pale],
  deep: [deep, vivid, pale],
  gilded: gilds === 'main' ? [vivid, gold, pale] : [deep, vivid, gold],
});

/** Where a floor stands on a sheet that holds many (`sheet.ts`). */
export interface Inset {
  y: number;
  /** Added to the ids of this floor, so that they differ from those of other floors on the sheet. */
  mark: string;
}

/** Turns of the four tiles: top left, top right, bottom left, bottom right. */
export const turnsOf: Readonly<Record<Rosette, readonly [Turn, Turn, Turn, Turn]>> = {
  in: [0, 90, 270, 180],
  out: [180, 270, 90, 0],
  file: [0, 0, 0, 0],
  face: [0, 0, 180, 180],
  mill: [0, 180, 180, 0],
  wave: [0, 90, 0, 90],
};

const places = [
  [-8, -8],
  [8, -8],
  [-8, 8],
  [8, 8],
] as const;

const at = (x: number, y: number): string => `translate(${x} ${y})`;
const turned = (turn: Turn): string => (turn === 0 ? '' : `rotate(${turn})`);
const use = (id: string, transform: string): string => `<use href="#${id}" transform="${transform}"/>`;

function rosetteOf(rosette: Rosette, mark: string): string {
  const tiles = places.map(([x, y], index) => use(`t${mark}`, at(x, y) + turned(turnsOf[rosette][index] ?? 0)));
  return `<g id="${rosette}${mark}">${tiles.join('')}</g>`;
}

function blockOf({ x, y, laid }: Block, mark: string): string {
  if (laid.kind === 'big') return use(`t${mark}`, `${at(x, y)}${turned(laid.turn)}scale(2)`);
  return use(`${laid.rosette}${mark}`, at(x, y));
}

/** Scales each tile so that neighbours overlap slightly; without the overlap, thin gaps would show. */
const joint = 'scale(1.02)translate(-8 -8)';

/** An SVG document of its own or, with `inset`, a part of a sheet. */
export function floorOf(
  blocks: readonly Block[],
  frame: Frame,
  ground: Scheme,
  { tile, palette }: Material,
  inset?: Inset,
): string {
  const mark = inset?.mark ?? '';
  const tones = tonesOf(palette, tile);
  const rosettes = new Set(blocks.flatMap(({ laid }) => (laid.kind === 'four' ? [laid.rosette] : [])));
  const schemes = [...new Set([ground, ...blocks.map(({ scheme }) => scheme)])];
  const groups = schemes.map((scheme) => {
    const [under, main, second] = tones[scheme];
    const own = blocks.filter((block) => block.scheme === scheme);
    const squares = own.map(({ x, y }) => `M${x - side / 2} ${y - side / 2}h${side}v${side}h-${side}z`).join('');
    const field = scheme === ground ? '' : `<path fill="${under}" d="${squares}"/>`;
    return `<g fill="${main}" color="${second}">${field}${own.map((block) => blockOf(block, mark)).join('')}</g>`;
  });
  const { x, y, width, height } = frame;
  return [
    inset
      ? `<svg y="${inset.y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">`
      : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width * 10}" height="${height * 10}">`,
    `<defs><g id="t${mark}"><g transform="${joint}"><path d="${tile.main}"/><path fill="currentColor" d="${tile.second}"/></g></g>`,
    [...rosettes].map((rosette) => rosetteOf(rosette, mark)).join(''),
    `</defs><path fill="${tones[ground][0]}" d="M${x} ${y}h${width}v${height}h-${width}z"/>`,
    groups.join(''),
    '</svg>\n',
  ].join('');
}
