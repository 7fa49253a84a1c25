/**
 * Reads all entries of a folder for a list, which shows nothing of their bodies. decap-server would start git three
 * times and resolve the path of every file, which takes longer than reading the files.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../release/list-files.ts';
import { splitFrontMatter } from '../../text/front-matter.ts';
import type { Clone } from './clone.ts';

interface Wanted {
  folder: string;
  extension: string;
  /** 1 for files of the folder itself, 2 for those of its subfolders too. */
  depth: number;
}

interface ListedEntry {
  data: string;
  file: { path: string; id: string };
}

/** The clone has `main` checked out. Symbolic links are left out, because they may lead anywhere. */
export async function listEntries(clone: Clone, { folder, extension, depth }: Wanted): Promise<ListedEntry[]> {
  const top = join(clone.folder, folder);
  const files = existsSync(top) ? listFiles(top) : [];
  const entries = files.filter((file) => file.endsWith(`.${extension}`) && file.split('/').length <= depth);
  return await Promise.all(
    entries.map(async (file) => {
      const path = `${folder}/${file}`;
      return { data: withoutBody(await readFile(join(top, file), 'utf8')), file: { path, id: path } };
    }),
  );
}

/** The text down to the end of its front matter; all of it when there is none. */
const withoutBody = (text: string): string => splitFrontMatter(text)?.head ?? text;
