import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder: paths relative to it, with `/`, sorted. Follows no links: Node's recursive reading does, and
 * those of moved addresses lead in circles.
 */
export const listFiles = (folder: string): string[] => filesBelow(folder, '').sort();

function filesBelow(folder: string, parent: string): string[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((item) => {
    const path = `${parent}${item.name}`;
    if (item.isDirectory()) return filesBelow(folder, `${path}/`);
    return item.isFile() ? [path] : [];
  });
}
