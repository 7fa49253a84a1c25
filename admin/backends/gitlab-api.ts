/** Decap's GitLab API, with token renewal and errors as Vietnamese sentences. */
import { APIError, unsentRequest, type UnsentRequest } from 'decap-cms-lib-util';
import { API, type CommitItem } from 'decap-cms-backend-gitlab';
import { folderOf, leftBehind } from './left-behind.ts';
import { explain, type GitServerAction } from '../../src/editors/git-server-error.ts';
import { ServerRefusal } from './server-refusal.ts';
import { fetchWithTimeout, type Session } from './session.ts';

type Config = ConstructorParameters<typeof API>[0];
type Files = Parameters<API['getCommitItems']>[0];

export class GitLabApi extends API {
  constructor(config: Config, session: Session) {
    super(config);
    // Decap assigns these on each instance, so overriding the methods would have no effect.
    this.request = (request) => send(this.apiRoot, request, session);
    this.responseToJSON = inWords(this.responseToJSON);
    this.responseToText = inWords(this.responseToText);
    this.responseToBlob = inWords(this.responseToBlob);
  }

  override async getCommitItems(files: Files, branch: string, hasSubfolders?: boolean): Promise<CommitItem[]> {
    const items = await super.getCommitItems(files, branch, hasSubfolders);
    const removals = await Promise.all(files.map((file) => this.#removals(file, files, branch)));
    return [...items, ...removals.flat()];
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

async function send(root: string, asked: UnsentRequest | string, session: Session): Promise<Response> {
  const atRoot = unsentRequest.withRoot(root)(asked);
  const request = atRoot.has('cache') ? atRoot : unsentRequest.withNoCache(atRoot);
  const response = await session.send((token) => perform(request, token));
  // A 404 is passed on: Decap uses it to find out whether a file exists.
  if (response.ok || response.status === 404) return response;
  const said = await response.text();
  throw new ServerRefusal(
    explain({ status: response.status, said, doing: doingOf(request) }),
    response.status,
    'GitLab',
  );
}

function perform(request: UnsentRequest, token: string): Promise<Response> {
  const { headers, method, body, cache } = unsentRequest
    .withHeaders({ Authorization: `Bearer ${token}` }, request)
    .toJS() as RequestInit;
  const given = Object.entries({ headers, method, body, cache }).filter(([, value]) => value !== undefined);
  return fetchWithTimeout(unsentRequest.toURL(request), Object.fromEntries(given));
}

/** Wraps one of Decap's response parsers so that its errors become Vietnamese sentences. */
const inWords =
  <Content>(parse: (response: Response) => Promise<Content>) =>
  async (response: Response): Promise<Content> => {
    try {
      return await parse(response);
    } catch (error) {
      if (!(error instanceof APIError) || error.status === null) throw error;
      const { status, message: said } = error;
      throw new ServerRefusal(explain({ status, said, doing: 'read' }), status, 'GitLab');
    }
  };

function doingOf(request: UnsentRequest): GitServerAction {
  const method = (request.get('method') as string | undefined) ?? 'GET';
  if ((request.get('url') as string).endsWith('/merge')) return 'publish';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'save';
}
