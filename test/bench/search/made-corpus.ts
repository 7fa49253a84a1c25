/**
 * As many documents as wanted from the repository's own Vietnamese: paragraphs of the content and of the plan,
 * dealt out anew. The same seed gives the same documents. It measures size and speed; for recall it is kinder than
 * a corpus of real articles, whose names and foreign words it lacks.
 */
import { wordsOf } from '../../../src/text/words.ts';
import type { Doc } from './documents.ts';
import type { Random } from './random.ts';

const linesOfOne = 8;

export function makeCorpus(sources: readonly Doc[], count: number, random: Random): Doc[] {
  const lines = [...new Set(sources.flatMap(({ body }) => body.split('\n')))].filter(
    (line) => wordsOf(line).length >= 12,
  );
  const titles = sources.map(({ title }) => wordsOf(title)).filter((words) => words.length >= 4);
  if (lines.length === 0 || titles.length === 0) throw new Error('The site has no text to make documents from.');
  const made = new Map<string, Doc>();
  while (made.size < count) {
    const [first, second] = [random.pick(titles), random.pick(titles)];
    const cut = Math.ceil(first.length / 2);
    const title = [...first.slice(0, cut), ...second.slice(Math.floor(second.length / 2)), random.below(97) + 2].join(
      ' ',
    );
    const body = Array.from({ length: linesOfOne }, () => random.pick(lines)).join('\n');
    made.set(title, { title, body });
  }
  return [...made.values()];
}
