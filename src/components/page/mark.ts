/** The logo: a tile of the coast with a star, the horizon and light on the sea. It must stay legible at 16 pixels. */

/** Side of the drawing. `horizon` is the top of the sea, in the same units. */
export const markSide = 32;
const horizon = 20;

const sky = '#a82018';
const sea = '#0a4a63';
const gold = '#f2c14e';

export interface Shape {
  fill: string;
  d: string;
}

/** The sky also covers the area behind the sea: shapes that only touch would leave a thin gap when rendered. */
const ground = (side: number, top: number): Shape[] => [
  { fill: sky, d: `M0 0h${side}v${side}H0z` },
  { fill: sea, d: `M0 ${top}h${side}v${side - top}H0z` },
];
const light: Shape = {
  fill: gold,
  d: 'M16 2l2 6.1h6.4l-5.2 3.7 2 6.1-5.2-3.7-5.2 3.7 2-6.1-5.2-3.7H14zM4 22h24v2H4zM8 26h16v2H8zM12 30h8v2h-8z',
};

export const markShapes: readonly Shape[] = [...ground(markSide, horizon), light];

const pathOf = ({ fill, d }: Shape, moved = ''): string => `<path fill="${fill}"${moved} d="${d}"/>`;
const svgOf = (side: number, paths: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${paths.join('')}</svg>`;

export const markSvg = svgOf(
  markSide,
  markShapes.map((shape) => pathOf(shape)),
);

/** The logo with a margin, for phones that crop icons to a circle or a drop. */
export function markWithMargin(room: number): string {
  const side = markSide + 2 * room;
  const paths = ground(side, horizon + room).map((shape) => pathOf(shape));
  return svgOf(side, [...paths, pathOf(light, ` transform="translate(${room} ${room})"`)]);
}
