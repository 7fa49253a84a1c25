/** Serves folders as a host with brotli does, and counts what goes over the line. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Host {
  url: string;
  /** Bytes of bodies sent since the last call. */
  takeBytes: () => number;
  close: () => Promise<void>;
}

/** The first folder that has the file answers. */
export async function startHost(folders: readonly string[]): Promise<Host> {
  const packed = new Map<string, Buffer>();
  let sent = 0;
  const read = (path: string): Buffer | undefined => {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const file = folders
      .map((folder) => join(folder, path))
      .find((name) => existsSync(name) && statSync(name).isFile());
    if (file === undefined) return undefined;
    const bytes = readFileSync(file);
    const body = extname(path) in types ? brotliCompressSync(bytes) : bytes;
    packed.set(path, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = read(path);
    const type = types[extname(path)];
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent += body.length;
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
      ...(type === undefined ? {} : { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes: () => {
      const taken = sent;
      sent = 0;
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
