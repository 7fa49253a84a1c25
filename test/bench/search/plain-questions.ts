/**
 * Questions in everyday words about the site's own entries, with the entries that answer them. The half `kept` is held
 * out: nobody looks at it while tuning the ranking.
 */
import { readFileSync } from 'node:fs';
import type { KindOfQuestion } from './questions.ts';

const least = { at5: 0.9, at10: 0.97 };

/** `paths` are the paths of the documents. Returns no questions if the documents are not those of the site. */
export const plainQuestions = (paths: readonly string[]): KindOfQuestion[] =>
  ['tune', 'kept'].map((half) => ({
    name: `plain questions, ${half} half`,
    least,
    plain: false,
    items: readLines(half).flatMap((line) => {
      const [query = '', answers = ''] = line.split(' -> ');
      const wanted = answers
        .split('|')
        .flatMap((id) => paths.flatMap((path, number) => (path.endsWith(`/${id}/`) ? [number] : [])));
      return wanted.length === 0 ? [] : [{ query, wanted }];
    }),
  }));

const readLines = (half: string): string[] =>
  readFileSync(new URL(`plain/${half}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
