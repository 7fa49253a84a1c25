/**
 * The spare: the folder of the site that was delivered before the last one. The next site is made from it by exchanging
 * the files that differ, because putting tens of thousands of files into a new folder, and removing the old one, takes
 * longer than a build of one change.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkFiles, linkOrCopy, removeFile } from '../release/folder-files.ts';
import { listFiles } from '../release/list-files.ts';

/** The folder of the spare of the site that is built in `buildDir`. */
const spareOf = (buildDir: string): string => `${buildDir}.truoc`;

/** How a site differs from the one with the id `before`. */
export interface SiteChange {
  before: string;
  changed: readonly string[];
  deleted: readonly string[];
}

/** The spare that this process has prepared, and the id of the site that it holds. */
let prepared: { spare: string; site: string } | undefined;

/**
 * Makes `buildDir` hold the files of `from`, at the same paths, and nothing else. Begins with the spare, if there is
 * one.
 */
export function fillFolder(from: string, paths: ReadonlySet<string>, buildDir: string, change?: SiteChange): void {
  rmSync(buildDir, { recursive: true, force: true });
  const spare = spareOf(buildDir);
  const isPrepared = prepared?.spare === spare && prepared.site === change?.before;
  prepared = undefined;
  if (bringUpToDate(from, paths, spare, isPrepared ? change : undefined)) {
    renameSync(spare, buildDir);
  } else {
    rmSync(spare, { recursive: true, force: true });
    linkFiles(from, paths, buildDir);
  }
}

/**
 * Makes the spare hold the files of `from`, so that the next `fillFolder` only exchanges what has changed since. A process
 * that builds again calls this when it has nothing else to do. `site` is the id of the site.
 */
export function prepareSpare(from: string, paths: ReadonlySet<string>, buildDir: string, site: string): void {
  const spare = spareOf(buildDir);
  if (bringUpToDate(from, paths, spare)) prepared = { spare, site };
}

/**
 * Looks at every file, unless it is known how the spare differs (`change`). False if there is no spare, or if a file in
 * it cannot be exchanged, for example because somebody has put a folder in its place.
 */
function bringUpToDate(from: string, paths: ReadonlySet<string>, spare: string, change?: SiteChange): boolean {
  if (!existsSync(spare)) return false;
  try {
    const deleted = change?.deleted ?? listFiles(spare).filter((path) => !paths.has(path));
    for (const path of deleted) removeFile(spare, path);
    const changed = change?.changed ?? [...paths].filter((path) => !isSameFile(join(from, path), join(spare, path)));
    for (const path of changed) exchange(from, path, spare);
    return true;
  } catch {
    return false;
  }
}

/** Whether both are hard links to one file. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other, { throwIfNoEntry: false })];
  return a.ino === b?.ino && a.dev === b.dev;
}

function exchange(from: string, path: string, to: string): void {
  const place = join(to, path);
  rmSync(place, { force: true });
  mkdirSync(dirname(place), { recursive: true });
  linkOrCopy(join(from, path), place);
}

/**
 * Keeps the folder of the former site as the spare, without the files that this build has `replaced`: they may name
 * somebody whose entry was withdrawn. Removes it instead if it cannot be kept, for example on another file system.
 */
export function keepAsSpare(former: string, buildDir: string, replaced: readonly string[]): void {
  const spare = spareOf(buildDir);
  try {
    rmSync(spare, { recursive: true, force: true });
    renameSync(former, spare);
    for (const path of replaced) removeFile(spare, path);
  } catch {
    for (const folder of [former, spare]) removeInBackground(folder);
  }
}

/** What remains after an error, the next build removes. */
function removeInBackground(folder: string): void {
  rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
