import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface OutputFile {
  path: string;
  /** Available without reading the file. */
  readonly size?: number;
  readonly bytes: Buffer;
}

/** Reads the file each time `bytes` is used: all files of a site together may not fit into memory. */
export const fileIn = (directory: string, path: string): OutputFile => ({
  path,
  get size() {
    return statSync(join(directory, path)).size;
  },
  get bytes() {
    return readFileSync(join(directory, path));
  },
});
