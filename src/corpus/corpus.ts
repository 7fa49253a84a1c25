/** Reads and checks all of `content/`. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkEntries, toContent, toProblem, type ParsedEntry, type UnreadEntry } from '../domain/check.ts';
import { checkSettings, checkRequiredPages, checkWithdrawals } from '../domain/check-site.ts';
import { collections, hasPhotos, pathOf, type Entry } from '../domain/collections.ts';
import { listGone } from '../domain/gone.ts';
import type { Problem } from '../domain/problem.ts';
import type { CheckedEntry } from '../domain/rules/rule.ts';
import { fileNameOf, singleFiles, type SingleName } from '../domain/single-files.ts';
import { doubledSynonyms } from '../domain/synonyms.ts';
import { locateEntries, reportUnusedFiles, type LocatedEntry } from './content-files.ts';
import { loadedVersion } from './code-version.ts';
import { findCopies } from './copies.ts';
import { checkDocumentFile } from './document-file.ts';
import { applyWithdrawals } from './aftermath.ts';
import { addLineNumbers, readEntryFile, type EntryReading } from './entry-file.ts';
import { openFileCache, type FileCache } from './file-cache.ts';
import { openPhotoFile, type OpenPhoto } from './open-photo.ts';
import { findPhotoDoubles } from './photo-doubles.ts';
import { checkPhotoFiles } from './photo-files.ts';
import type { FileReport, LoadedCorpus, Reading } from './loaded.ts';
import { readSingle } from './single-file.ts';

import { readWithRetry } from './read-with-retry.ts';

interface ReadEntry {
  item: LocatedEntry;
  parsed: ParsedEntry;
  reading: EntryReading;
}

interface LoadOptions {
  root: string;
  contentDir: string;
  /** Day of the check in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  /** Whether this is a release build, which leaves out samples. */
  production?: boolean;
  /** Origin of the published site. Links to full URLs of the site are then checked like internal links. */
  siteUrl?: string;
  base?: string;
  /** Pages of entries that were public once and whose files are missing. What leads to them is no error. */
  vanished?: readonly string[];
  /**
   * Folder of the cache that lasts from one run to the next; when undefined, the cache lasts as long as the process.
   */
  cacheDir?: string;
}

const processCache = openFileCache();

/** Folders of the code on which the result of reading a file depends. */
const code = ['src/text', 'src/domain', 'src/mdx', 'src/corpus'];

const cacheFor = ({ cacheDir }: LoadOptions): FileCache =>
  cacheDir === undefined ? processCache : openFileCache({ folder: cacheDir, version: loadedVersion(code) });

export const loadCorpus = (options: LoadOptions): Promise<LoadedCorpus> =>
  readWithRetry(async () => {
    const { root, today, production = false } = options;
    return applyWithdrawals(await readCorpus(options), { root, today, production, home: homeOf(options) });
  });

async function readCorpus(options: LoadOptions): Promise<Reading> {
  const { vanished = [] } = options;
  const nameOf = (path: string) => relative(options.root, path).split(sep).join('/');
  const reports = new Map<string, Problem[]>();
  const report = (path: string, problems: Problem[]) => {
    if (problems.length > 0) reports.set(nameOf(path), [...(reports.get(nameOf(path)) ?? []), ...problems]);
  };
  const soften = (path: string) => {
    const problems = reports.get(nameOf(path)) ?? [];
    if (problems.length > 0)
      reports.set(
        nameOf(path),
        problems.map((each) => ({ ...each, severity: 'warning' })),
      );
  };

  const cache = cacheFor(options);
  const located = locateEntries(options.contentDir, report);
  const read: ReadEntry[] = [];
  const unread: UnreadEntry[] = [];
  for (const { path, ...item } of located) {
    const file = nameOf(path);
    const reading = await cache.getOrCompute('entry', path, () => readEntryFile({ path, ...item }, file));
    report(path, reading.problems);
    if (reading.parsed === undefined) unread.push({ ...item, file });
    else read.push({ item: { path, ...item }, parsed: reading.parsed, reading });
  }
  const content = toContent(
    read.map(({ parsed }) => parsed),
    unread,
  );
  const single = (name: SingleName) => join(options.contentDir, fileNameOf(name));
  const settings = readSingle(single('settings'), singleFiles.settings.schema, report, (values) =>
    checkSettings(values, content, options.today),
  );
  const withdrawals =
    readSingle(single('withdrawals'), singleFiles.withdrawals.schema, report, (values) =>
      checkWithdrawals(values, content, options.today, vanished),
    ) ?? [];
  const synonyms = existsSync(single('synonyms'))
    ? readSingle(single('synonyms'), singleFiles.synonyms.schema, report, doubledSynonyms)
    : undefined;
  for (const { id, problem } of checkRequiredPages(content))
    report(join(options.contentDir, collections.pages.folder, `${id}.mdx`), [problem]);

  const all = content.entries.map(({ entry }) => entry);
  const gone = listGone(withdrawals, all, options.today, vanished);
  const checked = checkEntries(content, withdrawals, options.today, { home: homeOf(options), vanished });
  const openPhoto: OpenPhoto = (path) => cache.getOrCompute('photo', path, () => openPhotoFile(path));
  const attached = await Promise.all(checked.map(({ entry }) => attachedFileProblems(entry, options.root, openPhoto)));
  const entries: Entry[] = [];
  const sound: { path: string; digest: string; comparable: Buffer }[] = [];
  for (const [index, { entry, whole, problems }] of checked.entries()) {
    const found = read[index];
    if (found === undefined) continue;
    const { item, reading } = found;
    report(item.path, addLineNumbers([...problems, ...(attached[index] ?? [])], item, reading.unreadLines));
    // A withdrawn entry gets warnings in place of errors: its problems must not stop the build that removes it.
    if (gone.has(pathOf(entry))) soften(item.path);
    const isSound = !reports.get(entry.file)?.some((problem) => problem.severity === 'error');
    const { digest, comparable } = reading;
    if (!isSound || whole === undefined || comparable === undefined) continue;
    entries.push(whole);
    sound.push({ path: entry.file, digest, comparable });
  }
  reportUnusedFiles(options.contentDir, read, report);
  for (const { file, problem } of findCopies(sound)) report(join(options.root, file), [problem]);
  cache.save();
  const digests = new Map(sound.map(({ path, digest }) => [path, digest]));
  const texts = new Map(sound.map(({ path, comparable }) => [path, comparable]));
  return {
    ...{ entries, digests, texts, settings, withdrawals, vanished },
    ...{ synonyms: synonyms ?? [], reports: sortReports(reports) },
  };
}

export const homeOf = ({ siteUrl, base = '/' }: Pick<LoadOptions, 'siteUrl' | 'base'>): string | undefined =>
  siteUrl === undefined ? undefined : new URL(base, siteUrl).href;

function sortReports(reports: ReadonlyMap<string, Problem[]>): FileReport[] {
  const byLine = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0);
  return [...reports]
    .map(([file, problems]) => ({ file, problems: [...problems].sort(byLine) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function attachedFileProblems(entry: CheckedEntry, root: string, openPhoto: OpenPhoto): Promise<Problem[]> {
  const folder = dirname(join(root, entry.file));
  const { photos = [], sample = false } = hasPhotos(entry) ? entry.values : {};
  const document = entry.collection === 'documents' ? entry.values.file : undefined;
  const findings = [
    ...(await checkPhotoFiles({ folder, photos, sample }, openPhoto)),
    ...(await findPhotoDoubles(folder, photos, openPhoto)),
    ...(document === undefined ? [] : checkDocumentFile(folder, document)),
  ];
  return findings.map((finding) => toProblem('A1', collections[entry.collection].fields, finding));
}
