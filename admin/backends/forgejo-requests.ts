/** Patches the requests of Decap's Forgejo API: renews tokens, words errors in Vietnamese, reads lists to their end. */
import {
  API,
  type ChangedFile,
  type Comparison,
  type FileMetadata,
  type ListedFile,
  type ListOptions,
  type TreeEntry,
} from 'decap-cms-backend-forgejo';
import { explain, type GitServerAction } from '../../src/editors/git-server-error.ts';
import { ServerRefusal } from './server-refusal.ts';
import { fetchWithTimeout, type Session } from './session.ts';

type Options = NonNullable<Parameters<API['request']>[1]>;

const perPage = 50;
/** Forgejo answers at most this many entries of a tree at once (`DEFAULT_GIT_TREES_PER_PAGE`). */
const perTree = 1000;

interface TreePage {
  tree: TreeEntry[];
  /** True when there are more pages. */
  truncated: boolean;
}

interface Branch {
  commit: { id: string };
  /** Whether the account is on the branch's list of people who may merge. */
  user_can_merge?: boolean;
}

interface ListPage {
  items: unknown[];
  hasNext: boolean;
}

async function readPage(response: Response): Promise<ListPage> {
  const hasNext = response.headers.get('Link')?.includes('rel="next"') ?? false;
  return { items: (await response.json()) as unknown[], hasNext };
}

export class ForgejoRequests extends API {
  readonly #session: Session;
  /** The tree that was read last, with its commit. */
  #tree: { commit: string; entries: Promise<TreeEntry[]> } | undefined;

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
    const response = await this.#session.send(
      (token) =>
        fetchWithTimeout(address, {
          cache: 'no-cache',
          ...init,
          headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: `Bearer ${token}` },
        }),
      init.body,
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
      const { items, hasNext } = await this.requestPage(path, { ...options.params, limit: perPage, page });
      all.push(...items);
      page = hasNext ? page + 1 : undefined;
    }
    return all;
  }

  async requestPage(path: string, params: NonNullable<Options['params']>): Promise<ListPage> {
    return (await this.request(path, { params }, readPage)) as ListPage;
  }

  async mayMerge(): Promise<boolean> {
    const branch = (await this.request(`${this.repoURL}/branches/${encodeURIComponent(this.branch)}`)) as Branch;
    return branch.user_can_merge === true;
  }

  /** Reads the tree to its last page; Decap would read the first one only, and the other entries would be missing. */
  override async listFiles(
    path: string,
    { repoURL = this.repoURL, branch = this.branch, depth = 1 }: ListOptions = {},
    hasFolders = false,
  ): Promise<ListedFile[]> {
    const folder = path.replace(/^\/+|\/+$/g, '');
    const { commit } = (await this.request(`${repoURL}/branches/${encodeURIComponent(branch)}`)) as Branch;
    if (this.#tree?.commit !== commit.id)
      this.#tree = { commit: commit.id, entries: this.#readTree(repoURL, commit.id) };
    const { entries } = this.#tree;
    const inside = folder === '' ? '' : `${folder}/`;
    const isListed = ({ type, path: at }: TreeEntry) =>
      (hasFolders || type === 'blob') &&
      at.startsWith(inside) &&
      at.slice(inside.length).split('/').length <= depth &&
      at !== inside;
    return (await entries).filter(isListed).map(({ type, sha, path: at, size }) => ({
      type,
      id: sha,
      name: at.slice(at.lastIndexOf('/') + 1),
      path: at,
      size,
    }));
  }

  async #readTree(repoURL: string, commit: string): Promise<TreeEntry[]> {
    const all: TreeEntry[] = [];
    try {
      for (let page = 1; ; page += 1) {
        const params = { recursive: 1, page, per_page: perTree };
        const answer = (await this.request(`${repoURL}/git/trees/${commit}`, { params })) as TreePage;
        all.push(...answer.tree);
        if (!answer.truncated || answer.tree.length === 0) return all;
      }
    } catch (error) {
      this.#tree = undefined;
      throw error;
    }
  }

  /** Spares one request for each entry of a list: Decap would ask for its author and day, which no list shows. */
  override readFileMetadata(): Promise<FileMetadata> {
    return Promise.resolve({ author: '', updatedOn: '' });
  }

  /** Removed files are left out, because Decap would try to read them. */
  override async getDifferences(from: string, to: string): Promise<Comparison> {
    const { files, ...comparison } = await super.getDifferences(from, to);
    // Older servers return no `files`; Decap then calls `getPullRequestFiles`.
    return { ...comparison, ...(files !== undefined && { files: files.filter(isThere) }) };
  }

  override async getPullRequestFiles(number: number): Promise<ChangedFile[]> {
    const files = await this.requestAllPages(`${this.originRepoURL}/pulls/${number}/files`);
    return (files as ChangedFile[]).filter(isThere);
  }
}

const isThere = ({ status }: ChangedFile): boolean => status !== 'removed' && status !== 'deleted';

function doingOf(path: string, method = 'GET'): GitServerAction {
  if (path.endsWith('/merge')) return 'publish';
  if (path.endsWith('/reviews')) return 'review';
  return method === 'GET' ? 'read' : 'save';
}
