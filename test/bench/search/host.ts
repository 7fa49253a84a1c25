/**
 * Serves folders and counts the bytes that a host with brotli would send. Real hosts compress files beforehand, so
 * files are compressed only when their sizes are asked for, not while a request waits.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../../../src/cli/host-config/types.ts';
import { serve, type Host } from '../../support/hosts/listen.ts';

/** Extensions of files that a host compresses. Photos, fonts and parts of Pagefind's index are compressed already. */
const packable = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml']);

export interface SentFile {
  path: string;
  /** Compressed size of the body. */
  bytes: number;
}

export interface CountingHost extends Host {
  /** Returns the files that were sent since the last call. A file that was sent twice is listed twice. */
  takeSent: () => SentFile[];
}

/** Serves each file from the first of the folders that has it. */
export async function startCountingHost(folders: readonly string[]): Promise<CountingHost> {
  const packed = new Map<string, number>();
  let sent: string[] = [];
  const find = (path: string): string | undefined =>
    folders.map((folder) => join(folder, path)).find((name) => existsSync(name) && statSync(name).isFile());
  const sizeOf = (file: string): number => {
    const bytes = readFileSync(file);
    const size = packed.get(file) ?? (packable.has(extname(file)) ? brotliCompressSync(bytes) : bytes).length;
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
      'Content-Type': typeOf(file) ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
    });
    response.end(readFileSync(file));
  });
  return {
    ...host,
    takeSent: () => {
      const taken = sent.map((path) => ({ path, bytes: sizeOf(path) }));
      sent = [];
      return taken;
    },
  };
}
