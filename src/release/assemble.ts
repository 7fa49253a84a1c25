/**
 * Writes the folder of a release, beside those of the others. Unchanged files are hard links to those of the release
 * before, so that their dates and ETags stay. The folder of a release that is no longer kept is reused, and only what
 * differs is changed: with 100,000 files, linking all of them takes longer than a build.
 */
import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderMaker, linkOrCopy, removeEmptyFolders } from './folder-files.ts';
import { answersFolder, discardRelease, siteFolderName, unfinishedAt, type Target } from './layout.ts';
import type { Manifest, ReleasedFile } from './manifest.ts';
import { encodings, isPackable, packedAt } from './pack.ts';
import type { Answers } from './addresses.ts';
import { toAnswerFiles } from './answers.ts';
import type { ReleasePlan, Source } from './plan-release.ts';

/** Readable for all users, because the web server runs as another one. */
const folderMode = 0o755;

interface Folder {
  /** The folder that holds the files of the site. */
  site: string;
  manifest: Manifest;
}

interface Request extends Pick<ReleasePlan, 'files' | 'made' | 'answers'> {
  target: Target;
  base: string;
  /** Folder of the build. */
  build: string;
  before: Folder | undefined;
  /** A release that is no longer kept, whose whole folder is reused. */
  spare: (Folder & { folder: string }) | undefined;
}

/** Returns the folder of the unfinished release, in which the manifest is still missing. */
export function assemble({ target, base, files, made, answers, build, before, spare }: Request): string {
  const folder = unfinishedAt(target);
  rmSync(folder, { recursive: true, force: true });
  const site = join(folder, siteFolderName, base);
  let there: Manifest['files'] = {};
  if (spare?.manifest.base === base) {
    renameSync(spare.folder, folder);
    there = spare.manifest.files;
    rmSync(join(folder, 'ban-ke.json'), { force: true });
    rmSync(join(folder, 'ban-ke.json.sig'), { force: true });
    rmSync(join(site, answersFolder), { recursive: true, force: true });
  } else if (spare !== undefined) discardRelease(target, spare.manifest.id);

  const isThere = (path: string, { sha256, since }: ReleasedFile) =>
    there[path]?.sha256 === sha256 && there[path].since === since;
  const makeFolder = folderMaker(site, folderMode);
  const emptied = new Set<string>();
  for (const path of Object.keys(there)) {
    const wanted = files.get(path);
    if (wanted !== undefined && isThere(path, wanted)) continue;
    removeFile(site, path);
    if (wanted === undefined) emptied.add(dirname(path));
  }
  for (const [path, file] of files) {
    if (isThere(path, file)) continue;
    makeFolder(dirname(path));
    const source = made.get(path);
    if (source === undefined) linkOrCopy(join(before?.site ?? '', path), join(site, path));
    else layDown(source, join(site, path), build);
    if (!isPackable(path)) continue;
    for (const encoding of encodings)
      linkOrCopy(packedAt(target.packed, file.sha256, encoding), join(site, `${path}.${encoding}`));
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
