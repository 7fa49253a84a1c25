/** The whole of `content/`, read and checked once. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkEntries, toProblem, type SourceEntry } from '../domain/check.ts';
import { collections } from '../domain/collections.ts';
import { collectionNames, type CollectionName } from '../domain/fields.ts';
import type { Problem } from '../domain/problem.ts';
import type { Gated } from '../domain/public.ts';
import type { CheckedEntry } from '../domain/rules/rule.ts';
import { referencesResolve } from '../domain/rules/corpus.ts';
import { settingsFields, settingsSchema, type Settings } from '../domain/settings.ts';
import { doubledSynonyms, synonymsSchema, type Synonyms } from '../domain/synonyms.ts';
import { withdrawalsSchema, type Withdrawal } from '../domain/withdrawal.ts';
import { isSlug } from '../text/slug.ts';
import { findBody } from './body.ts';
import { checkDocumentFile } from './document-file.ts';
import { checkPhotoFiles } from './photo-files.ts';
import { readSingle } from './single-file.ts';
import { fileProblem, readMdx, readYaml, withLine, type ReadResult, type SourceFile } from './source-file.ts';
import { readSteadily } from './steady.ts';

export interface FileReport {
  /** Path from the project root, with `/`. */
  file: string;
  problems: Problem[];
}

export interface CorpusEntry {
  collection: CollectionName;
  id: string;
  file: string;
  data: Readonly<Record<string, unknown>>;
  /** What decides whether the entry may be shown. */
  gate: Gated;
}

export interface LoadedCorpus {
  /** Entries without an error. */
  entries: CorpusEntry[];
  settings: Settings | undefined;
  withdrawals: Withdrawal[];
  /** Empty when there is no such file. */
  synonyms: Synonyms;
  /** One report for each file that has a problem, in file order. */
  reports: FileReport[];
}

interface Located {
  collection: CollectionName;
  id: string;
  path: string;
}

interface ReadEntry {
  source: SourceEntry;
  file: SourceFile;
}

interface Place {
  root: string;
  contentDir: string;
  today: string;
}

export const loadCorpus = (place: Place): Promise<LoadedCorpus> => readSteadily(() => readCorpus(place));

async function readCorpus(options: Place): Promise<LoadedCorpus> {
  const nameOf = (path: string) => relative(options.root, path).split(sep).join('/');
  const reports = new Map<string, Problem[]>();
  const report = (path: string, problems: Problem[]) => {
    if (problems.length > 0) reports.set(nameOf(path), [...(reports.get(nameOf(path)) ?? []), ...problems]);
  };

  const located = collectionNames.flatMap((name) => locate(options.contentDir, name, report));
  const read = located.flatMap((item) => {
    const entry = readEntry(item, nameOf(item.path), report);
    return entry === undefined ? [] : [entry];
  });
  const exists = (collection: CollectionName, id: string) =>
    located.some((item) => item.collection === collection && item.id === id);
  const settings = readSingle(join(options.contentDir, 'cai-dat.yaml'), settingsSchema, report, (values) =>
    referencesResolve(settingsFields, values, exists).map((finding) => toProblem('R2', settingsFields, finding)),
  );
  const withdrawals = readSingle(join(options.contentDir, 'da-go.yaml'), withdrawalsSchema, report) ?? [];
  const synonymsFile = join(options.contentDir, 'tu-khoa.yaml');
  const synonyms = existsSync(synonymsFile)
    ? readSingle(synonymsFile, synonymsSchema, report, doubledSynonyms)
    : undefined;

  const sources = read.map((item) => item.source);
  const readable = new Set(sources.map((source) => source.file));
  const unread = located
    .map(({ path, ...item }) => ({ ...item, file: nameOf(path) }))
    .filter((item) => !readable.has(item.file));
  const checked = checkEntries(sources, withdrawals, options.today, unread);
  const attached = await Promise.all(checked.map(({ entry }) => attachedFileProblems(entry, options.root)));
  const entries: CorpusEntry[] = [];
  for (const [index, { entry, problems }] of checked.entries()) {
    const item = read[index];
    if (item === undefined) continue;
    const all = [...problems, ...(attached[index] ?? [])].map((problem) => withLine(problem, item.file));
    report(join(options.root, entry.file), all);
    const isSound = !reports.get(entry.file)?.some((problem) => problem.severity === 'error');
    if (isSound) {
      const { collection, id, file, values } = entry;
      entries.push({ collection, id, file, gate: values as Gated, data: item.source.data });
    }
  }
  return { entries, settings, withdrawals, synonyms: synonyms ?? [], reports: sortReports(reports) };
}

function sortReports(reports: ReadonlyMap<string, Problem[]>): FileReport[] {
  const byLine = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0);
  return [...reports]
    .map(([file, problems]) => ({ file, problems: [...problems].sort(byLine) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The files of one collection; anything else in its folder is reported. */
function locate(
  contentDir: string,
  collection: CollectionName,
  report: (path: string, problems: Problem[]) => void,
): Located[] {
  const { folder, form } = collections[collection];
  const directory = join(contentDir, folder);
  if (!existsSync(directory)) return [];
  const items = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return items.flatMap((item) => {
    const id = form === 'folder' ? item.name : item.name.replace(/\.(mdx|yaml)$/, '');
    const path = form === 'folder' ? join(directory, item.name, 'index.mdx') : join(directory, item.name);
    const isExpected =
      form === 'folder' ? item.isDirectory() && existsSync(path) : item.isFile() && item.name === `${id}.${form}`;
    if (item.name.startsWith('.') || item.name.endsWith('.pdf')) return [];
    if (!isExpected) {
      const expected = form === 'folder' ? `${folder}/ten-bai/index.mdx` : `${folder}/ten.${form}`;
      report(join(directory, item.name), [
        fileProblem(`Tệp hoặc thư mục này không đúng chỗ. Mục ${collections[collection].label} cần dạng ${expected}.`),
      ]);
      return [];
    }
    if (!isSlug(id))
      report(path, [
        {
          ...fileProblem(
            `Tên “${id}” phải là chữ thường không dấu, số và gạch nối. Hãy đổi tên, ví dụ ${collection === 'exemplars' ? '2023-ten-viec-lam' : 'ten-viec-lam'}.`,
          ),
          rule: 'R13',
        },
      ]);
    return [{ collection, id, path }];
  });
}

function readEntry(
  item: Located,
  file: string,
  report: (path: string, problems: Problem[]) => void,
): ReadEntry | undefined {
  const hasBody = collections[item.collection].form !== 'yaml';
  const result: ReadResult = hasBody ? readMdx(item.path) : readYaml(item.path);
  if (!result.ok) {
    report(item.path, result.problems);
    return undefined;
  }
  const { data, body, bodyLine } = result.source;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    report(item.path, [
      fileProblem('Chưa có trường nào theo khuôn “trường: giá trị”. Hãy điền theo một bài đã có.', 1),
    ]);
    return undefined;
  }
  const source: SourceEntry = { collection: item.collection, id: item.id, file, data: data as Record<string, unknown> };
  if (hasBody) {
    const parsed = findBody(body, { firstLine: bodyLine, collection: item.collection, id: item.id });
    report(item.path, parsed.problems);
    if (parsed.facts !== undefined) source.body = parsed.facts;
  }
  return { source, file: result.source };
}

async function attachedFileProblems({ collection, file, values }: CheckedEntry, root: string): Promise<Problem[]> {
  const folder = dirname(join(root, file));
  const photos = 'photos' in values ? (values.photos ?? []) : [];
  const document = 'file' in values ? values.file : undefined;
  const isSample = 'sample' in values && values.sample;
  const findings = [
    ...(photos.length === 0 ? [] : await checkPhotoFiles({ folder, photos, sample: isSample })),
    ...(document === undefined ? [] : checkDocumentFile(folder, document)),
  ];
  return findings.map((finding) => toProblem('A1', collections[collection].fields, finding));
}
