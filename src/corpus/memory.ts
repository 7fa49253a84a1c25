/**
 * What was worked out of files, kept from one run to the next: a file that is as it was costs its `stat`. A file whose
 * size or times differ is known again by the hash of its bytes, as after a fresh clone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface Memory {
  /** What `work` makes of the file, now or in an earlier run; never remembered of a file that cannot be read. */
  recall: <Made>(kind: string, path: string, work: () => Made | Promise<Made>) => Promise<Made>;
  /** Keeps what was recalled since it was opened, and forgets the rest. */
  save: () => void;
}

interface Remembered {
  size: number;
  modified: number;
  changed: number;
  digest: string;
  made: unknown;
}

interface Kept {
  /** Of everything that decides what is made of a file. */
  version: string;
  files: Map<string, Remembered>;
}

/** File systems and clocks may be so coarse: git calls such a file “racily clean”. */
const coarseness = 2000;

interface Place {
  folder: string;
  /** What one version made another does not take. */
  version: string;
}

/** Without a place it lasts as long as the process. */
export function openMemory(place?: Place): Memory {
  const { files: known, savedAt } = place === undefined ? nothing : readKept(place);
  const used = new Map<string, Remembered>();
  let isNew = false;

  /** What is remembered, if the file is the one it was made of. */
  function find(key: string, path: string, stats: Stats): Remembered | undefined {
    const entry = used.get(key) ?? known.get(key);
    if (entry === undefined) return undefined;
    const isUntouched =
      stats.size === entry.size && stats.mtimeMs === entry.modified && stats.ctimeMs === entry.changed;
    // Written at the moment of saving, it may have been written once more without a sign.
    if (isUntouched && Math.max(stats.mtimeMs, stats.ctimeMs) < savedAt - coarseness) return entry;
    if (stats.size !== entry.size || digestOf(path) !== entry.digest) return undefined;
    isNew ||= !isUntouched;
    return { ...entry, modified: stats.mtimeMs, changed: stats.ctimeMs };
  }

  return {
    recall: async <Made>(kind: string, path: string, work: () => Made | Promise<Made>) => {
      const key = `${kind} ${path}`;
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() !== true) return await work();
      const found = find(key, path, stats);
      if (found !== undefined) {
        used.set(key, found);
        return found.made as Made;
      }
      const digest = digestOf(path);
      const made = await work();
      isNew = true;
      // Changed while it was read, it may be told wrongly for once, but not for ever.
      if (digest === digestOf(path))
        used.set(key, { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, digest, made });
      return made;
    },
    save: () => {
      if (place !== undefined && (isNew || used.size !== known.size)) keep(place, used);
    },
  };
}

const nothing: { files: ReadonlyMap<string, Remembered>; savedAt: number } = { files: new Map(), savedAt: 0 };

const fileIn = ({ folder }: Place): string => join(folder, 'da-doc.bin');

function readKept(place: Place): typeof nothing {
  try {
    const kept = deserialize(readFileSync(fileIn(place))) as Kept;
    if (kept.version !== place.version) return nothing;
    return { files: kept.files, savedAt: statSync(fileIn(place)).mtimeMs };
  } catch {
    // Not there, or cut off in the middle: everything is worked out anew.
    return nothing;
  }
}

function keep(place: Place, files: Kept['files']): void {
  const kept: Kept = { version: place.version, files };
  const unfinished = `${fileIn(place)}.${process.pid}`;
  try {
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(unfinished, serialize(kept));
    renameSync(unfinished, fileIn(place));
  } catch {
    // No room or no right to write: the next run only takes longer.
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('base64');
