/**
 * Serves folders and counts the bytes that a host with brotli would send. Real hosts compress files beforehand, so
 * files are compressed only when the sum is asked for, not while a request waits.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve, type Host } from '../../support/hosts/listen.ts';

/** File types that a host compresses. The parts of Pagefind's index are compressed already. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface CountingHost extends Host {
  /** Returns the compressed size of all bodies that were sent since the last call. */
  takeBytes: () => number;
}

/** Serves each file from the first of the folders that has it. */
export async function startCountingHost(folders: readonly string[]): Promise<CountingHost> {
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
  const host = await serve((request, response) => {
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
  return {
    ...host,
    takeBytes: () => {
      const taken = sent.reduce((sum, file) => sum + sizeOf(file), 0);
      sent = [];
      return taken;
    },
  };
}
