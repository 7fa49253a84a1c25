/**
 * For some inputs (typed addresses, entities, unmatched brackets) the parser needs quadratic time. Texts with more of
 * these than any article needs are therefore refused before parsing.
 */
import { problem, type BodyProblem } from './problem.ts';
import { placeAt, type Place } from './place.ts';
import { childrenOf, placeOf, type Mdast } from './tree.ts';

export const MAX_LENGTH = 200_000;
export const MAX_DEPTH = 20;
const MAX_WORD = 2000;

const NESTED_MARKERS = /^(?:\s*(?:>|[*+-]\s|\d{1,9}[.)]\s)){21}/;
const RULE = /^[\s*-]*$/;

const MAX_MARKS: Readonly<Record<string, number>> = {
  '{': 500,
  '<': 400,
  '&': 2000,
  '://': 1000,
  'www.': 1000,
  _: 5000,
  '*': 5000,
  '[': 2000,
  ']': 2000,
  '`': 5000,
  '~': 5000,
};

export function refuseExcess(source: string): BodyProblem[] {
  const start: Place = { line: 1, column: 1 };
  if (source.length > MAX_LENGTH) return [problem('too-long', start, source.length, MAX_LENGTH)];
  const marks = Object.entries(MAX_MARKS)
    .filter(([mark, max]) => source.split(mark, max + 2).length > max + 1)
    .map(([mark, max]) => problem('too-many-marks', start, mark, max));
  return [...marks, ...refuseLongWords(source), ...refuseNestedMarkers(source)];
}

function refuseLongWords(source: string): BodyProblem[] {
  let offset = 0;
  for (const word of source.split(/(\s+)/)) {
    if (word.length > MAX_WORD && word.trim() !== '')
      return [problem('too-long-word', placeAt(source, offset), MAX_WORD)];
    offset += word.length;
  }
  return [];
}

function refuseNestedMarkers(source: string): BodyProblem[] {
  const index = source.split('\n').findIndex((line) => NESTED_MARKERS.test(line) && !RULE.test(line));
  return index === -1 ? [] : [problem('too-deep', { line: index + 1, column: 1 }, MAX_DEPTH)];
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
