/** `npm run content:check`: every problem of every file, in one run. */
import { formatReports } from './corpus/report.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { environment } from './environment.ts';

const { reports, entries } = await loadCorpus(environment);
const { text, errors } = formatReports(reports, entries.length);
console.log(text);
process.exitCode = errors > 0 ? 1 : 0;
