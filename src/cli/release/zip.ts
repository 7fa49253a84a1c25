/** Writes a zip archive file by file, because a whole site may not fit into memory. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { momentInVietnam } from '../../domain/days.ts';

/** Compressing these again gains nothing. */
const packed = /\.(?:avif|webp|jpe?g|png|gif|woff2|docx|xlsx|pdf|epub|pf_\w+|pagefind)$/;

/**
 * All files get the same date, so that the same site gives the same bytes. Dates in a zip file have no time zone and
 * begin with 1980.
 */
export function writeZip(
  file: string,
  paths: Iterable<string>,
  read: (path: string) => Uint8Array,
  moment: Date,
): void {
  const part = `${file}.moi`;
  const handle = openSync(part, 'w');
  try {
    const zip = new Zip((error, data) => {
      if (error !== null) throw error;
      writeSync(handle, data);
    });
    const mtime = momentInVietnam(moment).slice(0, 19);
    for (const path of paths) {
      const entry = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 9 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(read(path), true);
    }
    zip.end();
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}
