/** What the editors' pages promise, and which of the promises a run breaks. */

export interface Figure {
  name: string;
  value: number;
  most: number;
}

/** One sentence for each figure that is too high. A figure that was not measured counts as too high. */
export const broken = (figures: readonly Figure[]): string[] =>
  figures
    .filter(({ value, most }) => !(value <= most))
    .map(({ name, value, most }) => `${name}: ${value.toFixed(0)}, at most ${most.toFixed(0)}`);

export interface Measured {
  /** Lines of a Markdown table. */
  lines: string[];
  figures: Figure[];
}

/** Upper bound of the time until our first list is drawn, as a share of stock Decap's time in the same run. */
export const partOfStock = 0.5;
export const listMilliseconds = 2000;
export const keyMilliseconds = 50;
export const mainScriptKilobytes = 750;
