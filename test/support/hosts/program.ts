/** Starts a web server that is installed on this machine, with our configuration, and stops it. */
import { spawn } from 'node:child_process';
import { accessSync, constants, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from './listen.ts';

export interface Program {
  stop: () => Promise<void>;
}

/** Folders with server programs that are not in the PATH of an ordinary user. */
const more = ['/usr/sbin', '/usr/local/sbin'];
const pollMilliseconds = 50;

/** Path of the program; `undefined` when it is not installed. */
export const findProgram = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), ...more].map((folder) => join(folder, name)).find(isRunnable);

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A new folder that the server's own user can read. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Returns ports that were free a moment ago; another program might take one before it is used. */
export async function freePorts(count: number): Promise<number[]> {
  const hosts = await Promise.all(Array.from({ length: count }, () => serve(() => undefined)));
  await Promise.all(hosts.map((host) => host.close()));
  return hosts.map(({ url }) => Number(new URL(url).port));
}

/** Resolves when `url` answers. Throws with the program's output when the program ends before that. */
export async function start(path: string, args: readonly string[], url: string, folder: string): Promise<Program> {
  // Caddy keeps its certificates and its last configuration in the folders of its user.
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const answers = () =>
    fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${path} ended:\n${said}`);
    await delay(pollMilliseconds);
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
