/**
 * The tiles of movements, like those of Vietnamese cement floors: flat shapes in a square of 16 × 16, which are turned
 * and laid edge to edge. In the rosette `in`, the corner (16, 16) of each tile is in the middle.
 */

/**
 * How four tiles are turned to each other: `in` towards the middle, `out` away from it, `file` all the same way, `face`
 * the two rows against each other, `mill` like the sails of a mill, `wave` left and right differently.
 */
export type Rosette = 'in' | 'out' | 'file' | 'face' | 'mill' | 'wave';

/** Colour scheme of a block: its ground, main and second colour. */
export type Scheme = 'pale' | 'soft' | 'vivid' | 'deep' | 'gilded';

export interface Tile {
  /** Path in the main colour. */
  main: string;
  /** Path in the second colour, drawn above `main`. */
  second: string;
  /** The arrangements that are allowed, best first. They must not turn a star upside down or form a swastika. */
  laid: readonly [Rosette, ...Rosette[]];
  /** Scheme of the movement's square. Dark and bright alternate in the order of the plan. */
  ground: Scheme;
  /** Which path is golden in the gilded scheme. Default: `second`. */
  gilds?: 'main';
}

/** Keys are icons of movements. */
const tiles: Readonly<Record<string, Tile>> = {
  // Ears of rice: two pairs of grains on a stalk. Turned tiles look woven.
  wheat: {
    main: 'M8 16A8 8 0 0 1 0 8 8 8 0 0 1 8 16zA8 8 0 0 0 16 8 8 8 0 0 0 8 16z',
    second: 'M8 8A8 8 0 0 1 0 0 8 8 0 0 1 8 8zA8 8 0 0 0 16 0 8 8 0 0 0 8 8z',
    laid: ['in', 'file', 'face', 'mill'],
    ground: 'deep',
  },
  // Saw-tooth roofs over lit halls.
  factory: {
    main: 'M0 11V8l8-8v8l8-8v11z',
    second: 'M0 11h16v5H0z',
    laid: ['file', 'face', 'mill'],
    ground: 'vivid',
  },
  // A heart held by an arc. Four tiles make a clover in a ring.
  'hand-heart': {
    main: 'M16 16H9a3.5 3.5 0 0 1 0-7 3.5 3.5 0 0 1 7 0z',
    second: 'M0 16A16 16 0 0 1 16 0v3.2A12.8 12.8 0 0 0 3.2 16z',
    laid: ['in', 'out', 'file', 'mill', 'wave'],
    ground: 'deep',
  },
  // Towers with windows.
  building: {
    main: 'M1 1h6v14H1zM9 7V4a3 3 0 0 1 6 0v3z',
    second: 'M9 9h6v6H9z',
    laid: ['file', 'in', 'mill'],
    ground: 'vivid',
  },
  // Open books under a cap.
  'graduation-cap': {
    main: 'M0 4 8 8v8L0 12zM8 0l8 4-8 4-8-4z',
    second: 'M16 4 8 8v8l8-4z',
    laid: ['file', 'face'],
    ground: 'deep',
  },
  // A star between lotus petals.
  star: {
    main: 'M8 1.6 9.6 6.4H14.7L10.6 9.4 12.1 14.2 8 11.2 3.9 14.2 5.4 9.4 1.3 6.4H6.4z',
    second:
      'M0 0A4 4 0 0 1 4 4 4 4 0 0 1 0 0zM16 0A4 4 0 0 1 12 4 4 4 0 0 1 16 0zM0 16A4 4 0 0 1 4 12 4 4 0 0 1 0 16zM16 16A4 4 0 0 1 12 12 4 4 0 0 1 16 16z',
    laid: ['file'],
    ground: 'gilded',
    gilds: 'main',
  },
  // Two speech bubbles, corner to corner.
  'messages-square': {
    main: 'M8 0a8 8 0 0 1 8 8v8H8A8 8 0 0 1 8 0z',
    second: 'M4 4h4a4 4 0 1 1-4 4z',
    laid: ['in', 'out', 'mill', 'wave'],
    ground: 'deep',
  },
  // People around a table.
  'users-round': {
    main: 'M6 16A7.07 7.07 0 0 1 16 6z',
    second: 'M3.6 .7a2.9 2.9 0 0 1 0 5.8 2.9 2.9 0 0 1 0-5.8z',
    laid: ['in', 'out', 'mill'],
    ground: 'vivid',
  },
  // A leaf of two halves. Four tiles make a flower.
  sprout: {
    main: 'M0 16A16 16 0 0 1 16 0z',
    second: 'M0 16A16 16 0 0 0 16 0z',
    laid: ['in', 'file', 'wave'],
    ground: 'deep',
  },
  // A ribbon and its disc.
  medal: {
    main: 'M8 6.5a4.5 4.5 0 0 1 0 9 4.5 4.5 0 0 1 0-9z',
    second: 'M0 0h5l3 4 3-4h5l-6 8H6zM8 9a2 2 0 0 1 0 4 2 2 0 0 1 0-4z',
    laid: ['file', 'face', 'mill'],
    ground: 'vivid',
  },
  // A quarter of a gear.
  'hard-hat': {
    main: 'M3 16 3.1 14.6 5.6 14.4 6.2 12.2 4.1 10.7 5.5 8.4 7.8 9.5 9.5 7.8 8.4 5.5 10.7 4.1 12.2 6.2 14.4 5.6 14.6 3.1 16 3v6a7 7 0 0 0-7 7z',
    second: 'M16 16h-4a4 4 0 0 1 4-4zM0 0h4a4 4 0 0 1-4 4z',
    laid: ['in', 'out', 'mill'],
    ground: 'deep',
  },
  // Waves that turn back on themselves.
  recycle: {
    main: 'M11 0A11 11 0 0 1 0 11V5A5 5 0 0 0 5 0zM5 16A11 11 0 0 1 16 5v6a5 5 0 0 0-5 5z',
    second: 'M0 0h2.5A2.5 2.5 0 0 1 0 2.5zM16 16h-2.5a2.5 2.5 0 0 1 2.5-2.5z',
    laid: ['in', 'file', 'wave'],
    ground: 'vivid',
  },
  // Two arcs that clasp each other like hands.
  'heart-handshake': {
    main: 'M0 3A13 13 0 0 1 13 16H9A9 9 0 0 0 0 7z',
    second: 'M16 3A13 13 0 0 0 3 16h4a9 9 0 0 1 9-9z',
    laid: ['mill', 'file'],
    ground: 'deep',
  },
  // Shields in rows.
  shield: {
    main: 'M0 0h16L8 8zM0 4l8 8 8-8v4l-8 8-8-8z',
    second: 'M0 0l8 8 8-8v4l-8 8-8-8z',
    laid: ['file', 'face', 'mill'],
    ground: 'vivid',
  },
  // A medical cross and a leaf.
  stethoscope: {
    main: 'M16 16H4v-4h8V4h4z',
    second: 'M0 0A10 10 0 0 1 10 10 10 10 0 0 1 0 0z',
    laid: ['out', 'in', 'wave'],
    ground: 'deep',
  },
};

/** For stories without a movement: the sun on the horizon of a sea with scale-like waves. */
export const storyTile: Tile = {
  main: 'M0 9h16v2a4 4 0 0 1-8 0 4 4 0 0 1-8 0z',
  second: 'M3 9a5 5 0 0 1 10 0z',
  laid: ['file'],
  ground: 'gilded',
};

export function tileOf(icon: string): Tile {
  const tile = tiles[icon];
  if (tile === undefined) throw new Error(`Biểu tượng “${icon}” chưa có ô gạch (src/covers/tiles.ts).`);
  return tile;
}
