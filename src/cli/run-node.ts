/** Runs Node and collects what it prints. */
import { spawn, type Serializable, type SpawnOptions } from 'node:child_process';
import { codeOf } from '../release/file-error.ts';
import { TooLong } from './too-long.ts';

export interface Outcome {
  ok: boolean;
  /** Everything printed to stdout and stderr, in the order in which it arrived. */
  output: string;
}

export interface Running {
  finished: Promise<Outcome>;
  /** Ends the process, and its children if the process has its own group. */
  stop: (signal?: NodeJS.Signals) => void;
}

export interface RunOptions extends SpawnOptions {
  /** Answers a message that the process sends with `process.send`. */
  answer?: (message: unknown) => Promise<Serializable>;
  /** Milliseconds after which the process is killed. Then `finished` rejects with `TooLong`. */
  longest?: number | undefined;
}

/** Whether a process can have a group, which is ended as a whole. */
export const hasGroups = process.platform !== 'win32';

export function runNode(args: readonly string[], { answer, longest, ...options }: RunOptions): Running {
  const channel = answer === undefined ? [] : (['ipc'] as const);
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe', ...channel] });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const textOf = () => Buffer.concat(printed).toString().trimEnd();
  let timer: NodeJS.Timeout | undefined;
  /**
   * Whether the process has ended and none of its group keeps its output open. Its id may then belong to another
   * process.
   */
  let isClosed = false;
  const finished = new Promise<Outcome>((resolve, reject) => {
    // Rejects without waiting for the end of the process: one that it has started may keep its output open.
    if (longest !== undefined)
      timer = setTimeout(() => {
        stop('SIGKILL');
        reject(new TooLong(`node ${args.join(' ')}`, longest, textOf()));
      }, longest);
    child.on('message', (message) => {
      answer?.(message).then((answered) => {
        if (child.connected) child.send(answered);
      }, reject);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      isClosed = true;
      resolve({ ok: code === 0, output: textOf() });
    });
  }).finally(() => {
    clearTimeout(timer);
  });
  return { finished, stop };

  function stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    const isGroup = options.detached === true;
    if (!isClosed && (isGroup || child.exitCode === null)) endProcess(child.pid, isGroup, signal);
  }
}

/** Ends a process, or the whole group that it leads. */
export function endProcess(pid: number | undefined, isGroup: boolean, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, signal);
  } catch (error) {
    // It ended by itself in the meantime.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** Runs a script of package.json. The script gets its own process group on systems that have process groups. */
export function runScript(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  return runNode(['--run', name, '--', ...args], { detached: hasGroups, env: { ...process.env, ...env } });
}
