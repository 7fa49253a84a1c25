/**
 * Names and paths in the folder of the releases, from which the web server serves the site. This folder must be
 * used for nothing else.
 */
import { existsSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseJson } from '../text/json.ts';
import { readIfThere } from './file-error.ts';

/** Folder of the files that browsers get. The manifest of the release lies beside it. */
export const siteFolderName = 'www';
/** Answers for addresses without a page. Its name starts with a dot, so that no server sends it. */
export const answersFolder = '.dia-chi';

/** End of the name of a mark in `answersFolder`, because a file name cannot end with the slash of an address. */
export const markEnd = '@';

export interface Target {
  root: string;
  /** The link that the web server follows. */
  current: string;
  releases: string;
  /** Compressed files, by the hash of what they contain. */
  packed: string;
  ledger: string;
  state: string;
  lock: string;
  /** File that names the commit that a rollback has set aside. The publisher does not release it again. */
  setAside: string;
}

export const targetAt = (root: string): Target => ({
  root,
  current: join(root, 'hien-hanh'),
  releases: join(root, 'releases'),
  packed: join(root, 'nen'),
  ledger: join(root, 'so-dia-chi.json'),
  state: join(root, 'trang-thai.json'),
  lock: join(root, 'khoa'),
  setAside: join(root, 'da-lui.json'),
});

export const releaseAt = ({ releases }: Target, id: string): { folder: string; site: string; manifest: string } => {
  const folder = join(releases, id);
  return { folder, site: join(folder, siteFolderName), manifest: join(folder, 'ban-ke.json') };
};

const unfinishedMark = '.dang-lam';
export const unfinishedAt = ({ releases }: Target): string => join(releases, unfinishedMark);

const discardedMark = '.bo-di';
const discardedAt = ({ releases }: Target): string => join(releases, discardedMark);

/** Removes what a killed run has left in place of a release. */
export function dropRemains(target: Target): void {
  rmSync(discardedAt(target), { recursive: true, force: true });
}

/** Removes a release. Renames it first, so that half of it does not count as a release if the process is killed. */
export function discardRelease(target: Target, id: string): void {
  dropRemains(target);
  renameSync(releaseAt(target, id).folder, discardedAt(target));
  dropRemains(target);
}

/** Ids of the complete releases, oldest first. An id starts with the moment of the release. */
export const listReleases = ({ releases }: Target): string[] =>
  existsSync(releases)
    ? readdirSync(releases)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** Id of the release that is served; undefined before the first one. */
export function currentRelease({ current }: Target): string | undefined {
  return existsSync(current) ? basename(readlinkSync(current)) : undefined;
}

/**
 * Every address that was ever public, and the id of the first release that had it. Empty when the file is missing or
 * damaged: a release adds what the manifest of the served one knows.
 */
export function readLedger(target: Target): Map<string, string> {
  const written = parseJson(readIfThere(target.ledger) ?? '');
  const ledger = new Map<string, string>();
  // `Object.entries` would make an array for each of 100,000 addresses.
  if (typeof written === 'object' && written !== null)
    for (const address of Object.keys(written)) ledger.set(address, (written as Record<string, string>)[address] ?? '');
  return ledger;
}
