/**
 * Decap's Forgejo API, with token renewal, errors as Vietnamese sentences, and checks that no one's text is
 * overwritten.
 */
import { APIError, branchFromContentKey, EditorialWorkflowError } from 'decap-cms-lib-util';
import {
  API,
  type ChangedFile,
  type Comparison,
  type FileOperation,
  type PullRequest,
  type SaveOptions,
} from 'decap-cms-backend-forgejo';
import { folderOf, leftBehind } from './left-behind.ts';
import { explain, GitServerError, sentences, type GitServerAction } from '../../src/editors/git-server-error.ts';
import { ServerRefusal } from './server-refusal.ts';
import { fetchWithTimeout, type Session } from './session.ts';

type Request = Parameters<API['request']>;
type Options = NonNullable<Request[1]>;
type Files = Parameters<API['editorialWorkflowGit']>[0];

const sentFrom = 'Gửi từ trang biên tập.';
const approvedFrom = 'Đã duyệt trên trang biên tập.';
/** Forgejo checks for conflicts after each push and refuses to merge meanwhile, so a merge is retried. */
const mergeTries = 4;
const mergePause = 1500;
const perPage = 50;

interface ListPage {
  items: unknown[];
  hasNext: boolean;
}

async function readPage(response: Response): Promise<ListPage> {
  const hasNext = response.headers.get('Link')?.includes('rel="next"') ?? false;
  return { items: (await response.json()) as unknown[], hasNext };
}

export class ForgejoApi extends API {
  readonly #session: Session;
  /** Blob SHA of the version that the editor has open, by file path. */
  readonly #opened = new Map<string, string>();

  constructor(config: ConstructorParameters<typeof API>[0], session: Session) {
    super(config);
    this.#session = session;
  }

  override async request(
    path: string,
    options: Options = {},
    parser = (response: Response) => this.parseResponse(response),
  ): Promise<unknown> {
    const address = this.urlFor(path, options);
    const { params: _, ...init } = options;
    const response = await this.#session.send((token) =>
      fetchWithTimeout(address, {
        cache: 'no-cache',
        ...init,
        headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: `Bearer ${token}` },
      }),
    );
    if (response.ok) return await parser(response);
    const said = await response.text();
    const sentence = explain({ status: response.status, said, doing: doingOf(path, init.method) });
    throw new ServerRefusal(sentence, response.status, 'Forgejo');
  }

  override async requestAllPages(path: string, options: Options = {}): Promise<unknown[]> {
    const all: unknown[] = [];
    let page: number | undefined = 1;
    while (page !== undefined) {
      const params = { ...options.params, limit: perPage, page };
      const { items, hasNext } = (await this.request(path, { ...options, params }, readPage)) as ListPage;
      all.push(...items);
      page = hasNext ? page + 1 : undefined;
    }
    return all;
  }

  /**
   * Remembers the version that the editor opens, so that the next save can detect a save by someone else in between.
   */
  noteOpened(path: string, sha: string): void {
    this.#opened.set(path, sha);
  }

  override async getChangeFileOperations(files: Files, branch: string): Promise<FileOperation[]> {
    const operations = await super.getChangeFileOperations(files, branch);
    for (const { path, sha } of operations) {
      const opened = this.#opened.get(path);
      if (opened !== undefined && opened !== sha) throw new GitServerError(sentences.changedByOther);
    }
    const removals = await Promise.all(files.map((file) => this.#removals(file, files, branch)));
    return [...operations, ...removals.flat()];
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

  /** Removed files are left out, because Decap would try to read them. */
  override async getDifferences(from: string, to: string): Promise<Comparison> {
    const { files, ...comparison } = await super.getDifferences(from, to);
    // Older servers return no `files`; Decap then reads those of the pull request.
    return { ...comparison, ...(files !== undefined && { files: files.filter(isThere) }) };
  }

  override async getPullRequestFiles(number: number): Promise<ChangedFile[]> {
    return (await super.getPullRequestFiles(number)).filter(isThere);
  }

  override async changeFilesOnBranch(
    operations: FileOperation[],
    options: SaveOptions,
    branch: string,
  ): Promise<unknown> {
    const result = (await super.changeFilesOnBranch(operations, options, branch)) as {
      files?: { path: string; sha: string }[];
    };
    for (const { path, sha } of result.files ?? []) if (this.#opened.has(path)) this.#opened.set(path, sha);
    return result;
  }

  /** Also opens the pull request when an earlier save stopped after creating the branch; Decap would never do so. */
  override async editorialWorkflowGit(
    files: Files,
    slug: string,
    collection: string,
    options: SaveOptions,
  ): Promise<void> {
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
    await super.updateUnpublishedEntryStatus(collection, slug, status);
  }

  async #approve(collection: string, slug: string): Promise<void> {
    const branch = branchFromContentKey(this.generateContentKey(collection, slug));
    const { number, head, user } = await this.getBranchPullRequest(branch);
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
        if (left === 1 || !isStillLooking(error)) throw error;
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

const isThere = ({ status }: ChangedFile): boolean => status !== 'removed' && status !== 'deleted';

const stillLooking = explain({ status: 405, said: 'Please try again later', doing: 'publish' });
const isStillLooking = (error: unknown): boolean => error instanceof Error && error.message === stillLooking;

function doingOf(path: string, method = 'GET'): GitServerAction {
  if (path.endsWith('/merge')) return 'publish';
  if (path.endsWith('/reviews')) return 'review';
  return method === 'GET' ? 'read' : 'save';
}
