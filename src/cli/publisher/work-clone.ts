/**
 * The publisher's own clone of the repository. Nobody works in it: whatever is found there is replaced by what the
 * branch says. The software comes from the repository too, so a corrected program takes effect in the same way as an
 * entry.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../../release/file-error.ts';
import { Refusal } from '../../release/refusal.ts';
import { hashOf } from '../../release/site-files.ts';
import { git, gitOrNothing, gitWithin } from '../content-server/git.ts';
import { hasGroups, runNode } from '../run-node.ts';

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

/** Unsets these variables, so that builds use the folders of the clone, whatever is set on this machine. */
export const ofClone = { CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '', HELD_ENTRIES: '', VANISHED_ENTRIES: '' };

/** After how many milliseconds something that hangs is ended, and counts as failed. */
export interface Limits {
  /** For the answer of the repository which commit is the newest. */
  answer: number;
  /** For each other step of git. The first fetch brings all photos. */
  fetch: number;
  /** For installing the packages. */
  install: number;
  /** For a build and its release. A build of 10,000 entries from nothing takes a part of this time. */
  release: number;
}
const minute = 60_000;
export const usualLimits: Limits = {
  answer: 2 * minute,
  fetch: 30 * minute,
  install: 30 * minute,
  release: 60 * minute,
};

/** The newest commit of the branch. */
export async function headOf({ project, repository, branch }: Clone, { answer }: Limits): Promise<string> {
  const printed = await gitWithin(answer, project, 'ls-remote', '--exit-code', repository, `refs/heads/${branch}`);
  return printed.split('\t')[0] ?? '';
}

/** The newest commit of the branch at the last whole fetch. */
const fetched = 'refs/publisher/head';

export async function checkOut(clone: Clone, commit: string, limits: Limits): Promise<void> {
  const { folder, repository, branch } = clone;
  if (!existsSync(join(folder, '.git'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await git(folder, 'init', '--quiet');
  }
  unlock(clone);
  // A commit that is here already can be built while the repository does not answer. A fetch that was killed may have
  // left it without its files, so only what the last whole fetch has brought counts.
  if ((await gitOrNothing(folder, 'merge-base', '--is-ancestor', commit, fetched)) === undefined) {
    const refs = `+refs/heads/${branch}:${fetched}`;
    await gitWithin(limits.fetch, folder, 'fetch', '--quiet', '--no-tags', '--force', repository, refs);
  }
  await gitWithin(limits.fetch, folder, 'checkout', '--quiet', '--force', '--detach', commit);
  await git(folder, 'clean', '--quiet', '-fd', '--', 'content', 'src', 'admin', 'public');
  await installPackages(clone, limits.install);
}

/** Removes the lock that a killed git may have left. Nobody else works in the clone. */
export function unlock({ folder }: Clone): void {
  rmSync(join(folder, '.git/index.lock'), { force: true });
}

/** The packages of the project are linked if the clone needs the same ones. Otherwise the clone gets its own. */
export async function installPackages(
  { folder, project }: Pick<Clone, 'folder' | 'project'>,
  longest?: number,
): Promise<void> {
  const lockOf = (place: string) => readFileSync(join(place, 'package-lock.json'), 'utf8');
  const packages = join(folder, 'node_modules');
  const mark = join(packages, linkedMark);
  const lock = lockOf(folder);
  const isShared = lock === lockOf(project);
  const linked = hashOf(`${project}\n${lock}`);
  const found = readIfThere(mark);
  if (isShared && found === linked) return;
  if (isShared || found !== undefined) {
    rmSync(mark, { force: true });
    rmSync(packages, { recursive: true, force: true });
  }
  if (isShared) {
    linkPackages(join(project, 'node_modules'), packages);
    writeFileSync(mark, linked);
    return;
  }
  const setup = { cwd: folder, detached: hasGroups, longest };
  const { ok, output } = await runNode([join(folder, 'src/cli/setup.mjs')], setup).finished;
  if (!ok) throw new Refusal(`Chưa cài được thư viện của bản mới.\n${output}`);
}

/**
 * A file that says for which packages the links were made. It is written last, so it is missing if linking was not
 * finished.
 */
const linkedMark = '.khoa-lien-ket';

/** Links each package by itself, because Vite keeps files of its own in `node_modules`. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

/** Removes everything that a build remembers from the builds before it. */
export function forgetBuilds({ folder }: Clone): void {
  for (const name of ['.cache', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
}
