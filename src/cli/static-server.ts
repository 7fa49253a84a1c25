/** Answers as the real host does: a folder of files below a base path, one address per page, 404.html with status 404. */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** What the README asks of the real host; the browser tests show that the site works with them. */
const headers = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The folder is read once, now: files that change later need a new handler. */
export function serveFolder(folder: string, base = '/'): RequestListener {
  const files = sirv(folder, { etag: true });
  const notFound = readNotFound(folder);
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    const inside = `/${path.slice(base.length)}`;
    if (`${path}/` === base || (path === '/' && base !== '/')) {
      redirect(response, base + query.join(''));
    } else if (!path.startsWith(base)) {
      answerNotFound(response, notFound);
    } else if (!inside.endsWith('/') && isPage(folder, inside)) {
      redirect(response, `${path}/${query.join('')}`);
    } else {
      request.url = inside;
      files(request, response, () => {
        answerNotFound(response, notFound);
      });
    }
  };
}

/** Addresses of pages are plain ASCII, so nothing needs decoding. */
function isPage(folder: string, path: string): boolean {
  return /^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));
}

function readNotFound(folder: string): Buffer | string {
  const page = join(folder, '404.html');
  return existsSync(page) ? readFileSync(page) : 'Không có trang này.';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function answerNotFound(response: ServerResponse, page: Buffer | string): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
