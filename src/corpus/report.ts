import { formatProblem, type Problem } from '../domain/problem.ts';
import { codeOf, findHidden } from '../text/hidden-characters.ts';
import type { FileReport } from './loaded.ts';

const counted = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((problem) => problem.severity === severity).length;

/** The report for the editor: problems grouped by file, then one line with their counts. */
export function formatReports(reports: readonly FileReport[], soundEntries: number): { text: string; errors: number } {
  const all = reports.flatMap((report) => report.problems);
  const errors = counted(all, 'error');
  const warnings = counted(all, 'warning');
  const files = reports.map(({ file, problems }) => `${visible(file)}\n${problems.map(formatLine).join('\n')}\n`);
  const summary =
    errors === 0
      ? `Nội dung hợp lệ: ${soundEntries} mục, ${warnings} điều nên xem lại.`
      : `${errors} lỗi cần sửa, ${warnings} điều nên xem lại, trong ${reports.length} tệp.`;
  return { text: [...files, summary].join('\n'), errors };
}

/** Joins reports of several checks, so that each file has one report. */
export function mergeReports(...lists: readonly (readonly FileReport[])[]): FileReport[] {
  const byFile = Map.groupBy(lists.flat(), ({ file }) => file);
  return [...byFile].map(([file, reports]) => ({ file, problems: reports.flatMap(({ problems }) => problems) }));
}

/**
 * Replaces invisible characters with their codes. File names and quoted values may contain characters that break a
 * line, clear a terminal or change the direction of the text.
 */
function visible(text: string): string {
  const shown = new Set(findHidden(text).map(({ character }) => character));
  return [...text]
    .map((character) => (shown.has(character) || /[\t\n]/.test(character) ? `[${codeOf(character)}]` : character))
    .join('');
}

function formatLine(problem: Problem): string {
  const kind = problem.severity === 'error' ? 'Lỗi' : 'Xem lại';
  const line = problem.line === undefined ? '' : `, dòng ${problem.line}`;
  return `  ${kind} ${problem.rule}${line} – ${visible(formatProblem(problem))}`;
}
