/** Reads the files of a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { listFiles } from '../../src/release/list-files.ts';

/** Paths of all files, relative to the folder and sorted, with `/` as separator. */
export const filesOf = listFiles;

/** Every file with its bytes. Files compressed by Pagefind, Word or Excel are unpacked. */
export const contentsOf = (directory: string): { file: string; bytes: Buffer }[] =>
  filesOf(directory).map((file) => ({ file, bytes: unpack(file, readFileSync(join(directory, file))) }));

function unpack(file: string, bytes: Buffer): Buffer {
  if (/\.(?:docx|xlsx)$/.test(file)) return Buffer.concat(Object.values(unzipSync(bytes)));
  return /\.pf_\w+$/.test(file) ? gunzipSync(bytes) : bytes;
}
