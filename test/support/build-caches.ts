/** The builds of a test run repeat nothing that another one has made. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a build keeps what it made, below its folder. The folder of the run keeps the same for all builds. */
const cacheFolder = '.cache/astro';
/** Several builds may use these at the same time: a file gets its name only when it is whole. */
const linkedCaches = ['bien-tap', 'anh-chia-se', 'tai-lieu', 'tep-word'];
/** Pictures, which Astro writes in place; so every build gets copies. */
const copiedCache = 'assets';

/** Lays the caches of the run below the cache of the build in `root`. */
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

/** Adds the pictures of the build to those of the run. */
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
