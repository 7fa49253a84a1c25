/**
 * For some inputs (typed addresses, entities, unmatched brackets) the parser needs quadratic time. Texts with more of
 * these than any article needs are therefore refused before parsing.
 */
import { problem, type BodyProblem } from './problem.ts';
import { placeAt, type Place } from './place.ts';
import { childrenOf, placeOf, type Mdast } from './tree.ts';

export const maxLength = 200_000;
export const maxDepth = 20;
const maxWord = 2000;

const nestedMarkers = /^(?:\s*(?:>|[*+-]\s|\d{1,9}[.)]\s)){21}/;
const rule = /^[\s*-]*$/;

const maxMarks: Readonly<Record<string, number>> = {
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
  if (source.length > maxLength) return [problem('too-long', start, source.length, maxLength)];
  const marks = Object.entries(maxMarks)
    .filter(([mark, max]) => source.split(mark, max + 2).length > max + 1)
    .map(([mark, max]) => problem('too-many-marks', start, mark, max));
  return [...marks, ...refuseLongWords(source), ...refuseNestedMarkers(source)];
}

function refuseLongWords(source: string): BodyProblem[] {
  let offset = 0;
  for (const word of source.split(/(\s+)/)) {
    if (word.length > maxWord && word.trim() !== '')
      return [problem('too-long-word', placeAt(source, offset), maxWord)];
    offset += word.length;
  }
  return [];
}

function refuseNestedMarkers(source: string): BodyProblem[] {
  const index = source.split('\n').findIndex((line) => nestedMarkers.test(line) && !rule.test(line));
  return index === -1 ? [] : [problem('too-deep', { line: index + 1, column: 1 }, maxDepth)];
}

export function refuseDepth(root: Mdast<'root'>): BodyProblem[] {
  let level: readonly Mdast[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (first && depth > maxDepth) return [problem('too-deep', placeOf(first), maxDepth)];
    level = level.flatMap(childrenOf);
  }
  return [];
}
