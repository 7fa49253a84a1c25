/** Arranges tiles into drawings: the cover of an entry, and the square and the band of a movement. */
import { floorOf, side, turnsOf, type Block, type Inset, type Material } from './floor.ts';
import { diceOf, type Dice } from './seed.ts';
import type { Scheme } from './tiles.ts';

/** 16:9, with the origin in its middle. A crop to the square in the middle keeps four whole blocks. */
export const coverFrame = { x: -57, y: -32, width: 114, height: 64 };
const columns = 4;
const rows = 2;

/**
 * Layouts of four blocks by two, row by row. `B` is one big tile, `q` four small tiles. `A` and `p` are the same two in
 * the contrasting scheme. A block without tiles would look like a picture that has failed to load.
 */
const plans: readonly (readonly [string, string])[] = [
  ['BBBB', 'BBBB'],
  ['qBBq', 'qBBq'],
  ['pBBp', 'pBBp'],
  ['qBBp', 'qBBp'],
  ['qBBp', 'pBBq'],
  ['BBAA', 'BBAA'],
  ['BBqq', 'BBqq'],
  ['BBpp', 'BBpp'],
  ['ABAB', 'BABA'],
  ['BBBB', 'pppp'],
  ['BBBB', 'AAAA'],
  ['ApBB', 'pABB'],
  ['BBAq', 'BBqA'],
  ['pABp', 'pBAp'],
];
const pairs: readonly (readonly [Scheme, Scheme])[] = [
  ['pale', 'deep'],
  ['pale', 'vivid'],
  ['deep', 'pale'],
  ['deep', 'soft'],
  ['deep', 'vivid'],
  ['vivid', 'deep'],
  ['vivid', 'pale'],
  ['soft', 'deep'],
  ['soft', 'vivid'],
];

const flipped = (line: string): string => [...line].reverse().join('');

function planOf(dice: Dice): readonly string[] {
  const [top, bottom] = dice.pick(plans);
  const lines = dice.below(2) === 0 ? [top, bottom] : [bottom, top];
  return dice.below(2) === 0 ? lines : lines.map(flipped);
}

export function coverOf(name: string, material: Material, inset?: Inset): string {
  const dice = diceOf(name);
  const plan = planOf(dice);
  const [ground, contrast] = dice.pick(pairs);
  const rosette = dice.pick(material.tile.laid);
  const turns = turnsOf[dice.pick(material.tile.laid)];
  const blocks = plan.flatMap((line, row) =>
    [...line].map((letter, column): Block => {
      // The four blocks in the middle are turned like the tiles of a rosette. The outer blocks continue the pattern.
      const turn = turns[(row % 2) * 2 + ((column + 1) % 2)] ?? 0;
      return {
        x: (column - (columns - 1) / 2) * side,
        y: (row - (rows - 1) / 2) * side,
        scheme: 'Ap'.includes(letter) ? contrast : ground,
        laid: 'BA'.includes(letter) ? { kind: 'big', turn } : { kind: 'four', rosette },
      };
    }),
  );
  return floorOf(gild(blocks, dice), coverFrame, ground, material, inset);
}

/** Gilds one of the middle blocks on most covers, and none on the others. */
function gild(blocks: readonly Block[], dice: Dice): readonly Block[] {
  const middle = blocks.filter(({ x }) => Math.abs(x) < side);
  const chosen = middle[dice.below(middle.length + 2)];
  return blocks.map((block) => (block === chosen ? { ...block, scheme: 'gilded' } : block));
}

/** The square that stands for a movement: always four big tiles. */
export function squareOf(material: Material, inset?: Inset): string {
  const { ground } = material.tile;
  const frame = { x: -side, y: -side, width: 2 * side, height: 2 * side };
  const blocks = turnsOf[material.tile.laid[0]].map((turn, index): Block => ({
    x: index % 2 === 0 ? -side / 2 : side / 2,
    y: index < 2 ? -side / 2 : side / 2,
    scheme: ground,
    laid: { kind: 'big', turn },
  }));
  return floorOf(blocks, frame, ground, material, inset);
}

const bandSchemes: readonly Scheme[] = ['deep', 'vivid', 'deep', 'pale', 'gilded', 'vivid'];

/** Twelve blocks in a row. Pages may crop the band on either side. */
export function bandOf(material: Material): string {
  const [rosette] = material.tile.laid;
  const blocks = [...bandSchemes, ...bandSchemes].map((scheme, index): Block => ({
    x: (index + 0.5) * side,
    y: side / 2,
    scheme,
    laid: { kind: 'four', rosette },
  }));
  return floorOf(blocks, { x: 0, y: 0, width: blocks.length * side, height: side }, 'deep', material);
}
