/** Lists the files of a build: paths relative to the output folder, with `/`, sorted. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export function listOutputFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
