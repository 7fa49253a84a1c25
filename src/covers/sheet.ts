/**
 * Draws one SVG file with the squares of all movements and some covers for each. A page shows parts of this file, so
 * all its covers need one request, and the next page needs none.
 */
import { coverFrame, coverOf, squareOf } from './arrange.ts';
import { side, type Material } from './floor.ts';
import { diceOf, hashOf } from './seed.ts';

/** Covers drawn for each movement: enough that neighbours in a list usually differ, few enough for a small file. */
const arrangements = 6;
/** Distance between two drawings, so that the edge of one does not show in the part beside it. */
const gap = 8;

interface SheetRow {
  /** Id of the movement, or another name for the entries that have none. */
  id: string;
  material: Material;
}

/**
 * Name of the part of the sheet that is the cover of an entry. The id of the entry decides which arrangement it gets.
 */
export const coverPart = (row: string, entry: string): string => `${row}.${diceOf(entry).below(arrangements)}`;
export const squarePart = (row: string): string => row;

/** Each part is an SVG view (`#name`) that fills the box on the page and is cropped around its middle. */
export function sheetOf(rows: readonly SheetRow[]): string {
  const drawings: string[] = [];
  const parts: string[] = [];
  let y = 0;
  const lay = (id: string, width: number, height: number, draw: (inset: { y: number; mark: string }) => string) => {
    parts.push(`<view id="${id}" viewBox="0 ${y} ${width} ${height}" preserveAspectRatio="xMidYMid slice"/>`);
    drawings.push(draw({ y, mark: String(drawings.length) }).trimEnd());
    y += height + gap;
  };
  for (const { id, material } of rows) {
    lay(squarePart(id), 2 * side, 2 * side, (inset) => squareOf(material, inset));
    for (let number = 0; number < arrangements; number += 1)
      lay(`${id}.${number}`, coverFrame.width, coverFrame.height, (inset) =>
        coverOf(`${id}-${number}`, material, inset),
      );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}${drawings.join('')}</svg>\n`;
}

/** A file name that changes with the content, so that browsers may keep the file for ever. */
export const hashedName = (name: string, svg: string): string => `${name}.${hashOf(svg).toString(16).padStart(8, '0')}`;
