/** Reads the files of a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPdf } from '../../src/cli/withdraw/read-pdf.ts';
import { listFiles } from '../../src/release/list-files.ts';

/** Paths of all files, relative to the folder and sorted, with `/` as separator. */
export const filesOf = listFiles;

/** Every file with its bytes. Files of Pagefind, Word and Excel and books (EPUB) are unpacked. */
export const contentsOf = (directory: string): { file: string; bytes: Buffer }[] =>
  filesOf(directory).map((file) => ({ file, bytes: unpack(file, readFileSync(join(directory, file))) }));

/** Like `contentsOf`, with the text of PDF files added to their bytes. */
export const readableContentsOf = (directory: string): Promise<{ file: string; bytes: Buffer }[]> =>
  Promise.all(
    contentsOf(directory).map(async ({ file, bytes }) => {
      if (!file.endsWith('.pdf')) return { file, bytes };
      return { file, bytes: Buffer.concat([bytes, Buffer.from(`\n${await readPdf(bytes)}`)]) };
    }),
  );

function unpack(file: string, bytes: Buffer): Buffer {
  if (/\.(?:docx|xlsx|epub)$/.test(file)) return unzip(bytes);
  return /\.pf_\w+$/.test(file) ? gunzipSync(bytes) : bytes;
}

/** Names and contents of all members of a ZIP archive. */
const unzip = (bytes: Buffer): Buffer =>
  Buffer.concat(Object.entries(unzipSync(bytes)).flatMap(([name, member]) => [Buffer.from(`\n${name}\n`), member]));
