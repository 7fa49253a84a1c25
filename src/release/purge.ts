/**
 * Takes the files out of the kept releases when somebody's entry has been taken down: nothing of it may stay on the
 * server. The manifests stay, so that a rollback can build the commit of such a release again without the entry.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { discardRelease, dropRemains, listReleases, releaseAt, siteFolderName, type Target } from './layout.ts';
import { takeLock } from './lock.ts';
import { formatManifest, readManifestIfSound, servedManifest, type Manifest } from './manifest.ts';
import { forgetPacked } from './pack.ts';
import { writeWhole } from './whole-file.ts';

const markOf = ({ root }: Target): string => join(root, 'phai-don');

/**
 * Leaves a mark before the switch to the new release. If this run is killed after the switch, the next one or the
 * publisher purges.
 */
export function notePurge(target: Target): void {
  writeWhole(markOf(target), '');
}

type Sign = ((manifest: string) => void) | undefined;

/** Purges if a run was killed before it did, unless a release is being made right now. */
export function purgeLeftovers(target: Target, sign: Sign): void {
  if (!existsSync(markOf(target))) return;
  const lock = takeLock(target.lock);
  if (typeof lock === 'number') return;
  try {
    finishPurge(target, sign);
  } finally {
    lock.release();
  }
}

/**
 * Like `purgeLeftovers`, for a caller that holds the lock. It must also run before a release is made, which would
 * otherwise reuse a half-emptied folder as a whole one. `served` is the manifest of the served release, for a caller
 * that has it.
 */
export function finishPurge(target: Target, sign: Sign, served?: Manifest): void {
  if (!existsSync(markOf(target))) return;
  const current = served ?? servedManifest(target);
  if (current === undefined) return;
  dropRemains(target);
  const used = new Set(Object.values(current.files).map(({ sha256 }) => sha256));
  for (const id of listReleases(target).filter((each) => each !== current.id)) {
    const { folder, manifest: file } = releaseAt(target, id);
    const manifest = readManifestIfSound(file);
    if (manifest === undefined) {
      discardRelease(target, id);
      continue;
    }
    rmSync(join(folder, siteFolderName), { recursive: true, force: true });
    const hashes = Object.values(manifest.files).map(({ sha256 }) => sha256);
    forgetPacked(target.packed, new Set(hashes.filter((hash) => !used.has(hash))));
    const emptied: Manifest = {
      ...manifest,
      counts: { ...manifest.counts, files: 0 },
      purgedAfter: current.id,
      files: {},
    };
    writeWhole(file, formatManifest(emptied));
    rmSync(`${file}.sig`, { force: true });
    sign?.(file);
  }
  rmSync(markOf(target));
}
