/** A lock that names its holder. The lock of a process that has ended is free. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

interface Lock {
  /** The process that holds the lock, as people would name it; undefined if this one has got it. */
  holder: string | undefined;
  release: () => void;
}

const noLock: Lock['release'] = () => undefined;

export function takeLock(path: string): Lock {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(own, path))
        return {
          holder: undefined,
          release: () => {
            rmSync(path, { force: true });
          },
        };
      const holder = holderOf(path);
      if (holder !== undefined) return { holder, release: noLock };
      rmSync(path, { force: true });
    }
    return { holder: 'chưa rõ', release: noLock };
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link either appears with its whole content or not at all. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock, if it still runs. */
function holderOf(path: string): string | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; started: string };
    process.kill(pid, 0);
    // The number of a process that ended may belong to another one by now.
    return pid === process.pid || startOf(pid) !== started ? undefined : String(pid);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'của người dùng khác' : undefined;
  }
}

/** When the process started, in ticks since the machine did; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
