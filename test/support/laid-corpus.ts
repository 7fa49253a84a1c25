/** Copies broken cases over the valid corpus, in a temporary folder. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/release/list-files.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import type { LoadedCorpus } from '../../src/corpus/loaded.ts';

export const validContent = 'test/fixtures/content';
const brokenCases = 'test/fixtures/broken';

/** The date for which the fixtures are written. */
export const today = '2025-12-01';

export const caseNames = readdirSync(brokenCases, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map((item) => item.name);

const files = new Map(caseNames.map((name) => [name, listFiles(join(brokenCases, name))]));

/** Paths of the files of a case, from the content root. */
export const filesOf = (caseName: string): readonly string[] => files.get(caseName) ?? [];

/** Whether the case replaces a file of the valid corpus. Such a case cannot be laid together with other cases. */
export const replacesValidFile = (caseName: string) =>
  filesOf(caseName).some((path) => existsSync(join(validContent, path)));

/**
 * The part of the valid corpus that settings refer to. Cases that change only files at the content root are checked
 * with this part alone, because checking entries with bodies and photos takes longer.
 */
const isReferenceData = (path: string) => !/\/(dien-hinh|viec-tot|su-kien|van-ban\/tai-lieu-.*)$/.test(path);

/** All calls use one folder, because `loadCorpus` reuses its result for an unchanged file at the same path. */
const folder = join(tmpdir(), `content-${randomUUID()}`);

/**
 * Copies the cases over the valid corpus in `<folder>/content`, runs `use`, and removes the folder. Only one call may
 * run at a time.
 */
export async function withCases<Result>(
  cases: readonly string[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const singleFilesOnly = cases.length > 0 && cases.flatMap(filesOf).every((path) => !path.includes('/'));
  await mkdir(folder);
  try {
    const filter = (path: string) => !singleFilesOnly || isReferenceData(path);
    await cp(validContent, join(folder, 'content'), { recursive: true, filter });
    if (singleFilesOnly) await writeFile(join(folder, 'content/da-go.yaml'), '[]\n');
    await Promise.all(cases.map((name) => cp(join(brokenCases, name), join(folder, 'content'), { recursive: true })));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const loadCases = (cases: readonly string[]): Promise<LoadedCorpus> =>
  withCases(cases, (folder) => {
    const contentDir = join(folder, 'content');
    return loadCorpus({ root: contentDir, contentDir, today });
  });
