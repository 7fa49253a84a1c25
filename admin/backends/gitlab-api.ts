/**
 * Patches Decap's GitLab API: renews tokens, words errors in Vietnamese, and never overwrites text that somebody else
 * has saved.
 */
import {
  APIError,
  branchFromContentKey,
  EditorialWorkflowError,
  generateContentKey,
  unsentRequest,
} from 'decap-cms-lib-util';
import {
  API,
  type CommitItem,
  type CommitOptions,
  type MergeRequest,
  type SaveOptions,
} from 'decap-cms-backend-gitlab';
import { blobIdOf } from './blob-id.ts';
import { isMaintainer, type Membership } from './gitlab-membership.ts';
import { folderOf, leftBehind } from './left-behind.ts';
import { isText, Opened } from './opened.ts';
import { openRequest, rebased } from './records/open-request.ts';
import { inWords, send } from './gitlab-requests.ts';
import type { Session } from './session.ts';
import { noteWriter } from './writers.ts';

const publishedFrom = 'Đăng từ trang biên tập';

type Config = ConstructorParameters<typeof API>[0];
type Files = Parameters<API['getCommitItems']>[0];

interface Version {
  blob: string;
  /**
   * The commit that last changed the file. A save names this commit, so GitLab refuses the save when another commit has
   * changed the file since.
   */
  commit: string;
}

export class GitLabApi extends API {
  /** The versions are blob ids, not commit ids, which change when Decap rebases the draft. */
  readonly opened = new Opened();

  constructor(config: Config, session: Session) {
    super(config);
    // Decap assigns these on each instance, so overriding the methods would have no effect.
    this.request = (request) => send(this.apiRoot, request, session);
    this.responseToJSON = inWords(this.responseToJSON);
    this.responseToText = inWords(this.responseToText);
    this.responseToBlob = inWords(this.responseToBlob);
  }

  /** Whether the account is a Maintainer or above; nobody else may merge into the protected branch. */
  async mayMerge(): Promise<boolean> {
    return isMaintainer((await this.responseToJSON(await this.request(this.repoURL))) as Membership);
  }

  override async getCommitItems(files: Files, branch: string, hasSubfolders?: boolean): Promise<CommitItem[]> {
    const items = await super.getCommitItems(files, branch, hasSubfolders);
    const checked = await Promise.all(items.map((item) => this.#withVersion(item, files, branch)));
    const removals = await Promise.all(files.map((file) => this.#removals(file, files, branch)));
    return [...checked, ...removals.flat()];
  }

  async #withVersion(item: CommitItem, files: Files, branch: string): Promise<CommitItem> {
    const there = item.action === 'create' ? undefined : await this.versionOf(item.path, branch);
    const file = files.find(({ path }) => path === item.path);
    if (file?.raw !== undefined) await this.#expectUnchanged(item.path, there, branch);
    // Old servers do not send the id of the commit.
    return there === undefined || there.commit === '' ? item : { ...item, lastCommitId: there.commit };
  }

  async #expectUnchanged(path: string, there: Version | undefined, branch: string): Promise<void> {
    await this.opened.expectUnchanged(path, there?.blob, (blob) => this.readFile(path, blob, { branch }));
  }

  /** Spares one request for each entry of a list: Decap would ask for its author and day, which no list shows. */
  override readFileMetadata(): Promise<{ author: string; updatedOn: string }> {
    return Promise.resolve({ author: '', updatedOn: '' });
  }

  async versionOf(path: string, branch: string): Promise<Version> {
    const { headers } = await this.request(
      unsentRequest.fromFetchArguments(
        `${this.repoURL}/repository/files/${encodeURIComponent(path)}?ref=${encodeURIComponent(branch)}`,
        { method: 'HEAD' },
      ),
    );
    return { blob: headers.get('X-Gitlab-Blob-Id') ?? '', commit: headers.get('X-Gitlab-Last-Commit-Id') ?? '' };
  }

  /** Replaces Decap's method, which cannot send the version that a change replaces (`last_commit_id`). */
  override async uploadAndCommit(
    items: readonly CommitItem[],
    { commitMessage, branch = this.branch, newBranch = false }: CommitOptions,
  ): Promise<unknown> {
    const actions = items.map(({ action, path, oldPath, base64Content, lastCommitId }) => ({
      action,
      file_path: path,
      ...(oldPath !== undefined && { previous_path: oldPath }),
      ...(base64Content !== undefined && { content: base64Content, encoding: 'base64' }),
      ...(lastCommitId !== undefined && { last_commit_id: lastCommitId }),
    }));
    const body = { branch, commit_message: commitMessage, actions, ...(newBranch && { start_branch: this.branch }) };
    const request = unsentRequest.fromFetchArguments(`${this.repoURL}/repository/commits`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
    try {
      return await this.responseToJSON(await this.request(request));
    } catch (error) {
      if (isBadRequest(error)) await this.#expectAllUnchanged(items, newBranch ? this.branch : branch);
      throw error;
    }
  }

  /** Throws `ChangedElsewhere` when somebody changed one of the files a moment before the save. */
  async #expectAllUnchanged(items: readonly CommitItem[], branch: string): Promise<void> {
    for (const { path } of items.filter((item) => isText(item.path))) {
      const exists = await this.isFileExists(path, branch);
      await this.#expectUnchanged(path, exists ? await this.versionOf(path, branch) : undefined, branch);
    }
  }

  /** Notes after a save that the editor has the saved version open. */
  override async persistFiles(data: Files, media: Files, options: SaveOptions): Promise<unknown> {
    for (const { path, raw } of data) {
      if (options.newEntry === true) this.opened.forget(path);
      if (raw !== undefined) this.opened.noteSent(path, raw);
    }
    const saved = await super.persistFiles(data, media, options);
    for (const { path, raw } of data) if (raw !== undefined) this.opened.note(path, await blobIdOf(raw));
    return saved;
  }

  /**
   * Begins a new draft when the open one was published or thrown away meanwhile, and goes on with a draft of which Decap
   * knows nothing because the answer to its first save was lost. Decap would refuse every save.
   */
  override async editorialWorkflowGit(files: Files, slug: string, options: SaveOptions): Promise<void> {
    try {
      await super.editorialWorkflowGit(files, slug, options);
    } catch (error) {
      const branch = branchFromContentKey(generateContentKey(options.collectionName, slug));
      if (error instanceof EditorialWorkflowError)
        await this.editorialWorkflowGit(files, slug, { ...options, unpublished: false });
      else if (isBadRequest(error) && options.unpublished !== true && (await this.#hasBranch(branch))) {
        await this.#openMergeRequest(branch, options);
        await super.editorialWorkflowGit(files, slug, { ...options, unpublished: true });
      } else throw error;
    }
  }

  async #hasBranch(branch: string): Promise<boolean> {
    try {
      await this.getBranch(branch);
      return true;
    } catch (error) {
      if (error instanceof APIError && error.status === 404) return false;
      throw error;
    }
  }

  /** Does nothing if the branch has a merge request. */
  async #openMergeRequest(branch: string, { commitMessage, status }: SaveOptions): Promise<void> {
    try {
      await this.getBranchMergeRequest(branch);
    } catch (error) {
      if (!(error instanceof EditorialWorkflowError)) throw error;
      await this.createMergeRequest(branch, commitMessage, status ?? this.initialWorkflowStatus);
    }
  }

  /** Notes who wrote the draft; Decap calls this method for every draft that it reads. */
  override async getBranchMergeRequest(branch: string): Promise<MergeRequest> {
    const mergeRequest = await super.getBranchMergeRequest(branch);
    noteWriter(branch, mergeRequest.author.username);
    return mergeRequest;
  }

  override async rebaseMergeRequest(mergeRequest: MergeRequest): Promise<void> {
    await rebased(super.rebaseMergeRequest(mergeRequest));
  }

  override async updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void> {
    await openRequest(super.updateUnpublishedEntryStatus(collection, slug, status));
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await openRequest(super.publishUnpublishedEntry(collection, slug));
  }

  override async deleteUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await openRequest(super.deleteUnpublishedEntry(collection, slug));
  }

  /** Sends `sha`, so that GitLab refuses the merge when the draft has changed since it was read. */
  override async mergeMergeRequest({ iid, sha }: MergeRequest): Promise<void> {
    const message = { merge_commit_message: publishedFrom, squash_commit_message: publishedFrom };
    const query = new URLSearchParams({
      ...message,
      squash: String(this.squashMerges),
      should_remove_source_branch: 'true',
      sha,
    });
    await this.responseToJSON(
      await this.request(
        unsentRequest.fromFetchArguments(`${this.repoURL}/merge_requests/${iid}/merge?${query}`, { method: 'PUT' }),
      ),
    );
  }

  async #removals({ path, raw }: Files[number], saved: Files, branch: string): Promise<CommitItem[]> {
    const folder = folderOf(path);
    if (folder === undefined || raw === undefined) return [];
    const kept = await this.#filesIn(folder, branch);
    const left = leftBehind(kept, raw).filter((file) => !saved.some((other) => other.path === file));
    return left.map((file) => ({ action: 'delete', path: file }));
  }

  /** Empty when the folder does not exist. */
  async #filesIn(folder: string, branch: string): Promise<string[]> {
    try {
      return (await this.listAllFiles(folder.slice(0, -1), false, branch)).map(({ path }) => path);
    } catch (error) {
      if (error instanceof APIError && error.status === 404) return [];
      throw error;
    }
  }

  /** Deleted files are left out: Decap would try to read them, and delete them again with the next save. */
  override async getDifferences(to: string, from?: string): ReturnType<API['getDifferences']> {
    const differences = await super.getDifferences(to, from);
    return differences.filter(({ status }) => status !== 'deleted');
  }
}

/** GitLab's answer to a commit that does not fit, such as a new branch that exists already. */
const isBadRequest = (error: unknown): boolean => error instanceof APIError && error.status === 400;
