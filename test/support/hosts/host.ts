/**
 * Serves a build as a good host does: text is compressed with brotli, and files with a hash in their name are cached
 * for a year.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersFor } from '../../../src/cli/host-config/headers.ts';
import { serveFolder } from '../../../src/cli/static-server.ts';
import { serve, type Host } from './listen.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Sends the headers that `npm run host:config` gives to a real host. */
export const startHost = (folder: string, base = '/', portalOrigins: readonly string[] = []): Promise<Host> =>
  serve(packing(folder, base, portalOrigins), base);

/** Serves files uncompressed: compressing a large script takes longer than loading it once. */
export const startPlainHost = (folder: string): Promise<Host> => serve(serveFolder(folder));

/** Compressed bodies by the hash of the uncompressed bytes, because all test files of a worker serve the same pages. */
const packed = new Map<string, Buffer>();

function pack(bytes: Buffer): Buffer {
  const key = createHash('sha256').update(bytes).digest('base64');
  const known = packed.get(key) ?? brotliCompressSync(bytes);
  packed.set(key, known);
  return known;
}

/**
 * Answers with text compressed with brotli when the client accepts brotli, and with 304 when it has the text already.
 * All other requests are answered as by `serveFolder`.
 */
export function packing(folder: string, base: string, portalOrigins: readonly string[] = []): RequestListener {
  const others = serveFolder(folder, base, portalOrigins);
  return (request, response) => {
    const [address = '/'] = (request.url ?? '/').split('?');
    const path = address.slice(base.length);
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const type = types[extname(file)];
    for (const [name, value] of Object.entries(headersFor(path, portalOrigins))) response.setHeader(name, value);
    const isPackable = type !== undefined && request.headers['accept-encoding']?.includes('br') === true;
    if (!address.startsWith(base) || !isPackable || !existsSync(file)) {
      others(request, response);
      return;
    }
    const body = pack(readFileSync(file));
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
