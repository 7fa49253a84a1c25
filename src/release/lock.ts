/**
 * A lock file that names the process which holds it. A lock whose process has ended is ignored, even if another process
 * has the same id by now.
 */
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, readIfThere } from './file-error.ts';

export interface Lock {
  release: () => void;
}

/** The lock, or the id of the process that holds it. */
export function takeLock(file: string): Lock | number {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${birthOf(process.pid)}`);
  try {
    // Linking makes the lock and its content appear together, and fails if another process was faster.
    return link(own, file) ?? takeOver(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

function link(own: string, file: string): Lock | undefined {
  try {
    linkSync(own, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  return {
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

function takeOver(own: string, file: string): Lock | number {
  const { pid, birth } = readHolder(file);
  if (pid !== process.pid && isAlive(pid) && birth === birthOf(pid)) return pid;
  rmSync(file, { force: true });
  return link(own, file) ?? readHolder(file).pid;
}

function readHolder(file: string): { pid: number; birth: string } {
  const [pid = '', birth = ''] = (readIfThere(file) ?? '').split(' ');
  return { pid: Number(pid), birth };
}

/** When the process began, from `/proc` of Linux; empty on other systems. */
function birthOf(pid: number): string {
  const afterName = readIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1) ?? '';
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  const ticks = afterName.split(' ')[19] ?? '';
  return ticks === '' ? '' : `${boot}.${ticks}`;
}

export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process is alive, but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}
