/** The files of a finished site with their hashes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SiteFile {
  sha256: string;
  bytes: number;
}

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function listSiteFiles(folder: string): Map<string, SiteFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, { sha256: hashOf(bytes), bytes: bytes.length }];
    }),
  );
}
