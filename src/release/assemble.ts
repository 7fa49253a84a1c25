/**
 * Writes the folder of a release, beside those of the others. Unchanged files are hard links to those of the release
 * before, so that their dates and ETags stay. The folder of a release that is no longer kept is reused, and only what
 * differs is changed: with 100,000 files, linking all of them takes longer than a build.
 */
import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderMaker, linkOrCopy, removeEmptyFolders } from './folder-files.ts';
import { answersFolder, siteFolderName, unfinishedAt, type Target } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { encodings, isPackable, packedAt } from './pack.ts';
import type { Answers } from './addresses.ts';
import { toAnswerFiles } from './answers.ts';
import type { ReleasePlan, Source } from './plan-release.ts';

/** Readable for all users, because the web server runs as another one. */
const folderMode = 0o755;

interface Request extends Pick<ReleasePlan, 'made' | 'answers'> {
  target: Target;
  base: string;
  /** Folder of the build. */
  build: string;
  /** The folder that holds the site of the release before. */
  before: string | undefined;
  /** The files to put into the folder: all, or those that the spare does not have. */
  files: Manifest['files'];
  /** A release that is no longer kept, whose whole folder is reused, and the files in it that are of no use. */
  spare: { folder: string; removed: Manifest['files'] } | undefined;
}

/** Returns the folder of the unfinished release, in which the manifest is still missing. */
export function assemble({ target, base, files, made, answers, build, before = '', spare }: Request): string {
  const folder = unfinishedAt(target);
  rmSync(folder, { recursive: true, force: true });
  const site = join(folder, siteFolderName, base);
  const emptied = new Set<string>();
  if (spare !== undefined) {
    renameSync(spare.folder, folder);
    rmSync(join(folder, 'ban-ke.json'), { force: true });
    rmSync(join(folder, 'ban-ke.json.sig'), { force: true });
    rmSync(join(site, answersFolder), { recursive: true, force: true });
    for (const path of Object.keys(spare.removed)) {
      removeFile(site, path);
      if (!Object.hasOwn(files, path)) emptied.add(dirname(path));
    }
  }
  const makeFolder = folderMaker(site, folderMode);
  for (const [path, { sha256 }] of Object.entries(files)) {
    makeFolder(dirname(path));
    const source = made.get(path);
    if (source === undefined) linkOrCopy(join(before, path), join(site, path));
    else layDown(source, join(site, path), build);
    if (!isPackable(path)) continue;
    for (const encoding of encodings)
      linkOrCopy(packedAt(target.packed, sha256, encoding), join(site, `${path}.${encoding}`));
  }
  for (const path of emptied) removeEmptyFolders(site, path);
  layAnswers(site, base, answers);
  return folder;
}

function layDown(source: Source, to: string, build: string): void {
  if ('text' in source) writeFileSync(to, source.text, { mode: 0o644 });
  else linkOrCopy(join(build, source.inBuild), to);
  chmodSync(to, 0o644);
}

function removeFile(site: string, path: string): void {
  rmSync(join(site, path), { force: true });
  if (!isPackable(path)) return;
  for (const encoding of encodings) rmSync(join(site, `${path}.${encoding}`), { force: true });
}

function layAnswers(site: string, base: string, answers: Answers): void {
  const folder = join(site, answersFolder);
  const makeFolder = folderMaker(folder, folderMode);
  const place = (path: string) => {
    makeFolder(dirname(path));
    return join(folder, path);
  };
  const { files, links } = toAnswerFiles(base, answers);
  for (const [path, text] of files) writeFileSync(place(path), text);
  for (const [path, target] of links) symlinkSync(target, place(path));
}
