/** Splits the criteria of a movement into passages, word for word, for the editor to choose from. */
import type { Movement } from '../../src/domain/movement.ts';

export interface Criterion {
  label: string;
  passages: readonly string[];
}

/** Shortest and longest passage in characters: the limits of the field `criteriaMet`. */
const [least, most] = [10, 600];

export function toCriteria(criteria: Movement['criteria']): Criterion[] {
  const texts =
    'joint' in criteria
      ? { 'Tiêu chí chung': criteria.joint }
      : { 'Tiêu chí tập thể': criteria.collective, 'Tiêu chí cá nhân': criteria.individual };
  return Object.entries(texts).map(([label, text]) => ({ label, passages: toPassages(text) }));
}

/** Splits at semicolons and at ends of sentences, as the plan separates its criteria; “...” does not end a sentence. */
function toPassages(text: string): string[] {
  return text
    .split(/;\s+|(?<!\.)\.\s+(?=\p{Lu})/u)
    .map((passage) => passage.trim().replace(/[.;]+$/, ''))
    .filter(({ length }) => length >= least && length <= most);
}
