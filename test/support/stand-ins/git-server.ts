/** What the stand-ins for both git servers share: HTTP, CORS, and failures that a test can request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Answered, Repository, type Person } from './repository.ts';
import { serve } from '../hosts/listen.ts';
import { Logins } from './oauth.ts';

export interface StandIn {
  url: string;
  repository: Repository;
  logins: Logins;
  /** The next `times` requests whose `METHOD /path` matches `asked` are answered with this status. */
  fail: (asked: RegExp, status: number, times?: number) => void;
  close: () => Promise<void>;
}

export interface Ask {
  /** Origin of the pages that may send requests (CORS). */
  origin: string;
  owner: string;
  name: string;
  files: ReadonlyMap<string, string>;
  people: readonly Person[];
}

interface Call {
  method: string;
  /** Address of the server, without a slash at the end. */
  origin: string;
  /** Path of the request, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  body: string;
  authorization: string | undefined;
}

export interface Reply {
  value?: unknown;
  headers?: Readonly<Record<string, string>>;
  html?: string;
}

export type Server = (call: Call, repository: Repository, logins: Logins) => Reply;

/** The commits of the main branch that lead to `to` and not to `from`. */
export function commitsBetween(repository: Repository, from: string, to: string): unknown[] {
  const { commits } = repository.branch('main');
  const at = (id: string) => commits.findIndex((commit) => commit.id === id);
  return commits.slice(at(from) + 1, at(to) + 1);
}

export async function startStandIn({ origin, files, people }: Ask, answer: Server): Promise<StandIn> {
  const repository = new Repository('main', new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
  const logins = new Logins(people);
  const failures: { asked: RegExp; status: number; left: number }[] = [];

  async function reply(request: IncomingMessage): Promise<Reply> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://stand-in');
    const { method = 'GET', headers } = request;
    const body = await read(request);
    const failure = failures.find(({ asked, left }) => left > 0 && asked.test(`${method} ${path}`));
    if (failure === undefined)
      return answer(
        { method, origin: `http://${headers.host}`, path, query, body, authorization: headers.authorization },
        repository,
        logins,
      );
    failure.left -= 1;
    throw new Answered(failure.status, 'failure that the test asked for');
  }

  const host = await serve((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader(
      'Access-Control-Expose-Headers',
      'Link, X-Total-Count, X-Page, X-Total-Pages, X-Per-Page, X-Total, X-Gitlab-Blob-Id, X-Gitlab-Last-Commit-Id',
    );
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    reply(request).then(
      (given) => {
        send(response, 200, given);
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : '';
        const status = error instanceof Answered ? error.status : 500;
        send(response, status, { value: { message, error: message } });
      },
    );
  });
  return {
    url: new URL(host.url).origin,
    repository,
    logins,
    fail: (asked, status, times = 1) => {
      failures.push({ asked, status, left: times });
    },
    close: host.close,
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, { value = {}, headers, html }: Reply): void {
  const type = html === undefined ? 'application/json' : 'text/html';
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(html ?? JSON.stringify(value));
}
