/** Login to the office's git server: what the Forgejo and GitLab backends share. */
import { Component, createElement, type ComponentClass, type ReactNode } from 'react';
import { PkceAuthenticator } from 'decap-cms-lib-auth';
import { localForage } from 'decap-cms-lib-util';
import { AuthenticationPage, Icon } from 'decap-cms-ui-default';
import { millisecondsNow } from '../today.ts';
import { explainLogin, GitServerError, SessionOver } from '../../src/editors/git-server-error.ts';
import { requestTokens, Session, toTokens, type Tokens } from './session.ts';

/**
 * What Decap passes to a backend: the server's answer after a login, or the user that Decap stored after an earlier
 * one.
 */
export interface Credentials extends Partial<Omit<Tokens, 'token'>> {
  token: string;
  expires_in?: number | undefined;
}

/** The parts of Decap's configuration that the backends read. */
export interface OfficeConfig {
  backend: { app_id: string };
}
export interface OfficeOptions {
  /** Replaces the tokens of the user that Decap has stored. */
  updateUserCredentials: (credentials: Tokens) => void;
}

export interface OfficeServer {
  kind: 'forgejo' | 'gitlab';
  /** Without a slash at the end. */
  url: string;
  loginPath: string;
  tokenPath: string;
  appId: string;
  /** OAuth scope. */
  scope: string;
  /** Translation key of the text on the login button. */
  label: string;
}

/** Decap's key in `localStorage` for the user who is logged in. */
const storedUser = 'decap-cms-user';
/** Prefix of Decap's keys for cached files and authors. */
const cachePrefix = 'gh.';

export function openSession(
  { kind, url, tokenPath, appId }: OfficeServer,
  credentials: Credentials,
  { updateUserCredentials }: OfficeOptions,
): Session {
  const { token, refresh_token, expires_in, signed_in_at } = credentials;
  const tokens =
    signed_in_at === undefined
      ? toTokens({ access_token: token, refresh_token, expires_in }, millisecondsNow())
      : { token, refresh_token, expires_at: credentials.expires_at, signed_in_at };
  return new Session(tokens, {
    now: millisecondsNow,
    stored: (signedInAt, owner) => findStored(kind, signedInAt, owner),
    keep: updateUserCredentials,
    renew: (refreshToken) =>
      requestTokens(`${url}/${tokenPath}`, {
        grant_type: 'refresh_token',
        client_id: appId,
        refresh_token: refreshToken,
      }),
    alone: (task) => navigator.locks.request('gia-han-dang-nhap', task),
  });
}

function findStored(kind: string, signedInAt: number, owner: string | undefined): Tokens | undefined {
  const text = localStorage.getItem(storedUser);
  if (text === null) return undefined;
  const user = JSON.parse(text) as Tokens & { backendName: string; login: string };
  const isSame = user.signed_in_at === signedInAt || user.login === owner;
  return user.backendName === kind && isSame ? user : undefined;
}

/** Clears caches at logout, so that the next user of the computer cannot read them. Unsaved drafts stay. */
export async function forgetWhatWasRead(): Promise<void> {
  for (const key of ['decap-cms-auth', 'decap-cms-pkce-verifier-code']) sessionStorage.removeItem(key);
  const keys = await localForage.keys();
  await Promise.all(keys.filter((key) => key.startsWith(cachePrefix)).map((key) => localForage.removeItem(key)));
}

/** Turns a `SessionOver` into a shorter message: the editor is on the login page, where the login button is in view. */
export async function restore<User>(login: () => Promise<User>): Promise<User> {
  try {
    return await login();
  } catch (error) {
    if (!(error instanceof SessionOver)) throw error;
    throw new GitServerError('Phiên đăng nhập trước đã hết. Hãy đăng nhập lại.', { cause: error });
  }
}

interface LoginProps {
  config: { logo?: unknown; site_url?: string };
  inProgress: boolean;
  /** Message of the last failed login. */
  error?: string | undefined;
  onLogin: (credentials: Credentials) => void;
  t: (key: string) => string;
}

export function loginPage(server: OfficeServer): ComponentClass<LoginProps> {
  const authenticator = new PkceAuthenticator({
    base_url: server.url,
    auth_endpoint: server.loginPath,
    auth_token_endpoint: server.tokenPath,
    auth_token_endpoint_content_type: 'application/x-www-form-urlencoded; charset=utf-8',
    app_id: server.appId,
  });

  return class LoginPage extends Component<LoginProps, { problem?: string }> {
    override state: { problem?: string } = {};

    override componentDidMount(): void {
      this.#follow(authenticator.completeAuth(this.#take));
    }

    readonly #take = (error: Error | null, credentials?: Credentials): void => {
      if (error !== null) this.setState({ problem: explainLogin(error.message) });
      else if (credentials !== undefined) this.props.onLogin(credentials);
    };

    #follow(login: Promise<void>): void {
      login.catch((error: unknown) => {
        this.setState({ problem: explainLogin(error instanceof Error ? error.message : '') });
      });
    }

    override render(): ReactNode {
      const { config, error, t } = this.props;
      const problem = this.state.problem ?? error;
      // Decap leaves `inProgress` true after a failed login.
      const isBusy = this.props.inProgress && problem === undefined;
      return createElement(AuthenticationPage, {
        onLogin: (event) => {
          event.preventDefault();
          this.#follow(authenticator.authenticate({ scope: server.scope }, this.#take));
        },
        loginDisabled: isBusy,
        loginErrorMessage: problem === undefined ? undefined : createElement('span', { role: 'alert' }, problem),
        renderButtonContent: () =>
          isBusy
            ? t('auth.loggingIn')
            : [createElement(Icon, { key: 'icon', type: server.kind }), ` ${t(server.label)}`],
        logo: config.logo,
        siteUrl: config.site_url,
        t,
      });
    }
  };
}
