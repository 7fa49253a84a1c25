/**
 * The last check of a build: looks at every output file that no earlier build has checked, and stops the build with a
 * list of what must not be published.
 */
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LoadedCorpus } from '../corpus/loaded.ts';
import { readContent } from '../corpus/reading.ts';
import { environment } from '../environment.ts';
import { digestOf } from '../recording/digest.ts';
import { writeViolations } from '../release/violations.ts';
import { checkOutput } from './guard/check-output.ts';
import { fileIn, type OutputFile } from './guard/output-file.ts';
import { listTraces, type Trace } from '../domain/traces.ts';
import { imagesNamedIn, isImage, isPixels } from './guard/images.ts';
import { GuardError } from './guard/message.ts';
import { forOperators, forTypesetting } from './guard/operators.ts';
import { listSources, type SourceText } from './guard/sources.ts';
import { textOf } from './guard/text-of.ts';
import { listFiles } from '../release/list-files.ts';
import { canTypeset } from '../typeset/typesetter.ts';
import { photoOwners } from './photos.ts';
import { isAsBefore, keptFiles, lastOfStep, thisBuild } from './this-build.ts';

const step = 'guard';

/** What the next build needs of this check. */
interface Checked {
  /** Digest of the contacts that were allowed. */
  contacts: string;
  traces: readonly Trace[];
  /** Names of images and stylesheets that each file mentions, by file. */
  named: Map<string, string[]>;
}

export const lastChecked = (): Checked | undefined => thisBuild().steps.get(step) as Checked | undefined;

export const guard = (): AstroIntegration => ({
  name: 'guard',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { root, contentDir, siteUrl } = environment;
      const { room, steps } = thisBuild();
      const directory = fileURLToPath(dir);
      const corpus = await readContent();
      const traces = listTraces(corpus.entries, corpus.withdrawals, environment);
      const originals = readFiles(contentDir, isPixels);
      let texts: SourceText[] | undefined;
      const sources = () => (texts ??= listSources(corpus, root));
      const contacts = officeContacts(corpus);
      const photosBehind = (path: string) => photoOwners.of(path);
      const last = lastOfStep(step) as Checked | undefined;
      const notMade = keptFiles();
      if (notMade.length > 0) dropUnusedPhotos(directory, namedBy(notMade, last));
      const { made, remade } = dividedByChange(readFiles(directory));
      const kept = [...notMade, ...remade];
      const fromLast = kept.map((path) => fileIn(room.siteFolder, path));
      const named = namedBy(kept, last);
      // Kept files were checked by an earlier build, so they are searched for new traces only. But all kept files are
      // checked in full if other contacts are allowed now.
      const known = new Set(last?.traces.map((trace) => digestOf(trace)));
      const newTraces = traces.filter((trace) => !known.has(digestOf(trace)));
      const allowed = digestOf(contacts);
      const files = [...made, ...(last?.contacts === allowed ? likeOriginals(named, originals) : fromLast)];
      const again = { files: newTraces.length > 0 && last?.contacts === allowed ? fromLast : [], traces: newTraces };
      const options = { traces, originals, contacts, sources, siteUrl, root, photosBehind };
      const checked = await checkOutput(files, {
        ...options,
        kept: { images: kept.filter(isImage), named, again },
      }).catch(leaveViolations);
      for (const { file, message } of checked.notices) logger.warn(`${file}: ${message}`);
      for (const notice of [...forOperators(corpus, environment.production), ...forTypesetting(corpus, canTypeset())])
        logger.warn(notice);
      logger.info(`${files.length} tệp đã qua kiểm tra cuối.`);
      steps.set(step, { contacts: allowed, traces, named: new Map([...named, ...checked.named]) } satisfies Checked);
    },
  },
});

/**
 * Saves the violations for a release (`src/cli/release/build.ts`), which then holds back their entries and builds the
 * others.
 */
function leaveViolations(error: unknown): never {
  if (error instanceof GuardError) writeViolations(environment.buildDir, error.violations);
  throw error;
}

/** The files that are new or have changed, and the paths of those that came out as in the last build. */
function dividedByChange(files: readonly OutputFile[]): { made: OutputFile[]; remade: string[] } {
  const remade = new Set(files.filter(isAsBefore).map(({ path }) => path));
  return { made: files.filter(({ path }) => !remade.has(path)), remade: [...remade] };
}

const namedBy = (paths: readonly string[], last: Checked | undefined): Map<string, string[]> =>
  new Map(paths.map((path) => [path, last?.named.get(path) ?? []]));

/**
 * Removes original photos that no page names. Astro removes an original only after it has made pictures from it, and
 * for pages that were kept it makes none.
 */
function dropUnusedPhotos(directory: string, namedByKept: ReadonlyMap<string, readonly string[]>): void {
  const files = listFiles(directory);
  const originals = files.filter((path) => photoOwners.isOriginal(path));
  if (originals.length === 0) return;
  const named = new Set([...namedByKept.values()].flat());
  // Only text files name the photos of pages, so archives and compressed files need not be opened.
  for (const path of files.filter((file) => /\.(?:html|css|js|json|xml)$/.test(file)))
    for (const name of imagesNamedIn(textOf(fileIn(directory, path)) ?? '')) named.add(name);
  for (const path of originals) if (!named.has(basename(path))) rmSync(join(directory, path));
}

/**
 * Pictures that kept files name and that have the size in bytes of a photo in `content/`. Such a picture may be that
 * photo itself, which must not be published.
 */
function likeOriginals(named: ReadonlyMap<string, readonly string[]>, originals: readonly OutputFile[]): OutputFile[] {
  const { siteFolder, last } = thisBuild().room;
  const sizes = new Set(originals.map(({ size }) => size));
  const names = new Set([...named.values()].flat());
  return Object.entries(last?.manifest.files ?? {})
    .filter(([path, [, size]]) => isPixels(path) && sizes.has(size) && names.has(basename(path)))
    .map(([path]) => fileIn(siteFolder, path));
}

function readFiles(directory: string, isWanted: (path: string) => boolean = () => true): OutputFile[] {
  const paths = existsSync(directory) ? listFiles(directory) : [];
  return paths.filter(isWanted).map((path) => fileIn(directory, path));
}

/** Contacts of offices. No others may be public. */
function officeContacts({ entries, settings }: LoadedCorpus): string[] {
  const ofUnits = entries.flatMap((entry) => (entry.collection === 'units' ? [entry.values.contact] : []));
  return [settings?.contact, ...ofUnits]
    .flatMap((contact): (string | undefined)[] => Object.values(contact ?? {}))
    .filter((value) => value !== undefined);
}
