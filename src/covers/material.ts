import type { Material } from './floor.ts';
import { paletteOfHue, storyPalette } from './palette.ts';
import { storyTile, tileOf } from './tiles.ts';

/** What a movement's data says of its look. */
export interface Look {
  icon: string;
  hue: number;
}

/** Without a movement: the stories' own tile. */
export const materialOf = (look: Look | undefined): Material =>
  look === undefined
    ? { tile: storyTile, palette: storyPalette }
    : { tile: tileOf(look.icon), palette: paletteOfHue(look.hue) };
