/**
 * Puts a finished folder in the place of another by renaming, so that the place never holds a part of a site, unless
 * the place cannot be renamed (`replaceContents`). Node cannot exchange two folders in one step: a process that is
 * killed between the two renames leaves the former folder beside the place, and `restoreFolder` brings it back at the
 * next run.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './file-error.ts';

/** Taken over from the former folder: the git repository, if builds are committed in this folder. */
const kept = '.git';

const besideOf = (place: string, purpose: 'moi' | 'cu'): string =>
  join(dirname(place), `.${basename(place)}.${purpose}`);

/** `removeFormer` moves or removes the former folder, now or later. The next run removes what is left of it. */
export function replaceFolder(
  from: string,
  place: string,
  removeFormer: (folder: string) => void = (folder) => {
    rmSync(folder, { recursive: true, force: true });
  },
): void {
  mkdirSync(dirname(place), { recursive: true });
  restoreFolder(place);
  const ready = besideOf(place, 'moi');
  try {
    moveOver(from, ready);
    swap(ready, place, removeFormer);
  } catch (error) {
    // The folder cannot be renamed: it is a mount point, or its parent belongs to somebody else.
    if (!['EBUSY', 'EPERM', 'EACCES', 'EROFS'].includes(codeOf(error) ?? '')) throw error;
    replaceContents(existsSync(ready) ? ready : from, place);
    rmSync(ready, { recursive: true, force: true });
  }
  rmSync(from, { recursive: true, force: true });
}

/** Brings back the former folder that a killed run has left beside the place; removes it if the place exists. */
export function restoreFolder(place: string): void {
  const former = besideOf(place, 'cu');
  if (!existsSync(former)) return;
  if (existsSync(place)) rmSync(former, { recursive: true });
  else renameSync(former, place);
}

/** Copies when the place is on another file system. If the copy is interrupted, the next run makes it anew. */
function moveOver(from: string, ready: string): void {
  rmSync(ready, { recursive: true, force: true });
  try {
    renameSync(from, ready);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, ready, { recursive: true });
  }
}

function swap(ready: string, place: string, removeFormer: (folder: string) => void): void {
  const former = besideOf(place, 'cu');
  if (existsSync(place)) {
    if (existsSync(join(place, kept))) cpSync(join(place, kept), join(ready, kept), { recursive: true });
    renameSync(place, former);
  }
  renameSync(ready, place);
  if (existsSync(former)) removeFormer(former);
}

/**
 * The fallback for a folder that cannot be renamed: copies everything into it, and then renames one name after the
 * other.
 */
function replaceContents(from: string, place: string): void {
  const ready = join(place, '.moi');
  rmSync(ready, { recursive: true, force: true });
  cpSync(from, ready, { recursive: true });
  const names = readdirSync(ready);
  for (const name of names) {
    rmSync(join(place, name), { recursive: true, force: true });
    renameSync(join(ready, name), join(place, name));
  }
  for (const name of readdirSync(place)) {
    if (name !== kept && !names.includes(name)) rmSync(join(place, name), { recursive: true });
  }
}
