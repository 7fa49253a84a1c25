import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface OutputFile {
  path: string;
  /** Known without reading the file. */
  readonly size?: number;
  readonly bytes: Buffer;
}

/** Read when it is looked at: a site has more bytes than a machine has room for. */
export const fileIn = (directory: string, path: string): OutputFile => ({
  path,
  get size() {
    return statSync(join(directory, path)).size;
  },
  get bytes() {
    return readFileSync(join(directory, path));
  },
});
