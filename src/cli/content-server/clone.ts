/**
 * A temporary clone of the project in which decap-server works. To answer requests, decap-server checks out branches,
 * and for a save it commits all changed files. In the editor's own folder, it would commit unfinished work, and the
 * site would be built from drafts.
 *
 * `main` of the clone follows the published commit of the folder (see `publishedRef`), usually what is checked out
 * there. Unpublished entries are branches `cms/…` in both repositories, and every change is copied to the other one.
 * Only publishing changes files in the editor's folder, and only by a fast-forward that overwrites none of the editor's
 * changes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, leftBehind } from '../../../admin/backends/left-behind.ts';
import { authorIn } from './author.ts';
import { whyNotForward } from './explain-git.ts';
import { git, GitError, gitOrNothing } from './git.ts';
import { publishedRef, stateOf } from './repository-state.ts';

const entryBranches = 'refs/heads/cms';
const labelPrefix = 'decap-cms/';
const defaultLabel = `${labelPrefix}draft`;
const headInClone = 'refs/nguon/head';
/** Overrides settings in the user's git configuration that would change what decap-server reads or does. */
const calm: Readonly<Record<string, string>> = {
  'color.ui': 'false',
  'column.ui': 'never',
  'commit.gpgSign': 'false',
  'core.autocrlf': 'false',
  'core.quotePath': 'false',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  'gc.auto': '0',
  'merge.ff': 'true',
  'rebase.autoStash': 'false',
};

const branchOf = (entry: string): string => `cms/${entry}`;
const labelKey = (entry: string): string => `branch.${branchOf(entry)}.description`;

/** Writes settings in the format of git's configuration files. */
function toConfigFile(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => {
    const [section = '', name = ''] = key.split('.');
    return `[${section}]\n\t${name} = "${value.replaceAll(/[\\"]/g, '\\$&')}"\n`;
  });
  return lines.join('');
}

/** The format in which Decap expects an unpublished entry. */
interface UnpublishedEntry {
  status: string;
  diffs: { id: string; path: string; newFile: boolean }[];
  updatedAt: string;
}

/** Thrown if the editor's folder cannot take a change. The message says why, in Vietnamese. */
export class PublishError extends Error {}

export class Clone {
  readonly folder: string;
  readonly #source: string;
  /** State of the source (see `stateOf`) that the clone last took over. */
  #known = '';

  private constructor(source: string, folder: string) {
    this.#source = source;
    this.folder = folder;
  }

  static async make(source: string, parent: string): Promise<Clone> {
    const folder = join(parent, 'kho');
    const noHooks = join(parent, 'khong-hook');
    const settings = join(parent, 'cau-hinh');
    mkdirSync(noHooks, { recursive: true });
    // A failed attempt may have left this folder behind.
    rmSync(folder, { recursive: true, force: true });
    const { name, email } = await authorIn(source);
    const author = { 'user.name': name, 'user.email': email };
    writeFileSync(settings, toConfigFile({ ...calm, ...author, 'core.hooksPath': noHooks }));
    const options = ['--quiet', '--no-tags', '--no-checkout', '--config', `include.path=${settings}`];
    await git(source, 'clone', ...options, source, folder);
    const published = await publishedRef(source);
    await git(folder, 'checkout', '--quiet', '--force', '-B', 'main', await git(source, 'rev-parse', published));
    return new Clone(source, folder);
  }

  /** Fetches what changed in the source since the last time: commits made by hand, and branches of another run. */
  async follow(): Promise<void> {
    const found = await stateOf(this.#source);
    if (found === this.#known) return;
    const refs = [`+${await publishedRef(this.#source)}:${headInClone}`, `+${entryBranches}/*:${entryBranches}/*`];
    await git(this.folder, 'fetch', '--quiet', '--no-tags', '--prune', '--no-write-fetch-head', 'origin', ...refs);
    await git(this.folder, 'reset', '--quiet', '--hard', headInClone);
    for (const entry of await this.#entries()) {
      const label = await gitOrNothing(this.#source, 'config', labelKey(entry));
      await git(this.folder, 'config', labelKey(entry), label ?? defaultLabel);
    }
    this.#known = found;
  }

  /** After a change was copied to the source: records the new state of the source as known. */
  async settle(): Promise<void> {
    this.#known = await stateOf(this.#source);
  }

  /**
   * The files that an unpublished entry changes. `kind` is git's status letter: `A` added, `M` modified, `D` deleted.
   */
  async changesOf(entry: string): Promise<{ kind: string; path: string }[]> {
    const range = `main...refs/heads/${branchOf(entry)}`;
    const changes = await gitOrNothing(this.folder, 'diff', '--name-status', '--no-renames', '-z', range);
    return [...(changes ?? '').matchAll(/([A-Z])\0([^\0]+)\0/g)].map(([, kind = '', path = '']) => ({ kind, path }));
  }

  /**
   * Says why a published entry no longer exists, to be shown after “vì”. Undefined if the entry exists or was never
   * published.
   */
  async whyGone(entry: string, path: string): Promise<string | undefined> {
    if (await this.#has(`main:${path}`)) return undefined;
    const isNew = (await this.changesOf(entry)).some((change) => change.kind === 'A' && change.path === path);
    if (isNew) return undefined;
    const [said = '', day = ''] = (
      await git(this.folder, 'log', '-1', '--format=%s%x00%cs', '--diff-filter=D', 'main', '--', path)
    ).split('\0');
    const when = day === '' ? 'bài này không còn trong dự án' : `bài này đã bị xóa khỏi dự án ngày ${day} (“${said}”)`;
    return `${when}. Không cần bài nữa thì bỏ bản nháp; vẫn cần thì chép nội dung sang một bài mới.`;
  }

  /** Text of a file, without white space at its end, in an entry's draft or, without a draft, as published. */
  async textOf(entry: string, path: string): Promise<string | undefined> {
    return await gitOrNothing(this.folder, 'cat-file', 'blob', `${await this.refOf(entry)}:${path}`);
  }

  /** The branch of an entry's draft or, without a draft, `main`. */
  async refOf(entry: string): Promise<string> {
    const draft = `refs/heads/${branchOf(entry)}`;
    return (await this.#has(draft)) ? draft : 'main';
  }

  async #has(object: string): Promise<boolean> {
    return (await gitOrNothing(this.folder, 'cat-file', '-e', object)) !== undefined;
  }

  /**
   * Finds an unpublished entry with the files that it changes. decap-server would compare the branch with the present
   * `main`. It would then report files of entries published since as changes of this one, and fail if nothing differs.
   */
  async findEntry(entry: string): Promise<UnpublishedEntry | undefined> {
    const ref = `refs/heads/${branchOf(entry)}`;
    const updatedAt = await gitOrNothing(this.folder, 'log', '-1', '--format=%cI', ref);
    if (updatedAt === undefined) return undefined;
    const diffs = (await this.changesOf(entry)).flatMap(({ kind, path }) =>
      kind === 'D' ? [] : [{ id: path, path, newFile: kind === 'A' }],
    );
    return { status: (await this.#label(entry)).replace(labelPrefix, ''), diffs, updatedAt };
  }

  /** Copies the branch of an unpublished entry, and its status, to the source. */
  async keep(entry: string): Promise<void> {
    const ref = `refs/heads/${branchOf(entry)}`;
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head'];
    try {
      await git(this.#source, 'fetch', ...options, this.folder, `+${ref}:${ref}`);
    } catch (error) {
      if (!(error instanceof GitError && error.printed.includes('checked out'))) throw error;
      throw new PublishError(
        `Bản nháp này đang mở trong thư mục dự án (${branchOf(entry)}). Hãy nhờ người phụ trách máy đưa thư mục ấy về bản chính (git switch main), rồi lưu lại.`,
        { cause: error },
      );
    }
    await git(this.#source, 'config', labelKey(entry), await this.#label(entry));
  }

  /** Deletes the branch of an unpublished entry in the source. */
  async drop(entry: string): Promise<void> {
    await git(this.#source, 'branch', '--quiet', '-D', branchOf(entry));
  }

  /**
   * Rebases an unpublished entry onto `main`, so that publishing it makes no merge commit, and deletes the photos that
   * it no longer names. If the rebase conflicts, the branch stays as it is, and decap-server's merge reports the
   * conflict.
   */
  async bringUpToDate(entry: string): Promise<void> {
    const done = await gitOrNothing(this.folder, 'rebase', '--quiet', 'main', branchOf(entry));
    if (done === undefined) await gitOrNothing(this.folder, 'rebase', '--abort');
    else await this.#dropLeftBehind();
    await git(this.folder, 'checkout', '--quiet', 'main');
  }

  /**
   * Deletes photos that the entry no longer names. Runs only when the entry is published, because decap-server fails on
   * a draft that has lost a file.
   */
  async #dropLeftBehind(): Promise<void> {
    const changed = await git(this.folder, 'diff', '--name-only', '-z', 'main', 'HEAD');
    for (const path of changed.split('\0')) {
      const folder = folderOf(path);
      if (folder === undefined) continue;
      const files = (await git(this.folder, 'ls-files', '-z', '--', folder)).split('\0');
      const left = leftBehind(files, await git(this.folder, 'show', `HEAD:${path}`));
      if (left.length === 0) continue;
      await git(this.folder, 'rm', '--quiet', '--', ...left);
      await git(this.folder, 'commit', '--quiet', '--amend', '--no-edit');
    }
  }

  /** Fast-forwards the editor's folder to what was just merged in the clone. */
  async publish(entry: string): Promise<void> {
    await git(this.#source, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', this.folder, 'main');
    try {
      await git(this.#source, 'merge', '--quiet', '--ff-only', await git(this.folder, 'rev-parse', 'main'));
    } catch (error) {
      const sentence = error instanceof GitError ? whyNotForward(error.printed) : undefined;
      throw sentence === undefined ? error : new PublishError(sentence, { cause: error });
    }
    // The entry is published. If its draft branch cannot be deleted, it changes nothing any more.
    await gitOrNothing(this.#source, 'branch', '--quiet', '-D', branchOf(entry));
  }

  /** Undoes what decap-server left unfinished. Returns true if a merge conflict stopped decap-server. */
  async mend(): Promise<boolean> {
    const hasConflict = (await git(this.folder, 'ls-files', '--unmerged')) !== '';
    await gitOrNothing(this.folder, 'rebase', '--abort');
    await git(this.folder, 'reset', '--quiet', '--hard');
    await git(this.folder, 'clean', '--quiet', '-d', '--force');
    await git(this.folder, 'checkout', '--quiet', '--force', 'main');
    this.#known = '';
    await this.follow();
    return hasConflict;
  }

  async #label(entry: string): Promise<string> {
    return (await gitOrNothing(this.folder, 'config', labelKey(entry))) ?? defaultLabel;
  }

  async #entries(): Promise<string[]> {
    const list = await git(this.folder, 'for-each-ref', '--format=%(refname:lstrip=3)', entryBranches);
    return list === '' ? [] : list.split('\n');
  }
}
