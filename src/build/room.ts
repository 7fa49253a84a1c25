/**
 * The room of a site: the folder in which a finished build leaves what the next build of the same content with the same
 * settings continues from. A build changes the room only after everything has been made and checked, and puts a marker
 * file into it meanwhile. A build that finds the marker, another version of the code, or a file that is missing or has
 * been changed, makes everything anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codeVersion } from '../corpus/code-version.ts';
import type { Environment } from '../environment/parse.ts';
import { takeLock } from '../release/lock.ts';
import { writeWhole } from '../release/whole-file.ts';
import type { SiteManifest } from './manifest.ts';
import type { PlanRecord } from './plan-record.ts';

/** How many sites may keep a room in one cache. */
const mostRooms = 4;

/**
 * Digest of what every output depends on and the room's name does not contain: the code, the packages, Node and Astro's
 * configuration. The content and the day are compared page by page.
 */
const worldOf = ({ root }: Environment): string =>
  createHash('sha256')
    .update(codeVersion(['src', 'admin', 'public']))
    .update(readFileSync(join(root, 'astro.config.mjs')))
    .digest('hex');

interface LastBuild {
  record: PlanRecord;
  manifest: SiteManifest;
}

export interface Room {
  /** Undefined if everything must be made anew. */
  last: LastBuild | undefined;
  /** The finished site. */
  siteFolder: string;
  manifestFile: string;
  /** Digest of what every output depends on, apart from content, day and settings. */
  world: string;
  /** Where the bundled code is kept; undefined in a separate room. */
  bundleFolder: string | undefined;
  /** A sentence for whoever runs the build, if another build is using the room. */
  notice: string | undefined;
  /** Changes the site by calling `change`, and then saves the record and the manifest for the next build. */
  finish: (change: () => void, record: PlanRecord, manifest: SiteManifest) => void;
  /** Releases the lock. A separate room, which only this build could use, is removed. */
  leave: () => void;
}

export function openRoom(environment: Environment): Room {
  const rooms = join(environment.cacheDir, 'ban-dung');
  const { siteUrl, base, production, variables, contentDir } = environment;
  const name = createHash('sha256')
    .update(JSON.stringify([contentDir, siteUrl, base, production, variables]))
    .digest('hex')
    .slice(0, 16);
  const own = join(rooms, name);
  mkdirSync(own, { recursive: true });
  const lock = takeLock(join(own, 'dang-dung.khoa'));
  const isShared = typeof lock !== 'number';
  // Only one build may continue from the room. Another one at the same time makes everything in a room of its own.
  const folder = isShared ? own : `${own}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const place = placesIn(folder);
  const world = worldOf(environment);
  const last = isShared ? readLast(place, world) : undefined;
  if (last === undefined) for (const path of Object.values(place)) rmSync(path, { recursive: true, force: true });
  const leave = () => {
    process.off('exit', leave);
    if (isShared) lock.release();
    else rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  return {
    last,
    siteFolder: place.site,
    manifestFile: place.manifest,
    world,
    bundleFolder: isShared ? join(folder, 'goi') : undefined,
    notice: isShared
      ? undefined
      : `Một lượt dựng khác của cùng nội dung đang chạy (tiến trình ${lock}); lượt này làm mới mọi trang, không nối tiếp bản trước.`,
    finish: (change, record, manifest) => {
      writeFileSync(place.marker, '');
      mkdirSync(place.site, { recursive: true });
      change();
      writeWhole(
        place.record,
        serialize({ world, id: manifest.id, times: timesOf(place.site, manifest), record } satisfies KeptRecord),
      );
      writeWhole(place.manifest, JSON.stringify(manifest));
      rmSync(place.marker);
      forgetOldest(rooms);
    },
    leave,
  };
}

const placesIn = (folder: string) => ({
  marker: join(folder, 'dang-doi'),
  record: join(folder, 'ke-hoach.bin'),
  manifest: join(folder, 'tep.json'),
  site: join(folder, 'trang'),
});

interface KeptRecord {
  world: string;
  /** `id` of the manifest that belongs to the record. */
  id: string;
  /** `timesOf` the site's files. They may have been changed since through a hard link, for example in a release. */
  times: string;
  record: PlanRecord;
}

function readLast(place: ReturnType<typeof placesIn>, world: string): LastBuild | undefined {
  if (existsSync(place.marker) || !existsSync(place.record) || !existsSync(place.manifest)) return undefined;
  try {
    const kept = deserialize(readFileSync(place.record)) as KeptRecord;
    if (kept.world !== world) return undefined;
    const manifest = JSON.parse(readFileSync(place.manifest, 'utf8')) as SiteManifest;
    if (manifest.id !== kept.id || timesOf(place.site, manifest) !== kept.times) return undefined;
    return { record: kept.record, manifest };
  } catch {
    // Damaged, for example by a full disk: everything is made anew.
    return undefined;
  }
}

/** Digest of when the files were last changed, and of their sizes. Throws if one is missing. */
function timesOf(site: string, { files }: SiteManifest): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files)) {
    const { mtimeMs, size } = statSync(join(site, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function forgetOldest(rooms: string): void {
  const ages = readdirSync(rooms)
    .filter((name) => !name.includes('.'))
    .flatMap((name) => {
      const path = join(rooms, name);
      // Another build may have removed the room meanwhile.
      const about = statSync(path, { throwIfNoEntry: false });
      return about === undefined ? [] : [{ path, usedAt: about.mtimeMs }];
    });
  for (const { path } of ages.sort((a, b) => b.usedAt - a.usedAt).slice(mostRooms)) {
    const lock = takeLock(join(path, 'dang-dung.khoa'));
    if (typeof lock !== 'number') rmSync(path, { recursive: true, force: true });
  }
}
