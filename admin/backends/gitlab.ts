/** Decap backend that keeps entries on the office's GitLab CE server. */
import { APIError } from 'decap-cms-lib-util';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { GitLabApi } from './gitlab-api.ts';
import { gitlabHistory, type MainHistory } from './main-history.ts';
import { gitlabRecords } from './records/gitlab.ts';
import type { Records } from './records/records.ts';
import {
  forgetWhatWasRead,
  loginPage,
  openSession,
  restore,
  type Credentials,
  type OfficeConfig,
  type OfficeOptions,
  type OfficeServer,
} from './office.ts';
import { GitServerError, sentences, SessionOver } from '../../src/editors/git-server-error.ts';
import { fetchWithTimeout, type Session, type Tokens } from './session.ts';

interface User extends Tokens {
  login: string;
  name: string;
  mayPublish: boolean;
}

export class OfficeGitLab extends GitLabBackend {
  readonly #server: OfficeServer;
  readonly #options: OfficeOptions;
  readonly #loginPage: unknown;
  #api: GitLabApi | undefined;
  #session: Session | undefined;

  constructor(config: OfficeConfig, options: OfficeOptions) {
    super(config, options);
    this.#options = options;
    this.#server = {
      kind: 'gitlab',
      url: this.baseUrl,
      loginPath: 'oauth/authorize',
      tokenPath: 'oauth/token',
      appId: this.appID,
      scope: 'api',
      label: 'auth.loginWithGitLab',
    };
    this.#loginPage = loginPage(this.#server);
  }

  override authComponent(): unknown {
    return this.#loginPage;
  }

  override restoreUser(user: Credentials): Promise<User> {
    return restore(() => this.authenticate(user));
  }

  override async authenticate(credentials: Credentials): Promise<User> {
    const session = openSession(this.#server, credentials, this.#options);
    const { branch, repo, apiRoot, squashMerges, cmsLabelPrefix } = this;
    const { initialWorkflowStatus } = this.options;
    const { token } = session.tokens;
    const settings = { token, branch, repo, apiRoot, squashMerges, cmsLabelPrefix, initialWorkflowStatus };
    const api = new GitLabApi(settings, session);
    const { username: login, name } = await api.user();
    session.owner = login;
    if (!(await canWrite(api))) throw new GitServerError(sentences.noAccess);
    const mayPublish = await api.mayMerge();
    this.api = this.#api = api;
    this.#session = session;
    // The avatar is left out: it would be loaded from another origin.
    return { login, name, mayPublish, ...session.tokens };
  }

  override async logout(): Promise<void> {
    const session = this.#session;
    this.#session = this.#api = undefined;
    this.api = this.token = null;
    await forgetWhatWasRead();
    if (session !== undefined) await this.#revoke(session.tokens);
  }

  /** Revokes both tokens on the server (RFC 7009). */
  async #revoke({ token, refresh_token }: Tokens): Promise<void> {
    const { url, appId } = this.#server;
    for (const forgotten of [refresh_token, token]) {
      if (forgotten === undefined) continue;
      const body = new URLSearchParams({ client_id: appId, token: forgotten });
      await fetchWithTimeout(`${url}/oauth/revoke`, { method: 'POST', body });
    }
  }

  override async getEntry(path: string): ReturnType<GitLabBackend['getEntry']> {
    const api = this.#loggedIn();
    const { blob: id } = await api.versionOf(path, this.branch);
    api.opened.note(path, id);
    return { file: { path, id }, data: await api.readFile(path, id, { branch: this.branch }) };
  }

  override async unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<unknown> {
    this.#loggedIn().opened.begin(which);
    return await super.unpublishedEntry(which);
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
    const { opened } = this.#loggedIn();
    if (opened.isBeginning(collection, slug)) opened.note(path, id);
    return await super.unpublishedEntryDataFile(collection, slug, path, id);
  }

  get mainHistory(): MainHistory {
    const api = this.#loggedIn();
    const ask = async (path: string) => api.responseToJSON(await api.request(`${api.repoURL}${path}`));
    return gitlabHistory({ ask, branch: this.branch });
  }

  get records(): Records {
    return gitlabRecords(this.#loggedIn());
  }

  #loggedIn(): GitLabApi {
    if (this.#api === undefined) throw new SessionOver(sentences.sessionOver);
    return this.#api;
  }

  override async status(): ReturnType<GitLabBackend['status']> {
    const api = { status: true, statusPage: '' };
    try {
      await this.api?.request('/user');
      return { auth: { status: true }, api };
    } catch (error) {
      return { auth: { status: !(error instanceof SessionOver) }, api };
    }
  }
}

/** GitLab answers 404 for a private project that the account may not see. */
async function canWrite(api: GitLabApi): Promise<boolean> {
  try {
    return await api.hasWriteAccess();
  } catch (error) {
    if (error instanceof APIError && (error.status === 404 || error.status === 403)) return false;
    throw error;
  }
}
