import { readdirSync, readlinkSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder: paths relative to it, with `/`, sorted. Does not follow symbolic links, unlike
 * `readdirSync` with `recursive`: the links for moved addresses can point to a folder above them.
 */
export const listFiles = (folder: string): string[] => itemsBelow(folder, '', (item) => item.isFile()).sort();

/** What each symbolic link below a folder points to, by its path. */
export const listLinks = (folder: string): Map<string, string> =>
  new Map(
    itemsBelow(folder, '', (item) => item.isSymbolicLink()).map((path) => [path, readlinkSync(join(folder, path))]),
  );

function itemsBelow(folder: string, parent: string, isWanted: (item: Dirent) => boolean): string[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((item) => {
    const path = `${parent}${item.name}`;
    if (item.isDirectory()) return itemsBelow(folder, `${path}/`, isWanted);
    return isWanted(item) ? [path] : [];
  });
}
