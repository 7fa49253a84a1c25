/** The files of a finished site with their hashes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

export interface SiteFile {
  sha256: string;
  bytes: number;
}

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function listSiteFiles(folder: string): Map<string, SiteFile> {
  const paths = listFiles(folder).filter((path) => !path.startsWith('.git/'));
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, { sha256: hashOf(bytes), bytes: bytes.length }];
    }),
  );
}
