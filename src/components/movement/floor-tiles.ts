/** A floor of the plan drawn as a bed of salt pans: one pan for each exemplar that the plan asks for. */
import type { Tally } from '../../domain/progress.ts';

const perRow = 5;
const pitch = 10;
const side = 8;

export interface FloorTiles {
  viewBox: string;
  /** Paths; empty where there is nothing to draw. */
  floor: string;
  published: string;
  /** Marks in pans that samples of a preview would fill. */
  samples: string;
}

/** More than the floor fills the bed and no more, so that nothing runs past its end. */
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
