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
import { codeFolders, loadedVersion } from '../corpus/code-version.ts';
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
    .update(loadedVersion(codeFolders))
    .update(readFileSync(join(root, 'astro.config.mjs')))
    .digest('hex');

interface LastBuild {
  record: PlanRecord;
  manifest: SiteManifest;
  /** Milliseconds at which each file was last changed, in the order of the manifest. */
  times: Float64Array;
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
  /** Calls `change`, which writes the files `changed` and deletes those that are gone, then saves the manifest. */
  finish: (change: () => void, finished: Finished) => void;
  /** Saves the record for the next build. Without it, the next build in another process makes everything anew. */
  save: () => void;
  /** Releases the lock. A separate room, which only this build could use, is removed. */
  leave: () => void;
}

interface Finished {
  record: PlanRecord;
  manifest: SiteManifest;
  /** Paths of the files that differ from those of the last build. */
  changed: readonly string[];
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
  const kept = isShared ? (recallLast(place, world) ?? readLast(place, world)) : undefined;
  const last = kept !== undefined && isAsLeft(place.site, kept) ? kept : undefined;
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
    finish: (change, { record, manifest, changed }) => {
      remembered = undefined;
      writeFileSync(place.marker, '');
      mkdirSync(place.site, { recursive: true });
      change();
      writeWhole(place.manifest, JSON.stringify(manifest));
      const times = timesOf(place.site, manifest, { last, changed });
      remembered = { place, world, last: { record, manifest, times } };
    },
    save: () => {
      if (remembered?.place.record !== place.record) throw new Error('Lượt dựng chưa xong nên chưa có gì để ghi lại.');
      const { record, manifest, times } = remembered.last;
      writeWhole(place.record, serialize({ world, id: manifest.id, times, record } satisfies KeptRecord));
      rmSync(place.marker);
      remembered.savedAs = marksOf(place);
      forgetOldest(rooms);
    },
    leave,
  };
}

type Place = ReturnType<typeof placesIn>;

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
  times: Float64Array;
  record: PlanRecord;
}

/** What the last build of this process has left: reading it from the disk again takes longer than most changes. */
let remembered: { place: Place; world: string; last: LastBuild; savedAs?: string } | undefined;

/** The last build, if this process has made it and no other process has built in the room since. */
const recallLast = (place: Place, world: string): LastBuild | undefined =>
  remembered?.place.record === place.record && remembered.world === world && remembered.savedAs === marksOf(place)
    ? remembered.last
    : undefined;

/** A text that changes when a process writes the record or the manifest, or begins to change the site. */
const marksOf = ({ marker, record, manifest }: Place): string =>
  [marker, record, manifest]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((about) => (about === undefined ? '' : `${about.ino} ${about.mtimeMs} ${about.size}`))
    .join();

function readLast(place: Place, world: string): LastBuild | undefined {
  if (existsSync(place.marker) || !existsSync(place.record) || !existsSync(place.manifest)) return undefined;
  try {
    const kept = deserialize(readFileSync(place.record)) as KeptRecord;
    if (kept.world !== world) return undefined;
    const manifest = JSON.parse(readFileSync(place.manifest, 'utf8')) as SiteManifest;
    return manifest.id === kept.id ? { record: kept.record, manifest, times: kept.times } : undefined;
  } catch {
    // Damaged, for example by a full disk: everything is made anew.
    return undefined;
  }
}

/** True if no file is missing or was changed since that build, for example through a hard link in a release. */
const isAsLeft = (site: string, { manifest, times }: LastBuild): boolean =>
  Object.entries(manifest.files).every(([path, [, size]], index) => {
    const about = statSync(`${site}/${path}`, { throwIfNoEntry: false });
    return about?.mtimeMs === times[index] && about?.size === size;
  });

/** When each file of the site was last changed. For files that stay, this is known from the last build. */
function timesOf(
  site: string,
  { files }: SiteManifest,
  { last, changed }: { last: LastBuild | undefined; changed: readonly string[] },
): Float64Array {
  const isNew = new Set(changed);
  const known = new Map(Object.keys(last?.manifest.files ?? {}).map((path, index) => [path, last?.times[index]]));
  const timeOf = (path: string) =>
    (isNew.has(path) ? undefined : known.get(path)) ?? statSync(`${site}/${path}`).mtimeMs;
  return Float64Array.from(Object.keys(files), timeOf);
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
