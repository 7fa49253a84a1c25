/**
 * Takes what a commit withdraws over into the content of an older one. A withdrawal goes out even when nothing else of
 * its commit does, and stays when a release is rolled back. The newer content may be broken, so it is read with as few
 * demands as possible.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { collectionNames } from '../../domain/fields.ts';
import { collections } from '../../domain/collections.ts';
import { fileNameOf } from '../../domain/single-files.ts';
import { withdrawalSchema, type Withdrawal } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';

const listName = fileNameOf('withdrawals');
const gated = collectionNames.filter((name) => collections[name].isGated);

/** What is withdrawn in a folder of content on a day, whatever else is wrong with it. */
export function findWithdrawals(contentDir: string, today: string): Withdrawal[] {
  const listed = parseLoosely(readIfThere(join(contentDir, listName)) ?? '');
  const lines = (Array.isArray(listed) ? listed : []).flatMap((line: unknown) => {
    const { success, data } = withdrawalSchema.safeParse(line);
    return success ? [data] : [];
  });
  const takenBack = gated.flatMap((name) => {
    const { folder, path } = collections[name];
    const parent = join(contentDir, folder);
    return (existsSync(parent) ? readdirSync(parent) : []).flatMap((id): Withdrawal[] => {
      const front = frontOf(readIfThere(join(parent, id, 'index.mdx')) ?? '');
      // Read without a parser: an entry that is broken elsewhere must not stay public.
      const on = /^\s+withdrawnOn:\s*['"]?(\d{4}-\d{2}-\d{2})/m.exec(front)?.[1];
      if (on === undefined || on > today) return [];
      return [{ path: `${path}${id}/`, on, reason: 'theo-yeu-cau', sample: /^sample:\s*true\s*$/m.test(front) }];
    });
  });
  return [...lines, ...takenBack];
}

/** Returns the paths that were not withdrawn there before. */
export function takeOver(contentDir: string, withdrawals: readonly Withdrawal[], today: string): string[] {
  const known = new Set(findWithdrawals(contentDir, today).map(({ path }) => path));
  const added = withdrawals.filter(({ path }) => !known.has(path));
  if (added.length === 0) return [];
  const lines = added.map((line) => {
    const folder = folderOf(contentDir, line.path);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    const target = line.redirect?.startsWith('/') === true ? folderOf(contentDir, line.redirect) : undefined;
    const leads = line.redirect === undefined || (target !== undefined && existsSync(target));
    const { redirect, ...rest } = line;
    return leads && redirect !== undefined ? { ...rest, redirect } : rest;
  });
  const file = join(contentDir, listName);
  const former = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  writeFileSync(file, `${former === '[]' ? '' : `${former}\n`}${stringify(lines)}`.trimStart());
  return added.map(({ path }) => path);
}

function folderOf(contentDir: string, path: string): string | undefined {
  const name = collectionNames.find(
    (each) => collections[each].path !== '/' && path.startsWith(collections[each].path),
  );
  if (name === undefined || collections[name].form !== 'folder') return undefined;
  const id = path.slice(collections[name].path.length, -1);
  return /^[a-z0-9-]+$/.test(id) ? join(contentDir, collections[name].folder, id) : undefined;
}

const frontOf = (source: string): string => /^---\r?\n([^]*?)\r?\n---/.exec(source)?.[1] ?? '';

/** What is no YAML says nothing of a withdrawal; the check of the content tells the editor. */
function parseLoosely(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLParseError') return undefined;
    throw error;
  }
}
