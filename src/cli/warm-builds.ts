/**
 * Builds one after another in a process that stays, because starting Node, Astro and Vite anew takes longer than most
 * changes. The process is replaced when the code or the variables have changed, when a build has failed, and when it
 * has grown too large: Node never frees a module, and each build loads new ones.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Outcome } from './run-node.ts';

export interface BuildRequest {
  /** Whether the build begins with a report on the content, as `npm run build` does. */
  reportsContent: boolean;
}

/**
 * What the process prints after `answerMark` when a build has succeeded. If a build fails, the process ends instead.
 */
export interface BuildAnswer {
  /** Whether the process has become too large for another build. */
  isLast: boolean;
}

export const answerMark = '\0built ';

export const exitCodes = { failed: 1, stale: 75 } as const;

/** Bytes of memory that a process may use before the next build gets a new process. */
export const mostMemory = 1_500_000_000;

type Variables = Readonly<Record<string, string | undefined>>;

interface Worker {
  process: ChildProcess;
  /** The variables as JSON. */
  variables: string;
}

export class WarmBuilds {
  readonly #project: string;
  readonly #longestPause: number | undefined;
  #worker: Worker | undefined;
  #pause: NodeJS.Timeout | undefined;

  /**
   * `project` is the folder of what is built. The process is ended after `longestPause` milliseconds without a build,
   * because it holds a lot of memory.
   */
  constructor(project: string, { longestPause }: { longestPause?: number } = {}) {
    this.#project = project;
    this.#longestPause = longestPause;
  }

  /** Whether the next build with the same variables need not start a process. */
  get isWarm(): boolean {
    return this.#worker !== undefined;
  }

  /** One build at a time: wait for it before you ask for the next one. */
  async build(env: Variables, request: BuildRequest): Promise<Outcome> {
    clearTimeout(this.#pause);
    const variables = JSON.stringify(env);
    if (this.#worker?.variables !== variables) this.stop();
    for (;;) {
      const worker = (this.#worker ??= { process: this.#start(env), variables });
      const { outcome, isLast } = await ask(worker.process, request);
      if (isLast && this.#worker === worker) this.stop();
      if (outcome === 'stale') continue;
      if (this.#longestPause !== undefined)
        this.#pause = setTimeout(() => {
          this.stop();
        }, this.#longestPause).unref();
      return outcome;
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    clearTimeout(this.#pause);
    this.#worker?.process.kill(signal);
    this.#worker = undefined;
  }

  #start(env: Variables): ChildProcess {
    const child = spawn(process.execPath, ['--env-file=src/cli/astro.env', 'src/cli/build-worker.ts'], {
      cwd: this.#project,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // A letter with a mark may arrive in two pieces.
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8');
    child.once('close', () => {
      if (this.#worker?.process === child) this.#worker = undefined;
    });
    return child;
  }
}

interface Answer {
  /** `stale`: the process has loaded code that has changed since, and has built nothing. */
  outcome: Outcome | 'stale';
  isLast: boolean;
}

function ask(child: ChildProcess, request: BuildRequest): Promise<Answer> {
  let output = '';
  return new Promise((resolve, reject) => {
    const onData = (text: string) => {
      output += text;
      const [before = '', answer] = output.split(answerMark);
      if (answer?.endsWith('\n') !== true) return;
      settle();
      resolve({ outcome: { ok: true, output: before.trimEnd() }, ...(JSON.parse(answer) as BuildAnswer) });
    };
    const onClose = (code: number | null) => {
      settle();
      const failed = { ok: false, output: output.trimEnd() };
      resolve({ outcome: code === exitCodes.stale ? 'stale' : failed, isLast: true });
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const settle = () => {
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', onData);
      child.off('close', onClose).off('error', onError);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', onData);
    child.once('close', onClose).once('error', onError);
    child.send(request);
  });
}
