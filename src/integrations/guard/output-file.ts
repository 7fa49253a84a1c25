import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface OutputFile {
  path: string;
  /** Full path of the file on this machine; undefined for a file that exists in memory only. */
  readonly place?: string;
  /** Available without reading the file. */
  readonly size?: number;
  readonly bytes: Buffer;
}

/** Reads the file each time `bytes` is used: all files of a site together may not fit into memory. */
export const fileAt = (path: string, place: string): OutputFile => ({
  path,
  place,
  get size() {
    return statSync(place).size;
  },
  get bytes() {
    return readFileSync(place);
  },
});

export const fileIn = (directory: string, path: string): OutputFile => fileAt(path, join(directory, path));
