/**
 * `npm run content:check`: reports all problems of all files in one run. With `--since-main`, it also reports changes
 * of events since the main branch that `changes` does not record. A build leaves this out, because it may run without a
 * git repository.
 */
import { formatReports, mergeReports } from './corpus/report.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { findUnrecordedChangesSinceMain } from './corpus/unrecorded-changes.ts';
import { environment } from './environment.ts';

try {
  const { reports, entries } = await loadCorpus(environment);
  const { root, contentDir } = environment;
  const unrecorded = process.argv.includes('--since-main') ? findUnrecordedChangesSinceMain(root, contentDir) : [];
  const { text, errors } = formatReports(mergeReports(reports, unrecorded), entries.length);
  console.log(text);
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  // A file may vanish or be locked while it is read. The editor needs the message, not the stack trace.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
