/**
 * A QR code as a single dashed line that runs through the rows in alternating directions; its dashes are the dark
 * modules. Of the forms tried, this one compresses best within a page.
 */
import { encode } from 'uqr';

export interface QrPath {
  /** Side in modules, including the quiet zone. */
  size: number;
  /** Path of a line of width 1, in a square of `size`. */
  d: string;
  /** Alternating lengths of dashes and gaps, starting with a dash. */
  dashes: string;
}

/** Width, in modules, of the white margin that ISO/IEC 18004 requires. */
const quietZone = 4;

export function qrPathOf(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => (y % 2 === 0 ? row : row.toReversed()));
  // Between two rows the line moves down by one unit. The space that joins the rows makes this step a gap.
  const modules = rows.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')).join(' ');
  const runs = modules.match(/#+| +/g) ?? [];
  return {
    size: size + 2 * quietZone,
    d: `M${quietZone} ${quietZone}.5${rows.map((_, y) => `h${y % 2 === 0 ? size : -size}`).join('v1')}`,
    dashes: runs.map((run) => run.length).join(' '),
  };
}
