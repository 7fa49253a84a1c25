/** Lets the builds of a test run share bundles and pictures, so that each is made once. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Folder of a build's caches, below its root. The shared caches have the same names, below the folder of the run. */
const cacheFolder = '.cache/astro';
/**
 * Linked into every build. Several builds may write there at once, because a file gets its name only when it is
 * complete.
 */
const linkedCaches = ['bien-tap', 'anh-chia-se', 'tai-lieu', 'tep-word'];
/** Pictures. Astro writes them in place, so every build gets a copy. */
const copiedCache = 'assets';

/** Links or copies the shared caches into the cache of the build in `root`. */
export function shareCaches(root: string): void {
  const [own, ofRun] = [join(root, cacheFolder), dirname(root)];
  mkdirSync(own, { recursive: true });
  for (const name of linkedCaches) {
    mkdirSync(join(ofRun, name), { recursive: true });
    symlinkSync(resolve(ofRun, name), join(own, name), 'junction');
  }
  if (existsSync(join(ofRun, copiedCache)))
    cpSync(join(ofRun, copiedCache), join(own, copiedCache), { recursive: true });
}

/** Adds the pictures of the build to the shared ones. */
export function addPictures(root: string): void {
  const [own, ofRun] = [join(root, cacheFolder, copiedCache), join(dirname(root), copiedCache)];
  if (!existsSync(own)) return;
  mkdirSync(ofRun, { recursive: true });
  for (const name of readdirSync(own).filter((file) => !existsSync(join(ofRun, file)))) {
    // Another build may copy the folder meanwhile, and must find only whole files.
    const unfinished = join(root, name);
    cpSync(join(own, name), unfinished);
    renameSync(unfinished, join(ofRun, name));
  }
}
