/** Runs git in a folder. Its messages are in English, whatever the locale of the user. */
import { execFile, spawn } from 'node:child_process';
import { endProcess, hasGroups } from '../run-node.ts';
import { TooLong } from '../too-long.ts';

export class GitError extends Error {
  /** Git's error message in English, or the system's message if git could not be started. */
  readonly printed: string;

  constructor(args: readonly string[], printed: string, cause: unknown) {
    super(`git ${args.join(' ')}: ${printed}`, { cause });
    this.printed = printed;
  }
}

const variables = () => ({ ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' });

const maxOutput = 64 * 1024 * 1024;

/** Resolves to what git prints, without white space at its end. */
export function git(folder: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, env: variables(), maxBuffer: maxOutput }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trimEnd());
      else reject(new GitError(args, stderr.trim() || error.message, error));
    });
  });
}

/**
 * Like `git`, but after `longest` milliseconds ends git and the programs that git has started, and rejects with
 * `TooLong`.
 */
export function gitWithin(longest: number, folder: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('git', args, {
    cwd: folder,
    env: variables(),
    detached: hasGroups,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (child.exitCode === null) endProcess(child.pid, hasGroups, 'SIGKILL');
      reject(new TooLong(`git ${args.join(' ')}`, longest, stderr.trim()));
    }, longest);
    const fail = (printed: string, cause?: unknown) => {
      clearTimeout(timer);
      reject(new GitError(args, printed, cause));
    };
    child.once('error', (error) => {
      fail(error.message, error);
    });
    child.once('close', (code, signal) => {
      if (code !== 0) fail(stderr.trim() || `ended with ${code ?? signal ?? ''}`);
      clearTimeout(timer);
      resolve(stdout.trimEnd());
    });
  });
}

/** Like `git`, but undefined if git fails. For questions that git answers with “no” by failing. */
export async function gitOrNothing(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(folder, ...args);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
