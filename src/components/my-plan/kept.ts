/** Stores the reader's plan in the browser: the chosen exemplars, and the lines that the reader filled in. */
import { parseIds } from './chosen.ts';

/** The number is the version of the stored format. */
const [idsKey, linesKey] = ['lam-theo-1', 'lam-theo-dong-1'] as const;

/** A browser may refuse access to its storage; then the plan lasts as long as the page is open. */
function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

export const readIds = (): string[] => attempt(() => parseIds(localStorage.getItem(idsKey) ?? ''), []);

/** Returns false if the browser refused to store the ids. */
export const keepIds = (ids: readonly string[]): boolean =>
  attempt(() => {
    localStorage.setItem(idsKey, ids.join(','));
    return true;
  }, false);

export function readLines(): Record<string, string> {
  return attempt(() => {
    const lines: unknown = JSON.parse(localStorage.getItem(linesKey) ?? '{}');
    if (typeof lines !== 'object' || lines === null) return {};
    const texts = Object.entries(lines).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return Object.fromEntries(texts);
  }, {});
}

export const keepLines = (lines: Readonly<Record<string, string>>): boolean =>
  attempt(() => {
    localStorage.setItem(linesKey, JSON.stringify(lines));
    return true;
  }, false);
