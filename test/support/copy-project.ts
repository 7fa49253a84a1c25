/** Copies the project, so that what runs in the copy cannot affect the project or other copies. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const notCopied = new Set(['.astro', '.cache', '.git', 'content', 'dist', 'node_modules', 'test']);

/** Copies everything but the content, the tests, the git repository and what commands have made. */
export function copyProject(root: string): void {
  for (const name of readdirSync('.')) {
    if (!notCopied.has(name)) cpSync(name, join(root, name), { recursive: true });
  }
  linkPackages(join(root, 'node_modules'));
}

/**
 * Links each package separately, so that each build has its own folder for the files that Vite stores in
 * `node_modules`.
 */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(folder, name), 'junction');
  }
}
