/** Runs Node and collects what it prints. */
import { spawn, type SpawnOptions } from 'node:child_process';

export interface Outcome {
  ok: boolean;
  /** All that was printed, in the order of printing. */
  output: string;
}

export interface Running {
  finished: Promise<Outcome>;
  /** Ends it with all its children. */
  stop: () => void;
}

export function runNode(args: readonly string[], options: SpawnOptions): Running {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const finished = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(printed).toString().trimEnd() });
    });
  });
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(options.detached === true ? -child.pid : child.pid, 'SIGTERM');
  };
  return { finished, stop };
}

/** Runs a script of package.json, in a process group of its own where the system has such. */
export function runScript(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const detached = process.platform !== 'win32';
  return runNode(['--run', name, '--', ...args], { detached, env: { ...process.env, ...env } });
}
