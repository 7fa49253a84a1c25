/**
 * The throw-away clone in which decap-server works. It checks out a branch for every question it answers and
 * commits all it finds, so in the person's own folder it would sweep up unfinished work, and the site would be
 * built from drafts. The clone's `main` stands for whatever the folder has checked out; unpublished entries are
 * branches `cms/…` of both, brought over after every change. Only publishing touches the person's files, and
 * only if git can go forward without overwriting any of them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, leftBehind } from '../../../admin/backends/left-behind.ts';
import { git, GitError, gitOrNothing } from './git.ts';
import { publishedRef } from './repository-state.ts';

const entryBranches = 'refs/heads/cms';
const labelPrefix = 'decap-cms/';
const defaultLabel = `${labelPrefix}draft`;
const headInClone = 'refs/nguon/head';
/** Whose name commits bear when git knows none. */
const anonymous = { name: 'Biên tập viên (máy này)', email: 'bien-tap-vien@may-nay.invalid' };
/** Settings of the person's git that would change what decap-server reads or does. */
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

/** A name may be set to nothing. */
async function setting(source: string, key: string, otherwise: string): Promise<string> {
  const value = await gitOrNothing(source, 'config', key);
  return value === undefined || value.trim() === '' ? otherwise : value;
}

/** As git reads it. */
function toConfigFile(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => {
    const [section, name] = key.split('.');
    return `[${section}]\n\t${name} = "${value.replaceAll(/[\\"]/g, '\\$&')}"\n`;
  });
  return lines.join('');
}

/** As Decap wants it. */
interface UnpublishedEntry {
  status: string;
  diffs: { id: string; path: string; newFile: boolean }[];
  updatedAt: string;
}

/** Why the person's folder did not take a published entry. */
export class LandingError extends Error {}

export class Clone {
  readonly folder: string;
  readonly #source: string;
  /** What the source had when it was last read. */
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
    // Of an attempt that failed.
    rmSync(folder, { recursive: true, force: true });
    const author = {
      'user.name': await setting(source, 'user.name', anonymous.name),
      'user.email': await setting(source, 'user.email', anonymous.email),
    };
    writeFileSync(settings, toConfigFile({ ...calm, ...author, 'core.hooksPath': noHooks }));
    const options = ['--quiet', '--no-tags', '--no-checkout', '--config', `include.path=${settings}`];
    await git(source, 'clone', ...options, source, folder);
    const published = await publishedRef(source);
    await git(folder, 'checkout', '--quiet', '--force', '-B', 'main', await git(source, 'rev-parse', published));
    return new Clone(source, folder);
  }

  /** Takes over what the source has that the clone has not: commits made by hand, branches of another run. */
  async follow(): Promise<void> {
    const found = await this.#look();
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

  /** Both have the same now, by what was brought over. */
  async settle(): Promise<void> {
    this.#known = await this.#look();
  }

  /** What of the source matters here: what its site is made from, and its unpublished entries. */
  async #look(): Promise<string> {
    const published = await git(this.#source, 'rev-parse', await publishedRef(this.#source));
    const entries = await git(this.#source, 'for-each-ref', '--format=%(objectname) %(refname)', entryBranches);
    return `${published}\n${entries}`;
  }

  /** What an unpublished entry changes: each path with git's letter for how. */
  async changesOf(entry: string): Promise<{ kind: string; path: string }[]> {
    const range = `main...refs/heads/${branchOf(entry)}`;
    const changes = await gitOrNothing(this.folder, 'diff', '--name-status', '--no-renames', '-z', range);
    return [...(changes ?? '').matchAll(/([A-Z])\0([^\0]+)\0/g)].map(([, kind = '', path = '']) => ({ kind, path }));
  }

  /** Why an entry that was there is no more, as it follows “vì”; undefined when it is there, or never was. */
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

  async #has(object: string): Promise<boolean> {
    return (await gitOrNothing(this.folder, 'cat-file', '-e', object)) !== undefined;
  }

  /**
   * An unpublished entry, with the files that it changes. decap-server compares with what is published at this
   * moment: it then takes the files of entries published since for changes of this one, and fails when there is none.
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

  /** Brings an unpublished entry, or its new state, to the source. */
  async keep(entry: string): Promise<void> {
    const ref = `refs/heads/${branchOf(entry)}`;
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head'];
    try {
      await git(this.#source, 'fetch', ...options, this.folder, `+${ref}:${ref}`);
    } catch (error) {
      if (!(error instanceof GitError && error.printed.includes('checked out'))) throw error;
      throw new LandingError(
        `Nhánh ${branchOf(entry)} đang mở trong thư mục dự án. Hãy chuyển thư mục ấy về nhánh chính (git switch main) rồi lưu lại.`,
        { cause: error },
      );
    }
    await git(this.#source, 'config', labelKey(entry), await this.#label(entry));
  }

  /** Takes an unpublished entry away from the source. */
  async drop(entry: string): Promise<void> {
    await git(this.#source, 'branch', '--quiet', '-D', branchOf(entry));
  }

  /** Puts an unpublished entry on top of what is published, so that publishing it leaves one commit in the history. */
  async bringUpToDate(entry: string): Promise<void> {
    const done = await gitOrNothing(this.folder, 'rebase', '--quiet', 'main', branchOf(entry));
    if (done === undefined) await gitOrNothing(this.folder, 'rebase', '--abort');
    else await this.#dropLeftBehind();
    await git(this.folder, 'checkout', '--quiet', 'main');
  }

  /** decap-server fails on a draft that has lost a file, so photos that the entry no longer names go when it is published. */
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

  /** Brings what was just merged in the clone to the files of the source. */
  async publish(entry: string): Promise<void> {
    await git(this.#source, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', this.folder, 'main');
    try {
      await git(this.#source, 'merge', '--quiet', '--ff-only', await git(this.folder, 'rev-parse', 'main'));
    } catch (error) {
      const sentence = error instanceof GitError ? whyNotForward(error.printed) : undefined;
      throw sentence === undefined ? error : new LandingError(sentence, { cause: error });
    }
    // It is published; a draft that stays behind changes nothing any more.
    await gitOrNothing(this.#source, 'branch', '--quiet', '-D', branchOf(entry));
  }

  /** Undoes whatever decap-server left half done; true when two changes met in one place. */
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

function whyNotForward(printed: string): string | undefined {
  const files = printed.split('\n').flatMap((line) => (line.startsWith('\t') ? [line.trim()] : []));
  if (files.length > 0)
    return `Chưa đăng, vì thư mục dự án có sửa đổi chưa lưu vào git ở đúng tệp của bài: ${files.join(', ')}. Hãy lưu (git commit) hoặc bỏ các sửa đổi ấy rồi đăng lại.`;
  return undefined;
}
