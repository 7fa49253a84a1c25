/** Answers as the real host does: a folder of files below a base path, one address per page, 404.html with status 404. */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { frameFolder, framePageOfNothing, headersFor } from './host-config/headers.ts';
import { typeOf } from './host-config/types.ts';

/**
 * The folder is read once, now: files that change later need a new handler. `portalOrigins` may show our frames;
 * the pages for editors may ask `gitOrigins`.
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
  const notFound = readNotFound(folder, '404.html');
  const noFrame = readNotFound(folder, framePageOfNothing);
  return (request, response) => {
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    const inside = `/${path.slice(base.length)}`;
    for (const [name, value] of Object.entries(headersFor(inside.slice(1), portalOrigins, gitOrigins)))
      response.setHeader(name, value);
    if (`${path}/` === base || (path === '/' && base !== '/')) {
      redirect(response, base + query.join(''));
    } else if (!path.startsWith(base)) {
      answerNotFound(response, notFound);
    } else if (!inside.endsWith('/') && isPage(folder, inside)) {
      redirect(response, `${path}/${query.join('')}`);
    } else {
      request.url = inside;
      files(request, response, () => {
        answerNotFound(response, inside.startsWith(`/${frameFolder}`) ? noFrame : notFound);
      });
    }
  };
}

/** Addresses of pages are plain ASCII, so nothing needs decoding. */
function isPage(folder: string, path: string): boolean {
  return /^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));
}

function readNotFound(folder: string, name: string): Buffer | string {
  const page = join(folder, name);
  return existsSync(page) ? readFileSync(page) : 'Không có trang này.';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function answerNotFound(response: ServerResponse, page: Buffer | string): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
