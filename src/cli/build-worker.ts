/**
 * Builds the site whenever the parent process asks for it (see `warm-builds.ts`). Astro, Vite and our own modules stay
 * loaded between builds.
 */
import { build } from 'astro';
import { codeFolders, codeVersion, loadedVersion } from '../corpus/code-version.ts';
import { forgetContent, readContent } from '../corpus/reading.ts';
import { formatReports } from '../corpus/report.ts';
import { environment } from '../environment.ts';
import { expectBuilds, thisBuild } from '../integrations/this-build.ts';
import { answerMark, exitCodes, mostMemory, type BuildAnswer, type BuildRequest } from './warm-builds.ts';

// Read before the first build, because the code may change during that build.
const loaded = loadedVersion(codeFolders);

process.on('message', (request: BuildRequest) => {
  buildSite(request).then(answer, (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(exitCodes.failed);
  });
});
// The parent has ended.
process.on('disconnect', () => process.exit());
// With a handler, the signal waits until `answer` has ended, and what it saves for the next build is whole.
process.on('SIGTERM', () => process.exit());
expectBuilds();

async function buildSite({ reportsContent }: BuildRequest): Promise<void> {
  if (codeVersion(codeFolders) !== loaded) process.exit(exitCodes.stale);
  forgetContent();
  if (reportsContent) await reportContent();
  await build({ root: environment.root });
}

/** Prints all problems of the content, and ends the process if one of them is an error. */
async function reportContent(): Promise<void> {
  const { reports, entries } = await readContent();
  const { text, errors } = formatReports(reports, entries.length);
  console.log(text);
  if (errors > 0) process.exit(exitCodes.failed);
}

function answer(): void {
  const isLast = process.memoryUsage.rss() > mostMemory;
  process.stdout.write(`${answerMark}${JSON.stringify({ isLast } satisfies BuildAnswer)}\n`);
  // The parent goes on meanwhile: the site is there already.
  thisBuild().prepareNext?.();
}
