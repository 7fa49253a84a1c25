/**
 * Stand-in for one repository of a git server, in memory, with a protected branch. The stand-ins of both servers use
 * it; its status codes and messages are Forgejo's. A branch is a snapshot of files; a merge takes whole files and never
 * combines lines.
 */
import { createHash } from 'node:crypto';
import type { Comment } from './comments.ts';

export interface Person {
  login: string;
  full_name: string;
  canWrite: boolean;
  /** Only approvals of reviewers count. */
  isReviewer: boolean;
  /** Whether the person is on the branch's list of people who may merge. */
  mayMerge: boolean;
}

type Files = ReadonlyMap<string, Buffer>;

interface Commit {
  id: string;
  files: Files;
  by: string;
  /** Moment, ISO 8601. */
  at: string;
}

interface Branch {
  commit: string;
  files: Files;
  /** From the first to the newest. */
  commits: readonly Commit[];
  /** The commit that changed each file last. */
  changed: ReadonlyMap<string, string>;
}

interface Review {
  by: string;
  commit: string;
}

interface Pull {
  number: number;
  title: string;
  body: string;
  author: string;
  branch: string;
  /** Files of the protected branch at the time when the pull request was opened. */
  base: Files;
  state: 'open' | 'closed';
  merged: boolean;
  labels: number[];
  reviews: Review[];
  comments: Comment[];
}

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

/** Thrown to answer a request with an error, as the real server would. */
export class Answered extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const blobSha = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

const isSame = (a?: Buffer, b?: Buffer): boolean => a === b || (a !== undefined && b?.equals(a) === true);

export class Repository {
  readonly branches = new Map<string, Branch>();
  readonly pulls: Pull[] = [];
  readonly labels: { id: number; name: string }[] = [];
  /** Result of the content check by commit; a commit that is not in the map has passed. */
  readonly checks = new Map<string, 'pending' | 'failure'>();
  /** Statuses that other programs give to commits, with `state` in the words of the server. Merges ignore them. */
  readonly builds: { commit: string; name: string; state: string }[] = [];
  /** By pull request: how often its rebase is still in progress when asked, and the error with which it then ends. */
  readonly rebases = new Map<number, { left: number; error: string | null }>();
  readonly log: string[] = [];
  readonly #main: string;
  #commits = 0;

  constructor(main: string, files: Files) {
    this.#main = main;
    this.#put(main, files, 'Bắt đầu', 'Kho mẫu');
  }

  #put(name: string, files: Files, message: string, by: string): void {
    this.#commits += 1;
    const commit = createHash('sha1').update(`${this.#commits}`).digest('hex');
    const before = this.branches.get(name);
    const changed = new Map(before?.changed);
    for (const [path, content] of files) if (!isSame(content, before?.files.get(path))) changed.set(path, commit);
    const at = new Date(Date.UTC(2026, 10, 22, 0, this.#commits)).toISOString();
    this.branches.set(name, {
      commit,
      files,
      changed,
      commits: [...(before?.commits ?? []), { id: commit, files, by, at }],
    });
    this.log.push(`${name}: ${message}`);
  }

  branch(name: string): Branch {
    const found = this.branches.get(name) ?? [...this.branches.values()].find(({ commit }) => commit === name);
    if (found === undefined) throw new Answered(404, 'The target couldn’t be found.');
    return found;
  }

  /** The commits that changed a file, newest first. */
  commitsOf(path: string, ref: string): Commit[] {
    const { commits } = this.branch(ref);
    return commits
      .filter(({ files }, index) => !isSame(files.get(path), commits[index - 1]?.files.get(path)))
      .toReversed();
  }

  createBranch(name: string, from: string): void {
    this.branches.set(name, this.branch(from));
  }

  deleteBranch(name: string): void {
    this.branch(name);
    if (name === this.#main) throw new Answered(403, 'branch protected');
    this.branches.delete(name);
  }

  /** The files of a branch, or of a commit. */
  filesAt(ref: string): Files {
    const branches = [...this.branches.values()];
    const isHead = this.branches.has(ref) || branches.some(({ commit }) => commit === ref);
    const earlier = branches.flatMap(({ commits }) => commits).find(({ id }) => id === ref);
    return isHead || earlier === undefined ? this.branch(ref).files : earlier.files;
  }

  file(path: string, ref: string): { path: string; sha: string } {
    const content = this.filesAt(ref).get(path);
    if (content === undefined) throw new Answered(404, 'GetContentsOrList');
    return { path, sha: blobSha(content) };
  }

  /** Returns a file, or the files of a folder. */
  contents(path: string, ref: string): object {
    const inside = [...this.filesAt(ref).keys()].filter((file) => file.startsWith(`${path}/`));
    return inside.length === 0 ? this.file(path, ref) : inside.map((file) => this.file(file, ref));
  }

  blob(sha: string): Buffer {
    const all = [...this.branches.values()].flatMap(({ files, commits }) => [{ files }, ...commits]);
    for (const { files } of all) for (const content of files.values()) if (blobSha(content) === sha) return content;
    throw new Answered(404, 'object does not exist');
  }

  change(
    name: string,
    operations: readonly Operation[],
    message: string,
    by: string,
  ): ({ path: string; sha: string } | null)[] {
    const files = new Map(this.branch(name).files);
    if (name === this.#main) throw new Answered(403, 'user cannot commit to protected branch');
    for (const { operation, path, content = '', sha } of operations) {
      const before = files.get(path);
      if (operation === 'create' && before !== undefined)
        throw new Answered(422, `repository file already exists [path: ${path}]`);
      if (operation !== 'create' && (before === undefined || blobSha(before) !== sha))
        throw new Answered(422, `sha does not match [given: ${sha}]`);
      if (operation === 'delete') files.delete(path);
      else files.set(path, Buffer.from(content, 'base64'));
    }
    this.#put(name, files, message, by);
    return operations.map(({ operation, path }) => (operation === 'delete' ? null : this.file(path, name)));
  }

  openPull(title: string, body: string, branch: string, author: string): Pull {
    if (this.pulls.some((pull) => pull.branch === branch && pull.state === 'open'))
      throw new Answered(409, 'pull request already exists for these targets');
    this.branch(branch);
    const base = this.branch(this.#main).files;
    const number = this.pulls.length + 1;
    const pull: Pull = {
      ...{ number, title, body, author, branch, base },
      ...{ state: 'open', merged: false, labels: [], reviews: [], comments: [] },
    };
    this.pulls.push(pull);
    return pull;
  }

  pull(number: number): Pull {
    const pull = this.pulls[number - 1];
    if (pull === undefined) throw new Answered(404, 'GetPullRequestByIndex');
    return pull;
  }

  changesOf({ branch, base }: Pick<Pull, 'branch' | 'base'>): { filename: string; status: string }[] {
    const { files } = this.branch(branch);
    return [...new Set([...base.keys(), ...files.keys()])].flatMap((filename) => {
      if (isSame(base.get(filename), files.get(filename))) return [];
      const status = files.has(filename) ? 'modified' : 'removed';
      return [{ filename, status: base.has(filename) ? status : 'added' }];
    });
  }

  review({ author, branch, reviews }: Pull, person: Person, event: string): { official: boolean } {
    if (event === 'APPROVED' && author === person.login)
      throw new Answered(422, 'approve your own pull is not allowed');
    reviews.push({ by: person.login, commit: this.branch(branch).commit });
    return { official: person.isReviewer };
  }

  /** Checks the conditions in the same order as Forgejo does. */
  merge(pull: Pull, person: Person, reviewers: ReadonlySet<string>, title: string): void {
    const { branch, reviews, base } = pull;
    if (pull.state === 'closed') throw new Answered(404, 'The target couldn’t be found.');
    if (!person.mayMerge) throw new Answered(405, 'User not allowed to merge PR');
    const { commit, files } = this.branch(branch);
    if (this.checks.has(commit)) throw new Answered(405, 'Not all required status checks successful');
    const counted = reviews.filter((review) => review.commit === commit && reviewers.has(review.by));
    if (counted.length === 0) throw new Answered(405, 'Does not have enough approvals');
    const merged = new Map(this.branch(this.#main).files);
    for (const { filename } of this.changesOf(pull)) {
      if (!isSame(merged.get(filename), base.get(filename))) throw new Answered(409, 'merge conflict');
      const content = files.get(filename);
      if (content === undefined) merged.delete(filename);
      else merged.set(filename, content);
    }
    this.#put(this.#main, merged, title, person.full_name);
    pull.state = 'closed';
    pull.merged = true;
  }

  /** Writes the file directly to the protected branch, as an administrator can. Without a text, removes it. */
  writeToMain(path: string, text: string | undefined, by = 'Quản trị'): void {
    const files = new Map(this.branch(this.#main).files);
    if (text === undefined) files.delete(path);
    else files.set(path, Buffer.from(text));
    this.#put(this.#main, files, `Sửa tay ${path}`, by);
  }
}
