import type { Material } from './floor.ts';
import { paletteOfHue, storyPalette } from './palette.ts';
import { storyTile, tileOf } from './tiles.ts';

/** The data of a movement that decides the look of its covers. */
export interface Look {
  icon: string;
  hue: number;
}

/** `look` is undefined for a story without a movement, which gets the tile of stories. */
export const materialOf = (look: Look | undefined): Material =>
  look === undefined
    ? { tile: storyTile, palette: storyPalette }
    : { tile: tileOf(look.icon), palette: paletteOfHue(look.hue) };
