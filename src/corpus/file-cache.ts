/**
 * Caches the results of reading files from one run to the next. A file with the same size and times is not read again;
 * otherwise its hash is compared, because a fresh clone changes the times but not the content.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface FileCache {
  /**
   * Returns the cached result for the file, or calls `work` and caches what it returns. Where `path` is no file, the
   * result is not cached.
   */
  getOrCompute: <Made>(kind: string, path: string, work: () => Made | Promise<Made>) => Promise<Made>;
  /** Saves all results asked for since the cache was opened, and drops the others. */
  save: () => void;
}

interface CachedResult {
  size: number;
  modified: number;
  changed: number;
  digest: string;
  result: unknown;
}

interface SavedCache {
  /** Hash of the code that computes the results. */
  version: string;
  files: Map<string, CachedResult>;
}

/**
 * Assumed resolution of file times, in milliseconds. A file that changed so shortly before the cache was saved may have
 * changed again with the same times; git calls such a file “racily clean”.
 */
const timeResolution = 2000;

interface Place {
  folder: string;
  /** Results saved with another version are ignored. */
  version: string;
}

/** Opens the cache; without `place`, it is kept in memory and lasts as long as the process. */
export function openFileCache(place?: Place): FileCache {
  const { files: known, savedAt } = place === undefined ? nothing : loadCache(place);
  const used = new Map<string, CachedResult>();
  let isNew = false;

  /** The cached result, unless the file has changed since. */
  function find(key: string, path: string, stats: Stats): CachedResult | undefined {
    const entry = used.get(key) ?? known.get(key);
    if (entry === undefined) return undefined;
    const isUntouched =
      stats.size === entry.size && stats.mtimeMs === entry.modified && stats.ctimeMs === entry.changed;
    // A file modified shortly before the cache was saved may have changed again with the same times.
    if (isUntouched && Math.max(stats.mtimeMs, stats.ctimeMs) < savedAt - timeResolution) return entry;
    if (stats.size !== entry.size || digestOf(path) !== entry.digest) return undefined;
    isNew ||= !isUntouched;
    return { ...entry, modified: stats.mtimeMs, changed: stats.ctimeMs };
  }

  return {
    getOrCompute: async <Made>(kind: string, path: string, work: () => Made | Promise<Made>) => {
      const key = `${kind} ${path}`;
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() !== true) return await work();
      const found = find(key, path, stats);
      if (found !== undefined) {
        used.set(key, found);
        return found.result as Made;
      }
      const digest = digestOf(path);
      const made = await work();
      isNew = true;
      // If the file changed while `work` ran, the result may be wrong, so it is returned but not cached.
      if (digest === digestOf(path))
        used.set(key, { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, digest, result: made });
      return made;
    },
    save: () => {
      if (place !== undefined && (isNew || used.size !== known.size)) saveCache(place, used);
    },
  };
}

const nothing: { files: ReadonlyMap<string, CachedResult>; savedAt: number } = { files: new Map(), savedAt: 0 };

const fileIn = ({ folder }: Place): string => join(folder, 'da-doc.bin');

function loadCache(place: Place): typeof nothing {
  try {
    const kept = deserialize(readFileSync(fileIn(place))) as SavedCache;
    if (kept.version !== place.version) return nothing;
    return { files: kept.files, savedAt: statSync(fileIn(place)).mtimeMs };
  } catch {
    // The cache file is missing or damaged, so everything is computed again.
    return nothing;
  }
}

function saveCache(place: Place, files: SavedCache['files']): void {
  const kept: SavedCache = { version: place.version, files };
  const unfinished = `${fileIn(place)}.${process.pid}`;
  try {
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(unfinished, serialize(kept));
    renameSync(unfinished, fileIn(place));
  } catch {
    // The disk is full or read-only. Without a cache, the next run only takes longer.
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('base64');
