/**
 * Copies the withdrawals of a commit into the content of an older one. So an entry is withdrawn even when the rest of
 * the commit cannot be published, and stays withdrawn after a rollback. The newer content may be broken, so it is read
 * as tolerantly as possible.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { collections, folderNameAt } from '../../domain/collections.ts';
import { collectionNames, type CollectionName } from '../../domain/fields.ts';
import { lastTarget, type Gone } from '../../domain/gone.ts';
import { mayShow } from '../../domain/public.ts';
import { hasMoved, type Withdrawal } from '../../domain/withdrawal.ts';
import type { Withdrawn } from '../../release/addresses.ts';
import { readIfThere } from '../../release/file-error.ts';
import { Refusal } from '../../release/refusal.ts';
import { moveEntry } from '../move/move-entry.ts';
import { appendWithdrawals, frontOf, isSample, listFile, markTakenBack, takenBackOn } from '../withdraw/record.ts';
import { parseLoosely, readList } from './loose-list.ts';

const gated = collectionNames.filter((name) => collections[name].isGated);

/**
 * The address and the front matter of each entry of a collection whose entries have folders. The front matter may be
 * broken.
 */
export function frontsIn(contentDir: string, name: CollectionName): { path: string; front: string }[] {
  const { folder, path } = collections[name];
  const parent = join(contentDir, folder);
  return (existsSync(parent) ? readdirSync(parent) : []).map((id) => ({
    path: `${path}${id}/`,
    front: frontOf(readIfThere(join(parent, id, 'index.mdx')) ?? ''),
  }));
}

/** The withdrawals in a folder of content that are in effect on the day `today`. The content may have errors. */
export function findWithdrawals(contentDir: string, today: string): Withdrawal[] {
  const lines = readList(readIfThere(listFile(contentDir)) ?? '', today);
  const takenBack = gated
    .flatMap((name) => frontsIn(contentDir, name))
    .flatMap(({ path, front }): Withdrawal[] => {
      const on = takenBackOn(front);
      if (on === undefined || on > today) return [];
      return [{ path, on, reason: 'theo-yeu-cau', sample: isSample(front) }];
    });
  // If a path is listed twice, its first line counts.
  const all = [...lines, ...takenBack];
  const paths = all.map(({ path }) => path);
  return all.filter(({ path }, index) => paths.indexOf(path) === index);
}

/**
 * The withdrawals of the served release that are not among the `known` ones. An entry that has not merely moved is
 * withdrawn at somebody's request: with the reason of a move, `takeOver` would move it and so publish it at its new
 * address.
 */
export const servedToo = (served: readonly Withdrawn[], known: readonly Withdrawal[], today: string): Withdrawal[] =>
  served
    .filter(({ path }) => !known.some((line) => line.path === path))
    .map((line) => ({
      path: line.path,
      on: today,
      reason: line.hasMoved === true ? 'khac' : 'theo-yeu-cau',
      redirect: line.redirect,
      sample: false,
    }));

export interface Older {
  contentDir: string;
  today: string;
  /** Addresses of entries that the served release shows and the older content may lack. */
  inUse?: ReadonlySet<string>;
  /** Whether the older content is shown without its samples. */
  production?: boolean;
}

/**
 * Takes over withdrawals into older content. Returns the paths that were not withdrawn in it before. The file of an
 * entry with a consent stays and gets the day of the withdrawal, so that the build knows which names must not be
 * published. The folder of any other withdrawn entry, and of one whose address leads to another entry, is removed.
 *
 * An entry that has only moved is not withdrawn. If the older content lacks its new address, the entry moves there when
 * that address is in use, and stays where it is otherwise.
 */
export function takeOver({ contentDir, today, inUse }: Older, withdrawals: readonly Withdrawal[]): string[] {
  const known = new Set(findWithdrawals(contentDir, today).map(({ path }) => path));
  const redirects: Gone = new Map(withdrawals.map(({ path, redirect }) => [path, redirect]));
  return withdrawals.filter((line) => !known.has(line.path) && withdraw(line)).map(({ path }) => path);

  function withdraw(listed: Withdrawal): boolean {
    const { redirect: _redirect, ...line } = listed;
    const folder = folderOf(contentDir, line.path);
    const next = nextOf(line.path, redirects);
    const target = next.findLast((path) => !known.has(path) && isShown({ contentDir, today }, path));
    const last = next.at(-1);
    if (target === undefined && last !== undefined && hasMoved(listed))
      return inUse?.has(last) === true && move(line.path, last);
    const file = folder === undefined ? '' : join(folder, 'index.mdx');
    const isMarked = target === undefined && existsSync(file) && markTakenBack(file, line.on);
    if (!isMarked && folder !== undefined) rmSync(folder, { recursive: true, force: true });
    appendWithdrawals(contentDir, [target === undefined ? line : { ...line, redirect: target }]);
    return true;
  }

  function move(from: string, to: string): boolean {
    try {
      moveEntry({ contentDir, today, from, to });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}

/**
 * The addresses of the entries that redirects from `path` lead to, in order. Empty if there are none, if the last of
 * them was withdrawn, or if one redirect leads elsewhere than to an entry.
 */
function nextOf(path: string, redirects: Gone): string[] {
  const end = lastTarget(path, redirects);
  if (end === undefined) return [];
  const pages: string[] = [];
  for (let at = redirects.get(path); at !== undefined; at = redirects.get(pages.at(-1) ?? '')) {
    const [, section = '', id = ''] = at.split(/[?#]/)[0]?.split('/') ?? [];
    const page = `/${section}/${id}/`;
    if (!at.startsWith('/') || folderOf('', page) === undefined) return [];
    pages.push(page);
  }
  return pages;
}

/** The addresses that redirect to the entry at `path`, directly or through others. */
export function comesFrom(path: string, withdrawals: readonly Withdrawal[]): string[] {
  const redirects: Gone = new Map(withdrawals.map((line) => [line.path, line.redirect]));
  return [...redirects.keys()].filter((from) => nextOf(from, redirects).includes(path));
}

/** Whether the entry at `path` is public on the day `today`. False if it is missing or cannot be read. */
export function isShown({ contentDir, today, production = false }: Omit<Older, 'inUse'>, path: string): boolean {
  const collection = folderNameAt(path);
  const source = readIfThere(join(folderOf(contentDir, path) ?? '', 'index.mdx'));
  if (collection === undefined || source === undefined) return false;
  const values = parseLoosely(frontOf(source));
  return typeof values === 'object' && values !== null && mayShow({ collection, values }, { today, production });
}

/** The folder of the entry at this address. Undefined if it is not an address of an entry with a folder. */
export function folderOf(contentDir: string, path: string): string | undefined {
  const name = folderNameAt(path);
  const id = name === undefined ? '' : path.slice(collections[name].path.length, -1);
  return name !== undefined && /^[a-z0-9-]+$/.test(id) ? join(contentDir, collections[name].folder, id) : undefined;
}
