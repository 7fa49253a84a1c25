/**
 * Joins what this build has made with what it keeps of the last one. The whole site is then in the room, for the next
 * build, and in the build folder, for whoever publishes it.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfFile, toManifest, type SiteFile, type SiteManifest } from '../build/manifest.ts';
import { fillFolder, prepareSpare } from '../build/spare.ts';
import { environment } from '../environment.ts';
import { recording } from '../recording/recorder.ts';
import { codeOf } from '../release/file-error.ts';
import { removeFile } from '../release/folder-files.ts';
import { lastChecked } from './guard.ts';
import { isImage } from './guard/images.ts';
import { listFiles } from '../release/list-files.ts';
import { keptFiles, thisBuild } from './this-build.ts';

export const assemble = (): AstroIntegration => ({
  name: 'assemble',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const { beganAt, room, plan, steps } = thisBuild();
      if (recording.content === undefined) throw new Error('Không trang nào đã hỏi nội dung.');
      const from = fileURLToPath(dir);
      const before = room.last?.manifest;
      const made = new Map(listFiles(from).map((path) => [path, digestOfFile(readFileSync(join(from, path)))]));
      const files = joinFiles(made, before);
      const isNew = ([path, [digest]]: [string, SiteFile]) => before?.files[path]?.[0] !== digest;
      const changed = [...made].filter(isNew).map(([path]) => path);
      const deleted = Object.keys(before?.files ?? {}).filter((path) => !files.has(path));
      const manifest = toManifest(files, { before: before?.id ?? '', day: environment.today });
      const change = () => {
        for (const path of deleted) removeFile(room.siteFolder, path);
        for (const path of changed) move(join(from, path), join(room.siteFolder, path));
      };
      room.finish(change, { record: plan.toRecord(recording.content, steps), manifest, changed });
      const paths = new Set(files.keys());
      const { buildDir } = environment;
      fillFolder(room.siteFolder, paths, buildDir, { before: before?.id ?? '', changed, deleted });
      const build = thisBuild();
      build.replaced = [...changed, ...deleted];
      const leave = () => {
        room.save();
        room.leave();
      };
      if (build.isFollowed)
        build.prepareNext = () => {
          prepareSpare(room.siteFolder, paths, buildDir, manifest.id);
          leave();
        };
      else leave();
      const seconds = ((performance.now() - beganAt) / 1000).toFixed(1).replace('.', ',');
      const kept = files.size - changed.length;
      logger.info(`${changed.length} tệp mới, ${kept} tệp giữ nguyên, ${deleted.length} tệp bỏ, sau ${seconds} giây.`);
    },
  },
});

function joinFiles(made: ReadonlyMap<string, SiteFile>, before: SiteManifest | undefined): Map<string, SiteFile> {
  const files = new Map(made);
  for (const path of keptFiles()) {
    const known = before?.files[path];
    if (known === undefined) throw new Error(`Bản dựng trước không có tệp ${path}.`);
    if (files.has(path)) throw new Error(`Hai trang có cùng địa chỉ ${path}.`);
    files.set(path, known);
  }
  // A picture or stylesheet of the last build is kept if a file of the new site names it.
  const named = new Set([...(lastChecked()?.named.values() ?? [])].flat());
  for (const [path, known] of Object.entries(before?.files ?? {})) {
    const isOfPages = path.startsWith('_astro/') && (isImage(path) || path.endsWith('.css'));
    if (isOfPages && !files.has(path) && named.has(path.slice('_astro/'.length))) files.set(path, known);
  }
  return files;
}

/** Replaces the file and never writes into it, because a release may share it with the room by a hard link. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.moi`);
    renameSync(`${to}.moi`, to);
  }
}
