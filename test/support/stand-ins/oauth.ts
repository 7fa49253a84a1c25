/** Stand-in for a git server's login with OAuth 2 and PKCE, only for the tests. */
import { createHash, randomUUID } from 'node:crypto';
import { Answered, type Person } from './repository.ts';

interface Code {
  login: string;
  challenge: string;
  redirect: string;
}

const escaped = (query: URLSearchParams): string => query.toString().replaceAll('&', '&amp;');

export class Logins {
  /** Lifetime of tokens issued from now on, in seconds. */
  lifetime = 3600;
  /** How many times tokens were issued for a refresh token. */
  renewals = 0;
  readonly #people: readonly Person[];
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, string>();
  readonly #refresh = new Map<string, { login: string; access: string }>();

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  /** The login page, with one link for each person and one link to refuse. */
  page(query: URLSearchParams): string {
    if (query.get('code_challenge_method') !== 'S256') throw new Answered(400, 'PKCE is required for public clients');
    const redirect = query.get('redirect_uri') ?? '';
    const state = query.get('state') ?? '';
    const linkTo = (answer: Record<string, string>, text: string) =>
      `<li><a href="${redirect}?${escaped(new URLSearchParams({ ...answer, state }))}">${text}</a></li>`;
    const links = this.#people.map(({ login, full_name: fullName }) => {
      const code = randomUUID();
      this.#codes.set(code, { login, redirect, challenge: query.get('code_challenge') ?? '' });
      return linkTo({ code }, fullName);
    });
    links.push(linkTo({ error: 'access_denied' }, 'Từ chối'));
    return `<!doctype html><meta charset="utf-8"><title>Đăng nhập</title><ul>${links.join('')}</ul>`;
  }

  /** Issues tokens for a code or for a refresh token. Each refresh token can be used once. */
  exchange(form: URLSearchParams): object {
    if (form.get('grant_type') === 'refresh_token') {
      const token = form.get('refresh_token') ?? '';
      const given = this.#refresh.get(token);
      if (given === undefined) throw new Answered(400, 'unauthorized_client');
      this.revoke(token);
      this.revoke(given.access);
      this.renewals += 1;
      return this.#give(given.login);
    }
    const code = this.#codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (code?.challenge !== challenge || code.redirect !== form.get('redirect_uri'))
      throw new Answered(400, 'unauthorized_client');
    this.#codes.delete(form.get('code') ?? '');
    return this.#give(code.login);
  }

  #give(login: string): object {
    const [token, next] = [`at-${randomUUID()}`, `rt-${randomUUID()}`];
    this.#access.set(token, login);
    this.#refresh.set(next, { login, access: token });
    return { access_token: token, refresh_token: next, token_type: 'bearer', expires_in: this.lifetime };
  }

  /** Throws 401 for an unknown access token, as a real server does. */
  personOf(authorization: string | undefined): Person {
    const login = this.#access.get(authorization?.replace(/^Bearer /, '') ?? '');
    const person = this.#people.find((candidate) => candidate.login === login);
    if (person === undefined) throw new Answered(401, '401 Unauthorized');
    return person;
  }

  revoke(token: string): void {
    this.#access.delete(token);
    this.#refresh.delete(token);
  }

  /** Invalidates all access tokens issued so far; with `all`, the refresh tokens too. */
  forget(kind: 'access' | 'all'): void {
    this.#access.clear();
    if (kind === 'all') this.#refresh.clear();
  }

  get openTokens(): number {
    return this.#access.size + this.#refresh.size;
  }
}
