/**
 * Makes documents from the sentences of the content and of the plan: titles and paragraphs, cut at random words and
 * recombined. The same seed gives the same documents. The corpus serves to measure size and speed. Recall on it is
 * higher than on real articles, because names and foreign words are rare.
 */
import { wordsOf } from '../../../src/text/words.ts';
import type { Doc } from './documents.ts';
import type { Random } from '../../support/random.ts';

const linesOfOne = 8;

export function makeCorpus(sources: readonly Doc[], count: number, random: Random): Doc[] {
  const lines = [...new Set(sources.flatMap(({ body }) => body.split('\n')))].filter(
    (line) => wordsOf(line).length >= 12,
  );
  const titles = sources.map(({ title }) => wordsOf(title)).filter((words) => words.length >= 4);
  if (lines.length === 0 || titles.length === 0) throw new Error('The site has no text to make documents from.');
  const made = new Map<string, Doc>();
  while (made.size < count) {
    const title = `${splice(random.pick(titles), random.pick(titles), random)} ${random.below(97) + 2}`;
    const body = Array.from({ length: linesOfOne }, () =>
      splice(random.pick(lines).split(' '), random.pick(lines).split(' '), random),
    ).join('\n');
    made.set(title, { title, body });
  }
  return [...made.values()];
}

/** Joins the beginning of one list of words to the end of another. */
const splice = (first: readonly string[], second: readonly string[], random: Random): string =>
  [...first.slice(0, 2 + random.below(first.length - 2)), ...second.slice(random.below(second.length - 2))].join(' ');
