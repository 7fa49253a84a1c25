/** The whole of `content/`, read and checked once. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkEntries, parseEntries, toProblem, type SourceEntry } from '../domain/check.ts';
import { checkSettings, checkStandingPages, checkWithdrawals } from '../domain/check-site.ts';
import { collections, hasPhotos, type Entry } from '../domain/collections.ts';
import type { Problem } from '../domain/problem.ts';
import type { CheckedEntry } from '../domain/rules/rule.ts';
import type { Settings } from '../domain/settings.ts';
import { fileNameOf, singleFiles, type SingleName } from '../domain/single-files.ts';
import { doubledSynonyms, type Synonyms } from '../domain/synonyms.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';
import { findBody } from './body.ts';
import { locateEntries, reportUnusedFiles, type LocatedEntry, type Report } from './content-files.ts';
import { findCopies } from './copies.ts';
import { checkDocumentFile } from './document-file.ts';
import { findPhotoDoubles } from './photo-doubles.ts';
import { checkPhotoFiles } from './photo-files.ts';
import { readSingle } from './single-file.ts';
import {
  besideFaults,
  fileProblem,
  readMdx,
  readYaml,
  withLine,
  type ReadResult,
  type SourceFile,
} from './source-file.ts';
import { readSteadily } from './steady.ts';

export interface FileReport {
  /** Path from the project root, with `/`. */
  file: string;
  problems: Problem[];
}

export interface LoadedCorpus {
  /** Entries without an error. */
  entries: Entry[];
  settings: Settings | undefined;
  withdrawals: Withdrawal[];
  /** Empty when there is no such file. */
  synonyms: Synonyms;
  /** One report for each file that has a problem, in file order. */
  reports: FileReport[];
}

interface ReadEntry {
  source: SourceEntry;
  file: SourceFile;
  result: ReadResult;
}

interface LoadOptions {
  root: string;
  contentDir: string;
  /** Civil day of the check. */
  today: string;
  /** Where the site will stand: its own full addresses are looked at as paths. */
  siteUrl?: string;
  base?: string;
}

export const loadCorpus = (options: LoadOptions): Promise<LoadedCorpus> => readSteadily(() => readCorpus(options));

async function readCorpus(options: LoadOptions): Promise<LoadedCorpus> {
  const nameOf = (path: string) => relative(options.root, path).split(sep).join('/');
  const reports = new Map<string, Problem[]>();
  const report = (path: string, problems: Problem[]) => {
    if (problems.length > 0) reports.set(nameOf(path), [...(reports.get(nameOf(path)) ?? []), ...problems]);
  };

  const located = locateEntries(options.contentDir, report);
  const read = located.flatMap((item) => {
    const entry = readEntry(item, nameOf(item.path), report);
    return entry === undefined ? [] : [entry];
  });
  const sources = read.map((item) => item.source);
  const readable = new Set(sources.map((source) => source.file));
  const unread = located
    .map(({ path, ...item }) => ({ ...item, file: nameOf(path) }))
    .filter((item) => !readable.has(item.file));
  const parsed = parseEntries(sources, unread);
  const single = (name: SingleName) => join(options.contentDir, fileNameOf(name));
  const settings = readSingle(single('settings'), singleFiles.settings.schema, report, (values) =>
    checkSettings(values, parsed, options.today),
  );
  const withdrawals =
    readSingle(single('withdrawals'), singleFiles.withdrawals.schema, report, (values) =>
      checkWithdrawals(values, parsed, options.today),
    ) ?? [];
  const synonyms = existsSync(single('synonyms'))
    ? readSingle(single('synonyms'), singleFiles.synonyms.schema, report, doubledSynonyms)
    : undefined;
  for (const { id, problem } of checkStandingPages(parsed))
    report(join(options.contentDir, collections.pages.folder, `${id}.mdx`), [problem]);

  const checked = checkEntries(parsed, withdrawals, options.today, homeOf(options));
  const attached = await Promise.all(checked.map(({ entry }) => attachedFileProblems(entry, options.root)));
  const entries: Entry[] = [];
  for (const [index, { entry, whole, problems }] of checked.entries()) {
    const item = read[index];
    if (item === undefined) continue;
    const all = [...problems, ...(attached[index] ?? [])].map((problem) => withLine(problem, item.file));
    report(join(options.root, entry.file), besideFaults(all, item.result));
    const isSound = !reports.get(entry.file)?.some((problem) => problem.severity === 'error');
    if (isSound && whole !== undefined) entries.push(whole);
  }
  reportUnusedFiles(options, sources, report);
  const sound = new Set(entries.map(({ file }) => file));
  const soundFiles = read.filter(({ source }) => sound.has(source.file));
  for (const { file, problem } of findCopies(
    soundFiles.map(({ source, file }) => ({ path: source.file, content: file })),
  ))
    report(join(options.root, file), [problem]);
  return { entries, settings, withdrawals, synonyms: synonyms ?? [], reports: sortReports(reports) };
}

const homeOf = ({ siteUrl, base = '/' }: LoadOptions): string | undefined =>
  siteUrl === undefined ? undefined : new URL(base, siteUrl).href;

function sortReports(reports: ReadonlyMap<string, Problem[]>): FileReport[] {
  const byLine = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0);
  return [...reports]
    .map(([file, problems]) => ({ file, problems: [...problems].sort(byLine) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readEntry(item: LocatedEntry, file: string, report: Report): ReadEntry | undefined {
  const { fields, form } = collections[item.collection];
  const hasBody = form !== 'yaml';
  const result: ReadResult = (hasBody ? readMdx : readYaml)(item.path, Object.keys(fields));
  if (!result.ok) report(item.path, result.problems);
  if (result.source === undefined) return undefined;
  const { data, body, bodyLine, written } = result.source;
  const parsed = hasBody
    ? findBody(body, { firstLine: bodyLine, collection: item.collection, id: item.id })
    : { problems: [] };
  report(item.path, parsed.problems);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    if (result.ok)
      report(item.path, [
        fileProblem('Chưa có trường nào theo khuôn “trường: giá trị”. Hãy điền theo một bài đã có.', 1),
      ]);
    return undefined;
  }
  const source: SourceEntry = {
    collection: item.collection,
    id: item.id,
    file,
    data: data as Record<string, unknown>,
    written,
    ...(parsed.facts !== undefined && { body: parsed.facts }),
  };
  return { source, file: result.source, result };
}

async function attachedFileProblems(entry: CheckedEntry, root: string): Promise<Problem[]> {
  const folder = dirname(join(root, entry.file));
  const { photos = [], sample = false } = hasPhotos(entry) ? entry.values : {};
  const document = entry.collection === 'documents' ? entry.values.file : undefined;
  const findings = [
    ...(await checkPhotoFiles({ folder, photos, sample })),
    ...(await findPhotoDoubles(folder, photos)),
    ...(document === undefined ? [] : checkDocumentFile(folder, document)),
  ];
  return findings.map((finding) => toProblem('A1', collections[entry.collection].fields, finding));
}
