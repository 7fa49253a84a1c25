/** The releases that need not be kept any more. The folder of one of them becomes that of the next release. */
import { existsSync, readFileSync } from 'node:fs';
import { differenceOf, type Difference } from './difference.ts';
import { discardRelease, listReleases, releaseAt, type Target } from './layout.ts';
import { isPackable } from './pack.ts';
import type { ReleasePlan } from './plan-release.ts';

export interface Spare extends Difference {
  id: string;
  folder: string;
}

/** Releases that stay beside the one that is served. */
const kept = 3;

/** How each spare differs from the release with this manifest. Removes those whose own manifest is damaged. */
export function openSpares(target: Target, served: string | undefined, manifest: Buffer): Spare[] {
  const ids = listReleases(target);
  const spareIds = ids.filter((id) => id !== served).slice(0, Math.max(0, ids.length - kept));
  return spareIds.flatMap((id) => {
    const { folder, manifest: file } = releaseAt(target, id);
    const difference = existsSync(file) ? differenceOf(readFileSync(file), manifest) : undefined;
    if (difference === undefined) discardRelease(target, id);
    return difference === undefined ? [] : { id, folder, ...difference };
  });
}

/** The hashes of the packed files that the spares have and the release has not. */
export function onlyIn(spares: readonly Spare[], { files }: Pick<ReleasePlan, 'files'>): Set<string> {
  const hashes = new Set<string>();
  for (const { removed } of spares)
    for (const [path, { sha256 }] of Object.entries(removed)) if (isPackable(path)) hashes.add(sha256);
  if (hashes.size > 0) for (const { sha256 } of files.values()) hashes.delete(sha256);
  return hashes;
}
