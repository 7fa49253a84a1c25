/**
 * What was worked out of files, kept from one run to the next: a file that is as it was costs its `stat`. A file whose
 * size or times differ is known again by the hash of its bytes, as after a fresh clone.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
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

/** For who remembers nothing: tests, and folders that are looked at once. */
export const noMemory: Memory = { recall: (_kind, _path, work) => Promise.resolve(work()), save: () => undefined };

/** `folder`: where it is kept. What a version made another does not take. */
export function openMemory(folder: string, version: string): Memory {
  const place = join(folder, 'da-doc.bin');
  const { files: known, savedAt } = readKept(place, version);
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
      if (isNew || used.size !== known.size) keep(place, { version, files: used });
    },
  };
}

/** The hash of code, so that other rules remember nothing of what these made. */
export function versionOf(folders: readonly string[], others: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name)),
  );
  for (const path of [...files, ...others].sort())
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function readKept(place: string, version: string): { files: Kept['files']; savedAt: number } {
  const nothing = { files: new Map<string, Remembered>(), savedAt: 0 };
  try {
    const kept = deserialize(readFileSync(place)) as Kept;
    return kept.version === version ? { files: kept.files, savedAt: statSync(place).mtimeMs } : nothing;
  } catch {
    // Not there, or cut off in the middle: everything is worked out anew.
    return nothing;
  }
}

function keep(place: string, kept: Kept): void {
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(unfinished, serialize(kept));
    renameSync(unfinished, place);
  } catch {
    // No room or no right to write: the next run only takes longer.
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('base64');
