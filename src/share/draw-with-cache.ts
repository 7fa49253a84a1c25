/**
 * Caches pictures from one build to the next, because drawing them takes long. The file name is a hash of everything
 * that a picture is made of.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { environment } from '../environment.ts';

const folder = resolve(environment.cacheDir, 'anh-chia-se');

/** @internal Exported for its test. */
export function placeOf(madeOf: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of madeOf) hash.update(part).update('\0');
  return join(folder, `${hash.digest('hex')}.jpg`);
}

export async function drawWithCache(madeOf: readonly string[], draw: () => Promise<Buffer>): Promise<Buffer> {
  return readOrMake(placeOf(madeOf), draw);
}

/** Reads the file; creates it first if it does not exist. */
export async function readOrMake(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  await makeOnce(path, make);
  return readFileSync(path);
}

export async function makeOnce(path: string, make: () => Promise<Buffer>): Promise<void> {
  if (existsSync(path)) return;
  const made = await make();
  mkdirSync(dirname(path), { recursive: true });
  // Another build may read the file while this one writes it, so the finished file gets its name at the end.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, path);
}
