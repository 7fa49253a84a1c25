/**
 * Reads all entries of a folder for a list, which shows nothing of their bodies. decap-server would check out the branch twice and resolve the path of every
 * file, which takes longer than reading a thousand of them.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Clone } from './clone.ts';

interface Wanted {
  folder: string;
  extension: string;
  /** 1 for files of the folder itself, 2 for those of its folders too. */
  depth: number;
}

interface ListedEntry {
  data: string;
  file: { path: string; id: string };
}

/** The clone has `main` checked out. Links are left out, because they may lead anywhere. */
export async function listEntries(clone: Clone, { folder, extension, depth }: Wanted): Promise<ListedEntry[]> {
  const top = join(clone.folder, folder);
  const found = await readdir(top, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const files = (found ?? []).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const levels = relative(top, file).split(sep).length;
    return entry.isFile() && entry.name.endsWith(`.${extension}`) && levels <= depth ? [file] : [];
  });
  return await Promise.all(
    files.map(async (file) => {
      const path = relative(clone.folder, file).split(sep).join('/');
      return { data: withoutBody(await readFile(file, 'utf8')), file: { path, id: path } };
    }),
  );
}

/** The text down to the end of its front matter; all of it when there is none. */
function withoutBody(text: string): string {
  const [front] = /^---\r?\n(?:[\s\S]*?\r?\n)?---(?:\r?\n|$)/.exec(text) ?? [];
  return front ?? text;
}
