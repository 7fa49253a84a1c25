/**
 * Draws the words on a share picture: a board below the tiles with the title, what it belongs to, and the name of the
 * site.
 */
import { shareFrame } from './frame.ts';
import { breakLines, type Lettering } from './lettering.ts';

export interface Label {
  /** A short line above the title: what the title belongs to. */
  eyebrow: string;
  title: string;
  siteName: string;
}

interface Letterings {
  regular: Lettering;
  bold: Lettering;
}

const { width, height } = shareFrame;
const margin = 56;
const colors = { board: '#0b2d3c', gold: '#f2c14e', title: '#ffffff', quiet: '#c8d8de' } as const;
const sizes = { eyebrow: 30, title: 54, siteName: 28 } as const;
/** Height of the lines, with room for the stacked marks of Vietnamese letters. */
const leading = { eyebrow: 78, title: 72, siteName: 66 } as const;
const foot = 40;
const edge = 8;
const markSide = 40;

/** Undefined if the typeface lacks a letter: no title is better than a wrong one. */
export function drawLabel(label: Label, mark: string, { regular, bold }: Letterings): string | undefined {
  const { eyebrow, title, siteName } = label;
  if ([...bold.missing(eyebrow + title), ...regular.missing(siteName)].length > 0) return undefined;
  const lines = breakLines(title, (line) => bold.widthOf(line, sizes.title) <= width - 2 * margin);
  const boardHeight = leading.eyebrow + lines.length * leading.title + leading.siteName + foot;
  const top = height - boardHeight;
  const write = (lettering: Lettering, text: string, size: number, place: { x: number; y: number; fill: string }) =>
    `<path transform="translate(${place.x} ${place.y})" fill="${place.fill}" d="${lettering.outline(text, size)}"/>`;
  const titleAt = (line: number) => top + leading.eyebrow + (line + 0.75) * leading.title;
  const nameAt = height - foot;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${colors.board}" d="M0 ${top}h${width}v${boardHeight}H0z"/>`,
    `<path fill="${colors.gold}" d="M0 ${top}h${width}v${edge}H0z"/>`,
    write(bold, eyebrow, sizes.eyebrow, { x: margin, y: top + leading.eyebrow - 16, fill: colors.gold }),
    ...lines.map((line, index) => write(bold, line, sizes.title, { x: margin, y: titleAt(index), fill: colors.title })),
    write(regular, siteName, sizes.siteName, { x: margin + markSide + 16, y: nameAt, fill: colors.quiet }),
    `<svg x="${margin}" y="${nameAt - markSide + 9}" width="${markSide}" height="${markSide}"${mark.slice('<svg'.length)}`,
    '</svg>',
  ].join('');
}
