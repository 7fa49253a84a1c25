/**
 * A login at a git server: a short-lived access token (an hour or two), and a refresh token that renews it. Decap keeps
 * both in `localStorage`, which all tabs of the site share. So each tab reads `localStorage` before it renews: another
 * tab may have renewed already, or the editor may have logged in again.
 */
import { GitServerError, SessionOver, Unreachable, sentences } from '../../src/editors/git-server-error.ts';

/** The keys are named as in the user that Decap stores. */
export interface Tokens {
  token: string;
  refresh_token?: string | undefined;
  /** Milliseconds since 1970; undefined when the server gave no expiry. */
  expires_at?: number | undefined;
  /** Milliseconds since 1970. */
  signed_in_at: number;
}

export interface SessionHost {
  now: () => number;
  /**
   * The tokens that Decap has stored, of this login or of a later one by the same person. Undefined when nobody or
   * somebody else is logged in.
   */
  stored: (signedInAt: number, owner: string | undefined) => Tokens | undefined;
  /** Stores the new tokens in place of the old ones. */
  keep: (tokens: Tokens) => void;
  /** Requests new tokens with a refresh token. */
  renew: (refreshToken: string) => Promise<TokenAnswer>;
  /** Runs `task` under a lock that all tabs share. */
  alone: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

/** Token response, RFC 6749 §5.1. `expires_in` counts seconds. */
export interface TokenAnswer {
  access_token: string;
  refresh_token?: string | undefined;
  expires_in?: number | undefined;
}

/** Milliseconds. A request without a large body times out after this time. */
const timeout = 60_000;
/** Bytes a second on a slow uplink. The timeout grows by the time that a body takes at this speed. */
const slowUplink = 16_000;
/** Largest body, in bytes, that proxies accept by default (nginx: `client_max_body_size 1m`). */
const commonLimit = 1024 * 1024;
/** Milliseconds. Office computers are shared, so a login is not renewed after a working day. */
const longestSession = 12 * 60 * 60_000;

export const toTokens = (answer: TokenAnswer, now: number, signedInAt = now): Tokens => ({
  token: answer.access_token,
  refresh_token: answer.refresh_token,
  expires_at: answer.expires_in === undefined ? undefined : now + answer.expires_in * 1000,
  signed_in_at: signedInAt,
});

export class Session {
  /** Account name of the editor; undefined until the server has answered. */
  owner: string | undefined;
  #tokens: Tokens;
  #renewing: Promise<void> | undefined;
  readonly #around: SessionHost;

  constructor(tokens: Tokens, around: SessionHost) {
    this.#tokens = tokens;
    this.#around = around;
  }

  get tokens(): Tokens {
    return this.#tokens;
  }

  /**
   * Sends the request with a valid token. If the server answers 401, sends it once more with a new token. The token
   * must stay valid until the upload ends, because a proxy passes a request on only when the whole body has arrived.
   */
  async send(request: (token: string) => Promise<Response>, body?: unknown): Promise<Response> {
    if (this.#isNearEnd(this.#tokens, timeFor(body))) await this.#renew();
    const { token } = this.#tokens;
    const response = await request(token);
    if (response.status !== 401) return response;
    if (token === this.#tokens.token) await this.#renew();
    return await request(this.#tokens.token);
  }

  /** Renews the token. Concurrent calls share one renewal. */
  async #renew(): Promise<void> {
    this.#renewing ??= this.#around
      .alone(() => this.#takeNewer())
      .finally(() => {
        this.#renewing = undefined;
      });
    await this.#renewing;
  }

  async #takeNewer(): Promise<void> {
    const { now, stored, keep, renew } = this.#around;
    const kept = stored(this.#tokens.signed_in_at, this.owner);
    if (kept === undefined) throw new SessionOver(sentences.sessionOver);
    if (kept.token !== this.#tokens.token && !this.#isNearEnd(kept)) {
      this.#tokens = kept;
      return;
    }
    const { refresh_token, signed_in_at } = kept;
    if (refresh_token === undefined || now() - signed_in_at > longestSession)
      throw new SessionOver(sentences.sessionOver);
    // Some servers send no new refresh token; the old one then stays valid.
    const answer = { refresh_token, ...(await renew(refresh_token)) };
    this.#tokens = toTokens(answer, now(), signed_in_at);
    keep(this.#tokens);
  }

  #isNearEnd({ expires_at }: Tokens, milliseconds = timeout): boolean {
    return expires_at !== undefined && this.#around.now() > expires_at - milliseconds;
  }
}

/** Requests new tokens. A form body makes it a “simple request” of CORS, which needs no preflight. */
export async function requestTokens(address: string, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const response = await fetchWithTimeout(address, { method: 'POST', body: new URLSearchParams(form) });
  if (response.ok) return (await response.json()) as TokenAnswer;
  if (response.status < 500) throw new SessionOver(sentences.sessionOver);
  throw new Unreachable(sentences.unreachable);
}

const sizeOf = (body: unknown): number => (typeof body === 'string' ? body.length : 0);

/** Milliseconds that a request with this body may take. @internal Exported for its test. */
export const timeFor = (body: unknown): number => timeout + (sizeOf(body) / slowUplink) * 1000;

/** `fetch` with a timeout. When no answer comes, throws an error that says why. */
export async function fetchWithTimeout(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(timeFor(init.body)), ...init });
  } catch (cause) {
    const said = await explainSilence(address, sizeOf(init.body));
    throw said === sentences.tooHeavy ? new GitServerError(said, { cause }) : new Unreachable(said, { cause });
  }
}

/**
 * Says why no answer came. A proxy answers 413 to a body that is too large, but without the CORS headers, so the
 * browser hides the answer. If a request without a body reaches the server, the size was the reason.
 */
async function explainSilence(address: string, size: number): Promise<string> {
  if (!navigator.onLine) return sentences.offline;
  if (size < commonLimit) return sentences.unreachable;
  try {
    await fetch(new URL(address).origin, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(timeout) });
    return sentences.tooHeavy;
  } catch (error) {
    // Nothing answers there, so the size was not the reason.
    if (error instanceof TypeError || error instanceof DOMException) return sentences.unreachable;
    throw error;
  }
}
