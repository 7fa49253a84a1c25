/**
 * Converts OKLCH to hex colours, which every SVG renderer knows. A test compares the results with the package culori.
 */

export interface Oklch {
  /** Lightness from 0 to 1; `c` is the chroma. */
  l: number;
  c: number;
  /** Hue in degrees. */
  h: number;
}

function toLinear({ l, c, h }: Oklch): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const isShown = (rgb: readonly number[]): boolean => rgb.every((channel) => channel > -0.0005 && channel < 1.0005);

const toByte = (channel: number): number => {
  const light = Math.min(1, Math.max(0, channel));
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
};

/** A colour that screens cannot show keeps its lightness and hue, and loses chroma. */
export function hexOf(colour: Oklch): string {
  let { c } = colour;
  while (c > 0 && !isShown(toLinear({ ...colour, c }))) c -= 0.002;
  const bytes = toLinear({ ...colour, c: Math.max(0, c) }).map(toByte);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
