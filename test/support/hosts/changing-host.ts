/** Serves a build from a host whose answers a test can change. */
import type { RequestListener } from 'node:http';
import { serveFolder } from '../../../src/cli/static-server.ts';
import { serve } from './listen.ts';

export interface ChangingHost {
  /** URL of the host, without a slash at the end. */
  url: string;
  /** Answers that replace those of the build, by path: they stand for a host that changed after the first visit. */
  changed: Map<string, RequestListener>;
  close: () => Promise<void>;
}

export async function startChangingHost(folder: string): Promise<ChangingHost> {
  const unchanged = serveFolder(folder);
  const changed = new Map<string, RequestListener>();
  const { url, close } = await serve((request, response) => {
    (changed.get(new URL(request.url ?? '/', 'http://host').pathname) ?? unchanged)(request, response);
  });
  return { url: new URL(url).origin, changed, close };
}

export const answerWith =
  (status: number, body: string, type = 'text/html; charset=utf-8'): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
  };
