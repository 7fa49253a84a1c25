/** The passages of a movement's criteria, word for word, as an editor chooses them. */
import type { Movement } from '../../src/domain/movement.ts';

export interface Criterion {
  label: string;
  passages: readonly string[];
}

/** A field takes no longer text, and a shorter one says nothing. */
const [least, most] = [10, 600];

export function toCriteria(criteria: Movement['criteria']): Criterion[] {
  const texts =
    'joint' in criteria
      ? { 'Tiêu chí chung': criteria.joint }
      : { 'Tiêu chí tập thể': criteria.collective, 'Tiêu chí cá nhân': criteria.individual };
  return Object.entries(texts).map(([label, text]) => ({ label, passages: toPassages(text) }));
}

/** The plan puts a semicolon between criteria, or ends a sentence; three dots end none. */
function toPassages(text: string): string[] {
  return text
    .split(/;\s+|(?<!\.)\.\s+(?=\p{Lu})/u)
    .map((passage) => passage.trim().replace(/[.;]+$/, ''))
    .filter(({ length }) => length >= least && length <= most);
}
