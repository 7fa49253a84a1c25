/**
 * Stand-in for a Forgejo of the office, on this machine's loopback, for the tests only: the login with PKCE and the
 * part of the API that Decap's backend asks. It is no Forgejo: no git, no web pages but one to choose a person.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './forgejo-api-stand-in.ts';
import { Answered, Repository, type Person } from './forgejo-repository.ts';

export interface StandIn {
  url: string;
  repository: Repository;
  /** Method and path of every request to the API. */
  asked: string[];
  /** How often tokens were given for a refresh token. */
  renewals: number;
  /** How long tokens that are given from now on are good. */
  lifetime: number;
  /** No token that was given so far is good any more. */
  forgetTokens: (kind: 'access' | 'all') => void;
  /** The next requests that match are answered with the status. */
  fail: (path: RegExp, status: number, times?: number) => void;
  close: () => Promise<void>;
}

interface Ask {
  /** Address of the pages that may ask from another origin. */
  origin: string;
  owner: string;
  name: string;
  files: ReadonlyMap<string, string>;
  people: readonly Person[];
}

interface Code {
  login: string;
  challenge: string;
  redirect: string;
}

export async function startForgejo({ origin, owner, name, files, people }: Ask): Promise<StandIn> {
  const contents = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
  const repository = new Repository('main', contents);
  const codes = new Map<string, Code>();
  const access = new Map<string, string>();
  const refresh = new Map<string, string>();
  const failures: { path: RegExp; status: number; left: number }[] = [];
  const asked: string[] = [];

  function giveTokens(login: string): object {
    const [token, next] = [`at-${randomUUID()}`, `rt-${randomUUID()}`];
    access.set(token, login);
    refresh.set(next, login);
    return { access_token: token, refresh_token: next, token_type: 'bearer', expires_in: standIn.lifetime };
  }

  /** The page of the login: one link for each person. */
  function authorize(query: URLSearchParams): string {
    if (query.get('code_challenge_method') !== 'S256') throw new Answered(400, 'PKCE is required for public clients');
    const redirect = query.get('redirect_uri') ?? '';
    const links = people.map(({ login, full_name: fullName }) => {
      const code = randomUUID();
      codes.set(code, { login, redirect, challenge: query.get('code_challenge') ?? '' });
      const back = new URLSearchParams({ code, state: query.get('state') ?? '' });
      return `<li><a href="${redirect}?${back.toString().replaceAll('&', '&amp;')}">${fullName}</a></li>`;
    });
    const denied = new URLSearchParams({ error: 'access_denied', state: query.get('state') ?? '' });
    links.push(`<li><a href="${redirect}?${denied.toString().replaceAll('&', '&amp;')}">Từ chối</a></li>`);
    return `<!doctype html><meta charset="utf-8"><title>Đăng nhập</title><ul>${links.join('')}</ul>`;
  }

  function exchange(form: URLSearchParams): object {
    if (form.get('grant_type') === 'refresh_token') {
      const login = refresh.get(form.get('refresh_token') ?? '');
      if (login === undefined) throw new Answered(400, 'unauthorized_client');
      refresh.delete(form.get('refresh_token') ?? '');
      standIn.renewals += 1;
      return giveTokens(login);
    }
    const code = codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (code?.challenge !== challenge || code.redirect !== form.get('redirect_uri'))
      throw new Answered(400, 'unauthorized_client');
    codes.delete(form.get('code') ?? '');
    return giveTokens(code.login);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', standIn.url);
    const path = address.pathname;
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'Link, X-Total-Count');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
      response.writeHead(204).end();
      return;
    }
    const body = await read(request);
    const failure = failures.find(
      (candidate) => candidate.left > 0 && candidate.path.test(`${request.method} ${path}`),
    );
    if (failure !== undefined) {
      failure.left -= 1;
      throw new Answered(failure.status, 'failure that the test asked for');
    }
    if (path === '/login/oauth/authorize') {
      response.setHeader('Content-Type', 'text/html').end(authorize(address.searchParams));
    } else if (path === '/login/oauth/access_token') {
      send(response, 200, exchange(new URLSearchParams(body)));
    } else {
      asked.push(`${request.method} ${path}`);
      const login = access.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
      const person = people.find((candidate) => candidate.login === login);
      if (person === undefined) throw new Answered(401, 'token is required');
      const call = {
        method: request.method ?? 'GET',
        path: decodeURIComponent(path.replace('/api/v1', '')),
        query: address.searchParams,
        body: (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>,
      };
      const { value, link } = answerApi(call, { repository, people, person, owner, name });
      if (link !== undefined) response.setHeader('Link', link);
      send(response, 200, value);
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Answered ? error.status : 500;
      send(response, status, { message: String(error), error: error instanceof Error ? error.message : '' });
    });
  });
  const standIn: StandIn = {
    url: '',
    repository,
    asked,
    renewals: 0,
    lifetime: 3600,
    forgetTokens: (kind) => {
      access.clear();
      if (kind === 'all') refresh.clear();
    },
    fail: (path, status, times = 1) => {
      failures.push({ path, status, left: times });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
