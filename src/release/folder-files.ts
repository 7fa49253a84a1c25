/** Puts files into folders, and removes empty folders. */
import { copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './file-error.ts';

/** Makes a hard link, or a copy where links are not possible. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, a file system without hard links, or a file with the largest possible number of them.
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(from, to);
  }
}

/** Makes each folder once, however often it is asked for. Its path is relative to `root`. */
export function folderMaker(root: string, mode?: number): (path: string) => void {
  const made = new Set<string>();
  return (path) => {
    if (made.has(path)) return;
    made.add(path);
    mkdirSync(join(root, path), { recursive: true, ...(mode !== undefined && { mode }) });
  };
}

/** Puts files of one folder into another, at the same paths: hard links where possible, otherwise copies. */
export function linkFiles(from: string, paths: Iterable<string>, to: string): void {
  const makeFolder = folderMaker(to);
  for (const path of paths) {
    makeFolder(dirname(path));
    linkOrCopy(join(from, path), join(to, path));
  }
}

/** Removes the file, if it is there, and the folders that it leaves empty. */
export function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  removeEmptyFolders(root, dirname(path));
}

/**
 * Removes the folder at `path` below `root`, and then its parents, as long as they are empty: a server would answer 403
 * for an empty folder.
 */
export function removeEmptyFolders(root: string, path: string): void {
  for (let at = path; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(root, at));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue;
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) return;
      throw error;
    }
  }
}
