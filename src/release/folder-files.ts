/** Lays files down in a folder and takes them away again. Paths are relative to the folder, with `/`. */
import { copyFileSync, linkSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './file-error.ts';

/** The two places share one file where the file system allows that. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, one without links, or a file that has as many as it may have.
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(from, to);
  }
}

/** Makes each folder once, however often it is asked for. */
export function folderMaker(root: string, mode?: number): (path: string) => void {
  const made = new Set<string>();
  return (path) => {
    if (made.has(path)) return;
    made.add(path);
    mkdirSync(join(root, path), { recursive: true, ...(mode !== undefined && { mode }) });
  };
}

/** Removes the folder and those around it, as far as they are empty. A server would answer 403 for one without a page. */
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
