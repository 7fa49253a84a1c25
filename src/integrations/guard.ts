/**
 * The last check of a build: looks at every output file, and stops the build with a list of what must not be published.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LoadedCorpus } from '../corpus/corpus.ts';
import { readContent } from '../corpus/reading.ts';
import { environment } from '../environment.ts';
import { writeViolations } from '../release/violations.ts';
import { checkOutput } from './guard/check-output.ts';
import { fileIn, type OutputFile } from './guard/output-file.ts';
import { listTraces } from './guard/hidden-traces.ts';
import { isPixels } from './guard/images.ts';
import { GuardError } from './guard/message.ts';
import { listSources, type SourceText } from './guard/sources.ts';
import { forOperators } from './guard/operators.ts';
import { listOutputFiles } from './output-files.ts';
import { photoOwners } from './photos.ts';

export const guard = (): AstroIntegration => ({
  name: 'guard',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { root, contentDir, siteUrl } = environment;
      const corpus = await readContent();
      const files = readFiles(fileURLToPath(dir));
      const traces = listTraces(corpus.entries, corpus.withdrawals, environment);
      const originals = readFiles(contentDir, isPixels);
      let known: SourceText[] | undefined;
      const sources = () => (known ??= listSources(corpus, root));
      const contacts = officeContacts(corpus);
      const photosBehind = (path: string) => photoOwners.of(path);
      const options = { traces, originals, contacts, sources, siteUrl, root, photosBehind };
      const notices = await checkOutput(files, options).catch(leaveViolations);
      for (const { file, message } of notices) logger.warn(`${file}: ${message}`);
      for (const notice of forOperators(corpus, environment.production)) logger.warn(notice);
      logger.info(`${files.length} tệp đã qua kiểm tra cuối.`);
    },
  },
});

/** For a release, which holds back the entries that the violations are about and builds the others. */
function leaveViolations(error: unknown): never {
  if (error instanceof GuardError) writeViolations(environment.buildDir, error.violations);
  throw error;
}

function readFiles(directory: string, isWanted: (path: string) => boolean = () => true): OutputFile[] {
  const paths = existsSync(directory) ? listOutputFiles(directory) : [];
  return paths.filter(isWanted).map((path) => fileIn(directory, path));
}

/** Contacts of offices. No others may be public. */
function officeContacts({ entries, settings }: LoadedCorpus): string[] {
  const ofUnits = entries.flatMap((entry) => (entry.collection === 'units' ? [entry.values.contact] : []));
  return [settings?.contact, ...ofUnits]
    .flatMap((contact): (string | undefined)[] => Object.values(contact ?? {}))
    .filter((value) => value !== undefined);
}
