/**
 * Patches Decap's Forgejo API: a save never overwrites text that somebody else has saved, and the status “ready” is an
 * approving review that Forgejo counts.
 */
import { APIError, branchFromContentKey, EditorialWorkflowError } from 'decap-cms-lib-util';
import type { API, FileOperation, PullRequest, SaveOptions } from 'decap-cms-backend-forgejo';
import { ForgejoRequests } from './forgejo-requests.ts';
import { folderOf, leftBehind } from './left-behind.ts';
import { isText, Opened } from './opened.ts';
import { openRequest } from './records/open-request.ts';
import { explain, GitServerError, sentences } from '../../src/editors/git-server-error.ts';

type Files = Parameters<API['editorialWorkflowGit']>[0];

const sentFrom = 'Gửi từ trang biên tập.';
const approvedFrom = 'Đã duyệt trên trang biên tập.';
/**
 * Forgejo checks for conflicts after each push and refuses to merge meanwhile, so a merge is tried at most this often.
 */
const mergeTries = 4;
/** Milliseconds between two tries. */
const mergePause = 1500;

export class ForgejoApi extends ForgejoRequests {
  /** The versions are blob SHAs. */
  readonly opened = new Opened();

  /**
   * Sends with each file the version that it replaces, and removes the photos that the entry no longer names. Decap
   * would replace whatever version is there, and when it fails to read that version, it would treat the file as new.
   */
  override async getChangeFileOperations(files: Files, branch: string): Promise<FileOperation[]> {
    const operations = await Promise.all(files.map((file) => this.#operation(file, branch)));
    const removals = await Promise.all(files.map((file) => this.#removals(file, files, branch)));
    return [...operations, ...removals.flat()];
  }

  async #operation(file: Files[number], branch: string): Promise<FileOperation> {
    const { path, raw } = file;
    const content = await (file.toBase64?.() ?? this.toBase64(raw ?? ''));
    const there = await this.#shaOf(path, branch);
    if (raw !== undefined) await this.#expectUnchanged(path, there, branch);
    return there === undefined
      ? { operation: 'create', path, content }
      : { operation: 'update', path, content, sha: there };
  }

  async #expectUnchanged(path: string, there: string | undefined, branch: string): Promise<void> {
    await this.opened.expectUnchanged(path, there, (sha) => this.readFile(path, sha, { branch }));
  }

  /** Undefined only when the server says that the file does not exist. */
  async #shaOf(path: string, branch: string): Promise<string | undefined> {
    try {
      return await this.getFileSha(path, { branch });
    } catch (error) {
      if (error instanceof APIError && error.status === 404) return undefined;
      throw error;
    }
  }

  async #removals({ path, raw }: Files[number], saved: Files, branch: string): Promise<FileOperation[]> {
    const folder = folderOf(path);
    if (folder === undefined || raw === undefined) return [];
    const kept = (await this.#filesIn(folder, branch)).filter(
      (file) => !saved.some((other) => other.path === file.path),
    );
    const left = new Set(
      leftBehind(
        kept.map((file) => file.path),
        raw,
      ),
    );
    return kept.filter((file) => left.has(file.path)).map((file) => ({ ...file, operation: 'delete' }));
  }

  /** Empty when the folder does not exist. */
  async #filesIn(folder: string, branch: string): Promise<{ path: string; sha: string }[]> {
    try {
      const address = `${this.repoURL}/contents/${folder.slice(0, -1)}`;
      const files = (await this.request(address, { params: { ref: branch } })) as { path: string; sha: string }[];
      return files.map(({ path, sha }) => ({ path, sha }));
    } catch (error) {
      if (error instanceof APIError && error.status === 404) return [];
      throw error;
    }
  }

  override async changeFilesOnBranch(
    operations: FileOperation[],
    options: SaveOptions,
    branch: string,
  ): Promise<unknown> {
    const result = (await this.#orTheirs(
      super.changeFilesOnBranch(operations, options, branch),
      operations,
      branch,
    )) as {
      files?: ({ path: string; sha: string } | null)[];
    };
    // A removed file is null in the answer.
    for (const file of result.files ?? []) if (file !== null) this.opened.note(file.path, file.sha);
    return result;
  }

  /** Throws `ChangedElsewhere` when the server refuses a save because somebody changed the file a moment before. */
  async #orTheirs(saving: Promise<unknown>, operations: readonly FileOperation[], branch: string): Promise<unknown> {
    try {
      return await saving;
    } catch (error) {
      if (!(error instanceof APIError) || error.status === null || error.status >= 500) throw error;
      for (const { path } of operations.filter((operation) => isText(operation.path)))
        await this.#expectUnchanged(path, await this.#shaOf(path, branch), branch);
      throw error;
    }
  }

  /** Also opens the pull request when an earlier save stopped after creating the branch; Decap would never do so. */
  override async editorialWorkflowGit(
    files: Files,
    slug: string,
    collection: string,
    options: SaveOptions,
  ): Promise<void> {
    for (const { path, raw } of files) {
      if (raw === undefined) continue;
      if (options.newEntry === true) this.opened.forget(path);
      this.opened.noteSent(path, raw);
    }
    await super.editorialWorkflowGit(files, slug, collection, options);
    const branch = branchFromContentKey(this.generateContentKey(collection, slug));
    if (await this.#isUnderReview(branch)) return;
    const [open] = await this.getPullRequests('open', await this.getHeadReference(branch));
    const pullRequest = open ?? (await this.createPR(options.commitMessage, branch));
    await this.setPullRequestStatus(pullRequest, options.status ?? this.initialWorkflowStatus);
  }

  async #isUnderReview(branch: string): Promise<boolean> {
    try {
      await this.getBranchPullRequest(branch);
      return true;
    } catch (error) {
      if (error instanceof EditorialWorkflowError) return false;
      throw error;
    }
  }

  override async createPR(title: string, branch: string): Promise<PullRequest> {
    return await super.createPR(title, branch, sentFrom);
  }

  /**
   * The status “ready” is an approving review. Forgejo accepts none from the author and counts only those of reviewers.
   */
  override async updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void> {
    if (status === 'pending_publish') await this.#approve(collection, slug);
    await openRequest(super.updateUnpublishedEntryStatus(collection, slug, status));
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await openRequest(super.publishUnpublishedEntry(collection, slug));
  }

  /** Decap would say that it has thrown away a draft that was published meanwhile. */
  override async deleteUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await openRequest(this.getBranchPullRequest(branchFromContentKey(this.generateContentKey(collection, slug))));
    await super.deleteUnpublishedEntry(collection, slug);
  }

  async #approve(collection: string, slug: string): Promise<void> {
    const branch = branchFromContentKey(this.generateContentKey(collection, slug));
    const { number, head, user } = await openRequest(this.getBranchPullRequest(branch));
    if (user.login === (await this.user()).login) throw new GitServerError(sentences.ownEntry);
    const review = (await this.request(`${this.originRepoURL}/pulls/${number}/reviews`, {
      method: 'POST',
      body: JSON.stringify({ event: 'APPROVED', body: approvedFrom, commit_id: head.sha }),
    })) as { official: boolean };
    if (!review.official) throw new GitServerError(sentences.notReviewer);
  }

  override async mergePR({ number, title, head }: PullRequest): Promise<void> {
    for (let left = mergeTries; ; left -= 1) {
      try {
        await this.request(`${this.originRepoURL}/pulls/${number}/merge`, {
          method: 'POST',
          body: JSON.stringify({
            Do: 'merge',
            MergeTitleField: `Đăng: ${title} (#${number})`,
            head_commit_id: head.sha,
          }),
        });
        return;
      } catch (error) {
        if (left === 1 || !passesSoon(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, mergePause));
      }
    }
  }

  /** A branch that is already gone is no error: Forgejo can be set to delete merged branches itself. */
  override async deleteBranch(branch: string): Promise<void> {
    try {
      await super.deleteBranch(branch);
    } catch (error) {
      if (!(error instanceof APIError && error.status === 404)) throw error;
    }
  }
}

/**
 * Sentences for refusals to merge that pass by themselves: Forgejo is checking for conflicts, or has just merged
 * another entry.
 */
const passing = new Set([
  explain({ status: 405, said: 'Please try again later', doing: 'publish' }),
  explain({ status: 409, said: 'merge push out of date', doing: 'publish' }),
]);
const passesSoon = (error: unknown): boolean => error instanceof Error && passing.has(error.message);
