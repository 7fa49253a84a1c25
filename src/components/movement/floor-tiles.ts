/** The floor of a tally (the plan's minimum number of exemplars) drawn as salt pans, one pan for each exemplar. */
import type { Tally } from '../../domain/progress.ts';

const perRow = 5;
const pitch = 10;
const side = 8;

export interface FloorTiles {
  viewBox: string;
  /** Pans that are not filled. This and the following values are SVG paths, each empty if there is nothing to draw. */
  floor: string;
  published: string;
  /** Marks in the pans that a preview's sample entries would fill. */
  samples: string;
}

/** If more exemplars are published than the floor asks for, all pans are filled and no pans are added. */
export function layFloorTiles({ published, atLeast }: Tally, samples = 0): FloorTiles {
  const filled = Math.min(published, atLeast);
  const marked = Math.min(filled + samples, atLeast);
  const rows = Math.ceil(atLeast / perRow);
  return {
    viewBox: `0 0 ${perRow * pitch} ${rows * pitch}`,
    floor: squares(filled, atLeast, side),
    published: squares(0, filled, side),
    samples: squares(filled, marked, 2),
  };
}

function squares(from: number, to: number, width: number): string {
  const inset = (pitch - width) / 2;
  const place = (index: number) => index * pitch + inset;
  return Array.from({ length: to - from }, (_, step) => from + step)
    .map((index) => `M${place(index % perRow)} ${place(Math.floor(index / perRow))}h${width}v${width}h-${width}z`)
    .join('');
}
