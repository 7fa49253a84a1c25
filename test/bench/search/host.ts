/**
 * Serves folders and counts the bytes that a host with brotli would send. Real hosts compress files beforehand, so
 * files are compressed only when the sum is asked for, not while a request waits.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** File types that a host compresses. The parts of Pagefind's index are compressed already. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Host {
  url: string;
  /** Compressed bytes of all bodies sent since the last call. */
  takeBytes: () => number;
  close: () => Promise<void>;
}

/** For each request the first folder that has the file wins. */
export async function startHost(folders: readonly string[]): Promise<Host> {
  const packed = new Map<string, number>();
  let sent: string[] = [];
  const find = (path: string): string | undefined =>
    folders.map((folder) => join(folder, path)).find((name) => existsSync(name) && statSync(name).isFile());
  const sizeOf = (file: string): number => {
    const bytes = readFileSync(file);
    const size = packed.get(file) ?? (extname(file) in types ? brotliCompressSync(bytes) : bytes).length;
    packed.set(file, size);
    return size;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = find(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent.push(file);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes: () => {
      const taken = sent.reduce((sum, file) => sum + sizeOf(file), 0);
      sent = [];
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
