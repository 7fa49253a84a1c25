/** Bundles the scripts of the editors' pages, once for each version of the code, because bundling takes long. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleAdmin } from '../../admin/bundle.ts';
import { codeFolders, loadedVersion } from '../corpus/code-version.ts';

/**
 * Number of bundles that stay in the cache, unfinished ones included. Sites at several base paths may share the cache.
 */
const kept = 8;

/** The folder with the bundle. */
export async function bundleOnce(base: string, cacheDir: string): Promise<string> {
  const version = loadedVersion(codeFolders);
  const name = createHash('sha256').update(version).update(base).digest('hex');
  const place = join(cacheDir, 'bien-tap', name);
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    await bundleAdmin({ outDir: unfinished, base });
    finish(unfinished, place);
    forgetOldest(dirname(place));
  }
  return place;
}

function finish(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    // Another build has bundled the same meanwhile.
    if (!existsSync(place)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function forgetOldest(folder: string): void {
  const ages = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // Another build may have given its bundle the final name meanwhile.
    const about = statSync(path, { throwIfNoEntry: false });
    return about === undefined ? [] : [{ path, madeAt: about.mtimeMs }];
  });
  for (const { path } of ages.sort((a, b) => b.madeAt - a.madeAt).slice(kept))
    rmSync(path, { recursive: true, force: true });
}
