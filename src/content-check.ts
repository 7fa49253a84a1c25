/** `npm run content:check`: every problem of every file, in one run. */
import { formatReports } from './corpus/report.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { environment } from './environment.ts';

try {
  const { reports, entries } = await loadCorpus(environment);
  const { text, errors } = formatReports(reports, entries.length);
  console.log(text);
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  // A folder that somebody works in may refuse to be read; its sentence is for the editor, its stack is not.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
