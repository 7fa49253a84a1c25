/**
 * A document as a list of blocks: headings, paragraphs, lists, entries, tables. The same list becomes part of a page,
 * HTML for portals, and a Word file.
 */

export interface Run {
  text: string;
  /** A full address. */
  href?: string;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  /** One of several entries with the same layout; `note` is shown less prominently. */
  | { kind: 'entry'; title: string; href: string; text: string; note: string }
  | { kind: 'table'; caption: string; columns: string[]; rows: (string | number)[][] }
  /**
   * Rows with one figure each, shown as a table and as bars. They keep the order given and are not sorted by figure,
   * because the site ranks nobody.
   */
  | { kind: 'bars'; caption: string; columns: [string, string]; rows: [string, number][] };

/** `value` as a share of the largest figure, from 0 to 1. It is 0 if all figures are zero. */
export const shareOf = (value: number, rows: readonly (readonly [string, number])[]): number =>
  value === 0 ? 0 : value / Math.max(...rows.map(([, each]) => each));

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** Strings become runs without a link. */
export const paragraph = (...runs: (Run | string)[]): Block => ({ kind: 'paragraph', runs: runs.map(toRun) });

export const list = (items: readonly (Run | string)[][]): Block => ({
  kind: 'list',
  items: items.map((runs) => runs.map(toRun)),
});

const toRun = (run: Run | string): Run => (typeof run === 'string' ? { text: run } : run);
