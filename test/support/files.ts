/** Reads the files of a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Paths of all files, relative to the folder and sorted, with `/` as separator. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every file with its bytes. Files compressed by Pagefind, Word or Excel are unpacked. */
export const contentsOf = (directory: string): { file: string; bytes: Buffer }[] =>
  filesOf(directory).map((file) => ({ file, bytes: unpack(file, readFileSync(join(directory, file))) }));

function unpack(file: string, bytes: Buffer): Buffer {
  if (/\.(?:docx|xlsx)$/.test(file)) return Buffer.concat(Object.values(unzipSync(bytes)));
  return /\.pf_\w+$/.test(file) ? gunzipSync(bytes) : bytes;
}
