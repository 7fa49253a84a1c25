/**
 * Takes the files out of the kept releases when somebody's entry has been taken down: nothing of it may stay on the
 * server. The manifests stay, so that a rollback can build the commit of such a release again without the entry.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listReleases, releaseAt, siteFolderName, type Target } from './layout.ts';
import { formatManifest, readManifest, type Manifest } from './manifest.ts';
import { forgetPacked } from './pack.ts';

const markOf = ({ root }: Target): string => join(root, 'phai-don');

/** Leaves a mark before the switch to the new release. If this run is killed after the switch, the next one purges. */
export function notePurge(target: Target): void {
  writeFileSync(markOf(target), '');
}

export function purgeIfNoted(target: Target, current: Manifest, sign: ((manifest: string) => void) | undefined): void {
  if (!existsSync(markOf(target))) return;
  const used = new Set(Object.values(current.files).map(({ sha256 }) => sha256));
  for (const id of listReleases(target).filter((each) => each !== current.id)) {
    const { folder, manifest: file } = releaseAt(target, id);
    const manifest = readManifest(file);
    rmSync(join(folder, siteFolderName), { recursive: true, force: true });
    const hashes = Object.values(manifest.files).map(({ sha256 }) => sha256);
    forgetPacked(target.packed, new Set(hashes.filter((hash) => !used.has(hash))));
    const emptied: Manifest = {
      ...manifest,
      counts: { ...manifest.counts, files: 0 },
      purgedAfter: current.id,
      files: {},
    };
    writeFileSync(file, formatManifest(emptied), { mode: 0o644 });
    rmSync(`${file}.sig`, { force: true });
    sign?.(file);
  }
  rmSync(markOf(target));
}
