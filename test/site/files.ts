/** The bytes of a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Paths of all files, with `/`, sorted. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every file with its bytes; those that Pagefind packed are unpacked. */
export const contentsOf = (directory: string): { file: string; bytes: Buffer }[] =>
  filesOf(directory).map((file) => {
    const bytes = readFileSync(join(directory, file));
    return { file, bytes: /\.pf_\w+$/.test(file) ? gunzipSync(bytes) : bytes };
  });
