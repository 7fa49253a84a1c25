import type { RuleCode } from './catalogue.ts';

/** One error or warning about an entry or another file of the content, in words for the editor. */
export interface Problem {
  rule: RuleCode;
  severity: 'error' | 'warning';
  path: readonly PropertyKey[];
  /** Vietnamese label of the field; empty when the problem concerns the whole file. */
  label: string;
  message: string;
  /**
   * The message for the form, where editors see neither codes nor file syntax; undefined when `message` suits the form
   * too.
   */
  formMessage?: string;
  /** A correction that the form offers as a button. */
  remedy?: 'to-unicode';
  /** Line in the file, from 1; undefined if it is unknown, or has not yet been looked up from `path`. */
  line?: number;
}

/** One sentence for both file and form, or one for each. */
export type Wording = string | { file: string; form: string };

export const toMessages = (wording: Wording): Pick<Problem, 'message' | 'formMessage'> =>
  typeof wording === 'string' ? { message: wording } : { message: wording.file, formMessage: wording.form };

/** For example `Mô tả ảnh (photos.0.alt): còn thiếu. …` */
export function formatProblem(problem: Problem): string {
  const path = problem.path.map(String).join('.');
  if (problem.label === '') return problem.message;
  return path === '' || path === problem.label
    ? `${problem.label}: ${problem.message}`
    : `${problem.label} (${path}): ${problem.message}`;
}
