/** The parts of the file system that the check of folders needs. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Disk {
  kindOf: (path: string) => 'folder' | 'file' | 'nothing' | 'unreadable';
  /** The path without symbolic links. The last parts of the path need not exist. */
  realPath: (path: string) => string;
  /** Names of the files and folders in a folder. */
  list: (folder: string) => readonly string[];
}

export const disk: Disk = { kindOf, realPath, list: (folder) => readdirSync(folder) };

function kindOf(path: string): ReturnType<Disk['kindOf']> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'unreadable';
  }
}

function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}
