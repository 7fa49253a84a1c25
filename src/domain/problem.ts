import type { RuleCode } from './catalogue.ts';

/** What is wrong with one field of one entry, in words for the editor. */
export interface Problem {
  rule: RuleCode;
  severity: 'error' | 'warning';
  path: readonly PropertyKey[];
  /** Vietnamese label of the field; empty when the problem is of the whole file. */
  label: string;
  message: string;
  /** The same for whoever fills in the form, who sees neither codes nor signs of the file; absent where nothing differs. */
  formMessage?: string;
  /** What the form offers to do about it. */
  remedy?: 'to-unicode';
  /** Line of the file, where it is known without the path. */
  line?: number;
}

/** One sentence, or one for those who write the file and one for those who fill in the form. */
export type Wording = string | { file: string; form: string };

export const worded = (wording: Wording): Pick<Problem, 'message' | 'formMessage'> =>
  typeof wording === 'string' ? { message: wording } : { message: wording.file, formMessage: wording.form };

/** `Mô tả ảnh (photos.0.alt): còn thiếu. …` */
export function formatProblem(problem: Problem): string {
  const path = problem.path.map(String).join('.');
  if (problem.label === '') return problem.message;
  return path === '' || path === problem.label
    ? `${problem.label}: ${problem.message}`
    : `${problem.label} (${path}): ${problem.message}`;
}
