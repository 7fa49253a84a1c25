/**
 * A lock file that names the process which holds it. A lock whose process has ended is ignored, on Linux even if
 * another process has the same id by now.
 */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const holder = readIfThere(file) ?? '';
  const { pid, birth } = toHolder(holder);
  if (pid !== process.pid && isAlive(pid) && birth === birthOf(pid)) return pid;
  removeDead(file, { holder, aside: `${own}.cu` });
  return link(own, file) ?? toHolder(readIfThere(file) ?? '').pid;
}

/**
 * Another process may have found the same dead lock and taken its place in the meantime. So the lock is moved aside
 * before it is removed, and put back if it is no longer the dead one.
 */
function removeDead(file: string, { holder, aside }: { holder: string; aside: string }): void {
  try {
    renameSync(file, aside);
    if (readIfThere(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

function toHolder(text: string): { pid: number; birth: string } {
  const [pid = '', birth = ''] = text.split(' ');
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
