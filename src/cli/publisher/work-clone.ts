/**
 * The publisher's own clone of the repository. Nobody works in it: whatever is found there is replaced by what the
 * branch says. The software comes from the repository too, so a corrected program takes effect in the same way as an
 * entry.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../content-server/git.ts';
import { runNode } from '../run-node.ts';
import { Refusal } from '../../release/refusal.ts';

export interface Clone {
  folder: string;
  repository: string;
  branch: string;
  /**
   * The project that this program runs from. Its packages are linked into the clone as long as both have the same
   * `package-lock.json`.
   */
  project: string;
}

/** The newest commit of the branch. */
export async function headOf({ project, repository, branch }: Clone): Promise<string> {
  const printed = await git(project, 'ls-remote', '--exit-code', repository, `refs/heads/${branch}`);
  return printed.split('\t')[0] ?? '';
}

export async function checkOut(clone: Clone, commit: string): Promise<void> {
  const { folder, repository, branch } = clone;
  if (!existsSync(join(folder, '.git'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await git(folder, 'init', '--quiet');
  }
  // A killed run may have left this behind; nobody else works here.
  rmSync(join(folder, '.git/index.lock'), { force: true });
  const refs = `+refs/heads/${branch}:refs/publisher/head`;
  await git(folder, 'fetch', '--quiet', '--no-tags', '--force', repository, refs);
  await git(folder, 'checkout', '--quiet', '--force', '--detach', commit);
  await git(folder, 'clean', '--quiet', '-fd', '--', 'content', 'src', 'admin', 'public');
  await installPackages(clone);
}

export async function installPackages({ folder, project }: Pick<Clone, 'folder' | 'project'>): Promise<void> {
  const lockOf = (place: string) => readFileSync(join(place, 'package-lock.json'), 'utf8');
  const packages = join(folder, 'node_modules');
  const isLinked = existsSync(join(packages, linkedMark));
  if (lockOf(folder) === lockOf(project)) {
    if (!existsSync(packages)) linkPackages(join(project, 'node_modules'), packages);
    return;
  }
  if (isLinked) rmSync(packages, { recursive: true });
  const { ok, output } = await runNode([join(folder, 'src/cli/setup.mjs')], { cwd: folder }).finished;
  if (!ok) throw new Refusal(`Chưa cài được thư viện của bản mới.\n${output}`);
}

const linkedMark = '.lien-ket';

/** Links each package by itself, because Vite keeps files of its own in `node_modules`. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  symlinkSync(from, join(to, linkedMark), 'junction');
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

/** Removes everything that a build remembers from the builds before it. */
export function forgetBuilds({ folder }: Clone): void {
  for (const name of ['.cache', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
}
