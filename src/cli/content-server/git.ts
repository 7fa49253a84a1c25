/** Runs git in a folder, in English whatever the language of the session. */
import { execFile } from 'node:child_process';

export class GitError extends Error {
  /** What git printed, in English; what the system said when git could not be run. */
  readonly printed: string;

  constructor(args: readonly string[], printed: string, cause: unknown) {
    super(`git ${args.join(' ')}: ${printed}`, { cause });
    this.printed = printed;
  }
}

const maxOutput = 64 * 1024 * 1024;

/** What git prints, without the line end. */
export function git(folder: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, env, maxBuffer: maxOutput }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trimEnd());
      else reject(new GitError(args, stderr.trim() || error.message, error));
    });
  });
}

/** As `git`, for a question that git answers “no” by failing. */
export async function gitOrNothing(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(folder, ...args);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
