/**
 * Answers like the real host: serves a folder below a base path, redirects to one address per page, and sends 404
 * answers in the form that was asked for.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './host-config/headers.ts';
import { missingFileFor, missingRules } from './host-config/missing.ts';
import { typeOf } from './host-config/types.ts';

/**
 * Reads the list of files once. If files change later, make a new handler. Sites in `portalOrigins` may show our
 * frames. The editors' pages may send requests to `gitOrigins`.
 */
export function serveFolder(
  folder: string,
  base = '/',
  portalOrigins: readonly string[] = [],
  gitOrigins: readonly string[] = [],
): RequestListener {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const type = typeOf(path);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const missing = new Map(missingRules.map(({ file }) => [file, readMissing(folder, file)]));
  return (request, response) => {
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    const inside = `/${path.slice(base.length)}`;
    for (const [name, value] of Object.entries(headersFor(inside.slice(1), portalOrigins, gitOrigins)))
      response.setHeader(name, value);
    if (`${path}/` === base || (path === '/' && base !== '/')) {
      redirect(response, base + query.join(''));
    } else if (!path.startsWith(base)) {
      answerNotFound(response, '404.html', missing);
    } else if (!inside.endsWith('/') && isPage(folder, inside)) {
      redirect(response, `${path}/${query.join('')}`);
    } else {
      request.url = inside;
      files(request, response, () => {
        answerNotFound(response, missingFileFor(inside.slice(1)), missing);
      });
    }
  };
}

/** Addresses of pages are plain ASCII, so they need no decoding. */
function isPage(folder: string, path: string): boolean {
  return /^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));
}

function readMissing(folder: string, name: string): Buffer | string {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file) : 'Không có trang này.';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

function answerNotFound(response: ServerResponse, file: string, missing: ReadonlyMap<string, Buffer | string>): void {
  response.writeHead(404, { 'Content-Type': types[extname(file)] }).end(missing.get(file));
}
