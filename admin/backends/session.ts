/**
 * A login at a git server: an access token that lives for an hour or two, and a refresh token that brings the next.
 * Decap keeps both in the browser's local storage, which every tab of the site shares and which no other site reads.
 * So a tab looks there before it renews: another may have renewed already, or the editor may have logged in again.
 */
import { Problem, SessionOver, sentences } from '../../src/editors/problem.ts';

/** Named as Decap stores them. */
export interface Tokens {
  token: string;
  refresh_token?: string | undefined;
  /** Milliseconds since 1970; undefined when the server did not say. */
  expires_at?: number | undefined;
  signed_in_at: number;
}

export interface Surroundings {
  now: () => number;
  /** What Decap has stored of this login or of a later one by the same person; undefined after a logout. */
  stored: (signedInAt: number, owner: string | undefined) => Tokens | undefined;
  /** Stores new tokens in place of the old. */
  keep: (tokens: Tokens) => void;
  /** Brings new tokens for a refresh token. */
  renew: (refreshToken: string) => Promise<TokenAnswer>;
  /** Runs a task while no other tab runs one. */
  alone: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

/** As OAuth 2 says it. */
export interface TokenAnswer {
  access_token: string;
  refresh_token?: string | undefined;
  expires_in?: number | undefined;
}

/** A request may take this long, so a token is renewed before. */
const margin = 60_000;
/** Computers are shared: after a working day one logs in again. */
const longestSession = 12 * 60 * 60_000;

export const toTokens = (answer: TokenAnswer, now: number, signedInAt = now): Tokens => ({
  token: answer.access_token,
  refresh_token: answer.refresh_token,
  expires_at: answer.expires_in === undefined ? undefined : now + answer.expires_in * 1000,
  signed_in_at: signedInAt,
});

export class Session {
  /** Login of the person, once the server has told it. */
  owner: string | undefined;
  #tokens: Tokens;
  #renewing: Promise<void> | undefined;
  readonly #around: Surroundings;

  constructor(tokens: Tokens, around: Surroundings) {
    this.#tokens = tokens;
    this.#around = around;
  }

  get tokens(): Tokens {
    return this.#tokens;
  }

  /** Sends with a token that is good; once more with a new one if the server refuses it. */
  async send(request: (token: string) => Promise<Response>): Promise<Response> {
    if (this.#isNearEnd(this.#tokens)) await this.#renew();
    const { token } = this.#tokens;
    const response = await request(token);
    if (response.status !== 401) return response;
    if (token === this.#tokens.token) await this.#renew();
    return await request(this.#tokens.token);
  }

  /** Requests that find the token at its end together wait for one renewal. */
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
    // Not every server sends the next refresh token.
    const answer = { refresh_token, ...(await renew(refresh_token)) };
    this.#tokens = toTokens(answer, now(), signed_in_at);
    keep(this.#tokens);
  }

  #isNearEnd({ expires_at }: Tokens): boolean {
    return expires_at !== undefined && this.#around.now() > expires_at - margin;
  }
}

/** Asks the server for new tokens. A form needs no leave of the server's to be sent from another site. */
export async function requestTokens(address: string, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const response = await reach(address, { method: 'POST', body: new URLSearchParams(form) });
  if (response.ok) return (await response.json()) as TokenAnswer;
  if (response.status < 500) throw new SessionOver(sentences.sessionOver);
  throw new Problem(sentences.unreachable);
}

/** Fetches; when nothing comes back, says so in a sentence. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(margin), ...init });
  } catch (cause) {
    throw new Problem(navigator.onLine ? sentences.unreachable : sentences.offline, { cause });
  }
}
