/** Decap backend that keeps entries on the office's Forgejo server. */
import { APIError, branchFromContentKey } from 'decap-cms-lib-util';
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { ForgejoApi } from './forgejo-api.ts';
import { forgejoHistory, type MainHistory } from './main-history.ts';
import { forgejoRecords } from './records/forgejo.ts';
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
import type { Tokens } from './session.ts';

interface User extends Tokens {
  login: string;
  name: string;
  mayPublish: boolean;
}

export class OfficeForgejo extends ForgejoBackend {
  readonly #server: OfficeServer;
  readonly #options: OfficeOptions;
  readonly #loginPage: unknown;
  #api: ForgejoApi | undefined;

  constructor(config: OfficeConfig, options: OfficeOptions) {
    super(config, options);
    this.#options = options;
    this.#server = {
      kind: 'forgejo',
      url: this.apiRoot.replace(/\/api\/v\d+$/, ''),
      loginPath: 'login/oauth/authorize',
      tokenPath: 'login/oauth/access_token',
      appId: config.backend.app_id,
      scope: 'read:user write:repository write:issue',
      label: 'auth.loginWithForgejo',
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
    const { branch, repo, originRepo, apiRoot, cmsLabelPrefix, initialWorkflowStatus } = this;
    const { token } = session.tokens;
    const settings = { token, branch, repo, originRepo, apiRoot, cmsLabelPrefix, initialWorkflowStatus };
    const api = new ForgejoApi(settings, session);
    const { login, full_name: fullName } = await api.user();
    session.owner = login;
    if (!(await canWrite(api))) throw new GitServerError(sentences.noAccess);
    const mayPublish = await api.mayMerge();
    this.api = this.#api = api;
    // The avatar is left out: it would be loaded from another origin.
    return { login, name: fullName === '' ? login : fullName, mayPublish, ...session.tokens };
  }

  override async logout(): Promise<void> {
    this.#api = undefined;
    this.api = this.token = null;
    await forgetWhatWasRead();
  }

  override async status(): ReturnType<ForgejoBackend['status']> {
    const api = { status: true, statusPage: '' };
    try {
      await this.#api?.request('/user');
      return { auth: { status: true }, api };
    } catch (error) {
      return { auth: { status: !(error instanceof SessionOver) }, api };
    }
  }

  /**
   * Throws when the file cannot be read. Decap would show an empty form instead, and saving it would erase the entry.
   */
  override async getEntry(path: string): ReturnType<ForgejoBackend['getEntry']> {
    const api = this.#loggedIn();
    const id = await api.getFileSha(path);
    api.opened.note(path, id);
    return { file: { path, id }, data: await api.readFile(path, id) };
  }

  override async unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<unknown> {
    this.#loggedIn().opened.begin(which);
    return await super.unpublishedEntry(which);
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
    const api = this.#loggedIn();
    const branch = branchFromContentKey(api.generateContentKey(collection, slug));
    const sha = id === '' ? await api.getFileSha(path, { branch }) : id;
    if (api.opened.isBeginning(collection, slug)) api.opened.note(path, sha);
    return await api.readFile(path, sha, { branch });
  }

  get mainHistory(): MainHistory {
    const api = this.#loggedIn();
    return forgejoHistory({ ask: (path) => api.request(`${api.repoURL}${path}`), branch: this.branch });
  }

  get records(): Records {
    return forgejoRecords(this.#loggedIn());
  }

  #loggedIn(): ForgejoApi {
    if (this.#api === undefined) throw new SessionOver(sentences.sessionOver);
    return this.#api;
  }
}

/** Forgejo answers 404 for a private repository that the account may not see. */
async function canWrite(api: ForgejoApi): Promise<boolean> {
  try {
    return await api.hasWriteAccess();
  } catch (error) {
    if (error instanceof APIError && (error.status === 404 || error.status === 403)) return false;
    throw error;
  }
}
