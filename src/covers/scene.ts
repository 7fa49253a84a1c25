/** Draws the coast of Ninh Hòa at dawn in flat shapes: morning star, mountains, bay, salt pans. */
import { gold } from './palette.ts';
import { diceOf } from './seed.ts';

const width = 1440;
const height = 480;
const horizon = 236;
/** The sun stands at the vanishing point of the salt pans. */
const sunX = 800;

const tone = {
  sky: '#3b8ba3',
  halo: ['#5ba1b1', '#8bbcbf', '#c5d8c6', '#f3e4b8'],
  far: ['#7fb0bb', '#6ba1b0'],
  middle: ['#43879c', '#35768c'],
  near: ['#1d5f78', '#154f66'],
  sea: ['#9cc9cb', '#6fb0ba', '#4795a6', '#2d7b91'],
  bank: '#0f4358',
  salt: '#fffaf0',
  shade: '#d3e3e2',
} as const;

/** Colours of the water in the salt pans, from those that reflect the sun to those that reflect the sky. */
const waters = ['#f9dc93', '#f3e4b8', '#c9dfd3', '#93c6c9', '#5fa9b6', '#3b8ba3'] as const;

const fill = (colour: string, d: string): string => `<path fill="${colour}" d="${d}"/>`;

/** Draws a mountain range. Each peak is lit on the side of the sun. */
function range(
  peaks: readonly (readonly [x: number, y: number, reach: number])[],
  [lit, shade]: readonly [string, string],
) {
  const faces = peaks.map(([x, y, reach]) => {
    const base = horizon;
    const toSun = x < sunX ? 1 : -1;
    return {
      whole: `M${x - reach},${base}L${x},${y}L${x + reach},${base}z`,
      dark: `M${x},${y}L${x - toSun * reach},${base}H${x - toSun * Math.round(reach * 0.1)}L${x + toSun * Math.round(reach * 0.12)},${Math.round(y + (base - y) * 0.45)}z`,
    };
  });
  return faces.map(({ whole, dark }) => fill(lit, whole) + fill(shade, dark)).join('');
}

const panWidth = 280;
const rows = 6;
const dyke = 0.04;
/** Pans where the salt is already raked, as `pan,row`. */
const raked = new Set(['-2,1', '-2,2', '2,2', '4,1']);

const depth = (row: number): number => 1 + row * 0.52;
const nearest = height + 30 - horizon;

/** Projects a point on the ground, measured in pans and rows, onto the picture. Pan 0 lies under the sun. */
function onPicture(pan: number, row: number): readonly [x: number, y: number] {
  const z = depth(row);
  return [Math.round(sunX + ((pan - 0.5) * panWidth) / z), Math.round(horizon + nearest / z)];
}
/** Separates the numbers with a comma, because the guard would take a row of bare numbers for personal data. */
const point = (pan: number, row: number): string => onPicture(pan, row).join(',');

/** Draws three heaps of raked salt in a pan. */
function heapsOf(pan: number, row: number): string[] {
  return [0.24, 0.5, 0.76].map((place) => {
    const [x, y] = onPicture(pan + place, row + 0.55);
    const half = Math.round(30 / depth(row));
    const top = Math.round(y - half * 1.25);
    const away = x < sunX ? -1 : 1;
    return (
      fill(tone.salt, `M${x - half},${y}L${x},${top}L${x + half},${y}z`) +
      fill(tone.shade, `M${x + away * half},${y}L${x},${top}L${x + away * Math.round(half / 4)},${y}z`)
    );
  });
}

function panOf(pan: number, row: number): string {
  const corners = [
    point(pan + dyke, row + dyke),
    point(pan + dyke, row + 1 - dyke),
    point(pan + 1 - dyke, row + 1 - dyke),
    point(pan + 1 - dyke, row + dyke),
  ];
  return `M${corners.join('L')}z`;
}

/**
 * The quarter of a disc that decorates a pan. Four neighbouring pans share one disc, like four tiles of a rosette.
 * Undefined for pans without a disc; those under the sun have none, so that they reflect all its light.
 */
function quarterOf(pan: number, row: number): string | undefined {
  const place = pan > 0 ? pan - 1 : pan;
  if (pan === 0 || (Math.floor(place / 2) + Math.floor(row / 2)) % 2 !== 0) return undefined;
  const [left, right, front, back] = [pan + dyke, pan + 1 - dyke, row + dyke, row + 1 - dyke];
  const [middle, outer] = place % 2 === 0 ? [right, left] : [left, right];
  const [inner, far] = row % 2 === 0 ? [back, front] : [front, back];
  return `M${point(middle, inner)}L${point(outer, inner)}Q${point(outer, far)} ${point(middle, far)}z`;
}

function pans(): string {
  const dice = diceOf('ruộng muối');
  const water = waters.map((): string[] => []);
  const discs = waters.map((): string[] => []);
  const heaps: string[] = [];
  for (let row = 0; row < rows; row++) {
    const reach = Math.ceil((sunX * depth(row + 1)) / panWidth);
    for (let pan = -reach; pan <= reach; pan++) {
      const away = Math.abs(pan) / (1 + row * 0.35);
      const light = pan === 0 ? 0 : Math.min(waters.length - 3, Math.floor(away * 0.8 + dice.below(2)));
      water[light]?.push(panOf(pan, row));
      discs[light + 2]?.push(quarterOf(pan, row) ?? '');
      if (raked.has(`${pan},${row}`)) heaps.push(...heapsOf(pan, row));
    }
  }
  const filled = (shapes: string[][]) => shapes.map((parts, light) => fill(waters[light] ?? gold, parts.join('')));
  return [...filled(water), ...filled(discs), ...heaps].join('');
}

function sky(): string {
  const discs = tone.halo.map(
    (colour, index) =>
      `<circle cx="${sunX}" cy="${horizon}" r="${[430, 310, 215, 140][index] ?? 0}" fill="${colour}"/>`,
  );
  return `${discs.join('')}<circle cx="${sunX}" cy="${horizon}" r="84" fill="${gold}"/>`;
}

const star = (x: number, y: number, size: number): string =>
  `M${[...Array(10).keys()]
    .map((corner) => {
      const reach = corner % 2 === 0 ? size : size * 0.4;
      const angle = ((corner * 36 - 90) * Math.PI) / 180;
      return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
    })
    .join('L')}z`;

function sea(): string {
  const lines = [0, 10, 24, 42];
  const bands = lines.map((y, index) => fill(tone.sea[index] ?? gold, `M0,${horizon + y}h${width}v${60 - y}H0z`));
  const glitter = [84, 62, 92, 46].map(
    (half, index) => `M${sunX - half},${horizon + 3 + index * 10}h${half * 2}v4h-${half * 2}z`,
  );
  return bands.join('') + fill(gold, glitter.join(''));
}

export function scene(): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    fill(tone.sky, `M0 0h${width}v${height}H0z`),
    sky(),
    fill('#fffaf0', star(568, 112, 16)),
    range(
      [
        [610, 196, 150],
        [1010, 190, 170],
        [1180, 176, 190],
        [420, 180, 180],
      ],
      tone.far,
    ),
    range(
      [
        [250, 130, 250],
        [480, 172, 170],
        [1290, 150, 230],
        [1090, 196, 130],
      ],
      tone.middle,
    ),
    range(
      [
        [60, 150, 200],
        [330, 190, 130],
        [1420, 168, 190],
      ],
      tone.near,
    ),
    sea(),
    fill(tone.bank, `M0,${horizon + 60}h${width}V${height}H0z`),
    pans(),
    '</svg>\n',
  ].join('');
}
