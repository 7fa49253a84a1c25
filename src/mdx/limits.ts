/*
 * The parser needs quadratic time for some inputs (an unclosed "{" is searched to the end of the
 * text, quotation marks nest without end), so what no article needs is refused before parsing.
 */
import { problem, type BodyProblem } from './problem.ts';
import type { Place } from './place.ts';
import { childrenOf, placeOf, type Mdast } from './tree.ts';

export const MAX_LENGTH = 200_000;
export const MAX_DEPTH = 20;

const MAX_MARKS: Readonly<Record<string, number>> = {
  '{': 500,
  '<': 400,
  _: 5000,
  '*': 5000,
  '[': 5000,
  '`': 5000,
  '~': 5000,
};

export function refuseExcess(source: string): BodyProblem[] {
  const start: Place = { line: 1, column: 1 };
  if (source.length > MAX_LENGTH) return [problem('too-long', start, source.length, MAX_LENGTH)];
  const marks = Object.entries(MAX_MARKS)
    .filter(([mark, max]) => source.split(mark, max + 2).length > max + 1)
    .map(([mark, max]) => problem('too-many-marks', start, mark, max));
  return [...marks, ...refuseNestedQuotes(source)];
}

function refuseNestedQuotes(source: string): BodyProblem[] {
  const lines = source.split('\n');
  const index = lines.findIndex((line) => countQuoteMarks(line) > MAX_DEPTH);
  return index === -1 ? [] : [problem('too-deep', { line: index + 1, column: 1 }, MAX_DEPTH)];
}

function countQuoteMarks(line: string): number {
  const prefix = /^[\s>*+.)\d-]*/.exec(line)?.[0] ?? '';
  return prefix.split('>').length - 1;
}

export function refuseDepth(root: Mdast<'root'>): BodyProblem[] {
  let level: readonly Mdast[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (first && depth > MAX_DEPTH) return [problem('too-deep', placeOf(first), MAX_DEPTH)];
    level = level.flatMap(childrenOf);
  }
  return [];
}
