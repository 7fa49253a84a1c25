import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder: paths relative to it, with `/`, sorted. Does not follow symbolic links, unlike
 * `readdirSync` with `recursive`: the links for moved addresses can point to a folder above them.
 */
export const listFiles = (folder: string): string[] => filesBelow(folder, '').sort();

function filesBelow(folder: string, parent: string): string[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((item) => {
    const path = `${parent}${item.name}`;
    if (item.isDirectory()) return filesBelow(folder, `${path}/`);
    return item.isFile() ? [path] : [];
  });
}
