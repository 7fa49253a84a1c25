/**
 * Finds events whose time, place or status has changed since the common commit with the main branch, without a new item
 * in `changes`.
 */
import { execFileSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { findUnrecordedChanges, parseFields } from '../domain/check.ts';
import { collections } from '../domain/collections.ts';
import type { CheckedEntry } from '../domain/rules/rule.ts';
import type { FileReport } from './loaded.ts';
import { parseMdx, readMdx, withLine, type ReadResult } from './source-file.ts';

const { folder } = collections.events;
const mainBranches = ['origin/main', 'main'];

/** Empty without git, without a repository, or without a common commit with the main branch. */
export function findUnrecordedChangesSinceMain(root: string, contentDir: string): FileReport[] {
  const base = mainBranches.map((branch) => git(contentDir, 'merge-base', 'HEAD', branch)?.trim()).find(Boolean);
  if (base === undefined) return [];
  const changed = git(
    contentDir,
    'diff',
    '--name-only',
    '--relative',
    '--no-renames',
    '--diff-filter=M',
    '-z',
    base,
    '--',
    folder,
  );
  const paths = changed?.split('\0').filter((path) => path.endsWith('/index.mdx')) ?? [];
  return paths.flatMap((path) => {
    const text = git(contentDir, 'show', `${base}:./${path}`);
    const [file, now, shown] = [join(contentDir, path), readMdx(join(contentDir, path)), text && parseMdx(text)];
    const [nowEntry, shownEntry] = [toEntry(path, now), shown ? toEntry(path, shown) : undefined];
    if (nowEntry === undefined || shownEntry === undefined || now.source === undefined) return [];
    const { source } = now;
    const problems = findUnrecordedChanges(nowEntry, shownEntry).map((problem) => withLine(problem, source));
    return problems.length === 0 ? [] : [{ file: relative(root, file).split(sep).join('/'), problems }];
  });
}

/** The parsed event; undefined when the file has no fields, or when one is invalid, which another check reports. */
function toEntry(path: string, { source }: ReadResult): CheckedEntry<'events'> | undefined {
  const data = source?.data;
  if (typeof data !== 'object' || data === null) return undefined;
  const id = path.split('/').at(-2) ?? '';
  const { entry, broken } = parseFields({ collection: 'events', id, file: '', data: data as Record<string, unknown> });
  return broken.size > 0 ? undefined : (entry as CheckedEntry<'events'>);
}

function git(cwd: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
