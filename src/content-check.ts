/**
 * `npm run content:check`: every problem of every file, in one run. With `--since-main` also what changed since the
 * main branch and is not told; a build does without, as it knows of no repository.
 */
import { formatReports, mergeReports } from './corpus/report.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { findUntoldChanges } from './corpus/untold-changes.ts';
import { environment } from './environment.ts';

try {
  const { reports, entries } = await loadCorpus(environment);
  const { root, contentDir } = environment;
  const untold = process.argv.includes('--since-main') ? findUntoldChanges(root, contentDir) : [];
  const { text, errors } = formatReports(mergeReports(reports, untold), entries.length);
  console.log(text);
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  // A folder that somebody works in may refuse to be read; its sentence is for the editor, its stack is not.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
