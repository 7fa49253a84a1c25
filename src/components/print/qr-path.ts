/**
 * A QR code as one dashed line that goes through the rows to and fro: its dashes are the dark modules. Of all ways to
 * write the code in a page this one packs best.
 */
import { encode } from 'uqr';

export interface QrPath {
  /** Side in modules, the quiet zone included. */
  size: number;
  /** A line of width 1, to be drawn in a square of `size`. */
  d: string;
  /** Lengths of dashes and gaps in turn, beginning with a dash. */
  dashes: string;
}

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

export function qrPathOf(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => (y % 2 === 0 ? row : row.toReversed()));
  // From one row to the next the line goes one step down, in white.
  const modules = rows.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')).join(' ');
  const runs = modules.match(/#+| +/g) ?? [];
  return {
    size: size + 2 * quietZone,
    d: `M${quietZone} ${quietZone}.5${rows.map((_, y) => `h${y % 2 === 0 ? size : -size}`).join('v1')}`,
    dashes: runs.map((run) => run.length).join(' '),
  };
}
