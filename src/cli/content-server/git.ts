/** Runs git in a folder. Messages are in English, whatever the locale of the user. */
import { execFile } from 'node:child_process';

export class GitError extends Error {
  /** Git's error message in English, or the system's message if git could not be started. */
  readonly printed: string;

  constructor(args: readonly string[], printed: string, cause: unknown) {
    super(`git ${args.join(' ')}: ${printed}`, { cause });
    this.printed = printed;
  }
}

const maxOutput = 64 * 1024 * 1024;

/** Resolves to what git prints, without white space at its end. */
export function git(folder: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, env, maxBuffer: maxOutput }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trimEnd());
      else reject(new GitError(args, stderr.trim() || error.message, error));
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
