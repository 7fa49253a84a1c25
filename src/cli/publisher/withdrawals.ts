/**
 * Copies the withdrawals of a commit into the content of an older one. So an entry is withdrawn even when the rest of
 * the commit cannot be published, and stays withdrawn after a rollback. The newer content may be broken, so it is read
 * as tolerantly as possible.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { collectionNames } from '../../domain/fields.ts';
import { collections } from '../../domain/collections.ts';
import { withdrawalSchema, type Withdrawal } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';
import { appendWithdrawals, frontOf, isSample, listFile, markTakenBack, takenBackOn } from '../withdraw/record.ts';

const gated = collectionNames.filter((name) => collections[name].isGated);

/** The withdrawals in a folder of content that hold on the day `today`. Other errors in the content do not matter. */
export function findWithdrawals(contentDir: string, today: string): Withdrawal[] {
  const listed = parseLoosely(readIfThere(listFile(contentDir)) ?? '');
  const lines = (Array.isArray(listed) ? listed : []).flatMap((line: unknown) => {
    const { success, data } = withdrawalSchema.safeParse(line);
    return success ? [data] : [];
  });
  const takenBack = gated.flatMap((name) => {
    const { folder, path } = collections[name];
    const parent = join(contentDir, folder);
    return (existsSync(parent) ? readdirSync(parent) : []).flatMap((id): Withdrawal[] => {
      const front = frontOf(readIfThere(join(parent, id, 'index.mdx')) ?? '');
      const on = takenBackOn(front);
      if (on === undefined || on > today) return [];
      return [{ path: `${path}${id}/`, on, reason: 'theo-yeu-cau', sample: isSample(front) }];
    });
  });
  // If a path is listed twice, its first line counts.
  const listedPaths = lines.map(({ path }) => path);
  return [
    ...lines.filter(({ path }, index) => listedPaths.indexOf(path) === index),
    ...takenBack.filter(({ path }) => !listedPaths.includes(path)),
  ];
}

/**
 * Returns the paths that were not withdrawn there before. The file of an entry with a consent stays and gets the day of
 * the withdrawal, so that the build knows which names must not be published. The folder of any other withdrawn entry,
 * and of one whose address has moved, is removed.
 */
export function takeOver(contentDir: string, withdrawals: readonly Withdrawal[], today: string): string[] {
  const known = new Set(findWithdrawals(contentDir, today).map(({ path }) => path));
  const added = withdrawals.filter(({ path }) => !known.has(path));
  const lines = added.map(({ redirect, ...line }): Withdrawal => {
    const folder = folderOf(contentDir, line.path);
    const file = folder === undefined ? '' : join(folder, 'index.mdx');
    if (redirect === undefined && existsSync(file) && markTakenBack(file, line.on)) return line;
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    const target = redirect?.startsWith('/') === true ? folderOf(contentDir, redirect) : undefined;
    return target !== undefined && existsSync(target) && redirect !== undefined ? { ...line, redirect } : line;
  });
  appendWithdrawals(contentDir, lines);
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

/**
 * Undefined for a text that is not YAML. Nothing can be read from it, and the content check reports it to the editor.
 */
function parseLoosely(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLParseError') return undefined;
    throw error;
  }
}
