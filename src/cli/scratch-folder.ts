/** Creates a folder below `.cache` for each process, so that two runs never share files. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../release/lock.ts';

/** Creates an empty folder for this process, and removes the folders of processes that have ended. */
export function makeScratchFolder(purpose: string): string {
  const parent = join('.cache', purpose);
  const own = String(process.pid);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name === own || !isAlive(Number(name))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  mkdirSync(join(parent, own));
  return join(parent, own);
}
