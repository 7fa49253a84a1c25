/** Identifies the version of the code, so that caches do not reuse what another version has computed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../..');

/** Hash of the files below these folders of the project, of `package-lock.json` and of the version of Node. */
export function codeVersion(folders: readonly string[], root = projectRoot): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...folders.flatMap((folder) => filesIn(root, folder)), 'package-lock.json'].sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** The folders whose code decides what a build makes. */
export const codeFolders = ['src', 'admin', 'public'] as const;

const versions = new Map<string, string>();

/** The version of the code at the first call. The process has loaded that code, so later changes do not count. */
export function loadedVersion(folders: readonly string[], root = projectRoot): string {
  const key = [root, ...folders].join();
  const version = versions.get(key) ?? codeVersion(folders, root);
  versions.set(key, version);
  return version;
}

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length + 1));
