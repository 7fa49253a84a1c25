/**
 * Questions in everyday words about the site's own entries, with the entries that answer them. Nobody looks at the half
 * `kept` while tuning the ranking. The questions of `themes` ask about a worry or a knack, and the page that lists its
 * exemplars answers them.
 */
import { readFileSync } from 'node:fs';
import type { KindOfQuestion } from './questions.ts';

const sets = { tune: 'tune half', kept: 'kept half', themes: 'worries and knacks' };
const least = { at5: 0.9, at10: 0.97 };

/** `paths` are the paths of the documents. The kinds have no questions if the documents are not those of the site. */
export const plainQuestions = (paths: readonly string[]): KindOfQuestion[] =>
  Object.entries(sets).map(([file, name]) => ({
    name: `plain questions, ${name}`,
    least,
    plain: false,
    items: readLines(file).flatMap((line) => {
      const [query = '', answers = ''] = line.split(' -> ');
      const wanted = answers
        .split('|')
        .flatMap((id) => paths.flatMap((path, number) => (path.endsWith(`/${id}/`) ? [number] : [])));
      return wanted.length === 0 ? [] : [{ query, wanted }];
    }),
  }));

const readLines = (file: string): string[] =>
  readFileSync(new URL(`plain/${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
