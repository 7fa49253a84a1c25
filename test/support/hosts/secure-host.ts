/** Serves over TLS and HTTP/2, as the real host does, with a certificate generated at the start. */
import { createSecureServer } from 'node:http2';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { generate } from 'selfsigned';
import { packing } from './host.ts';
import { listen, type Host } from './listen.ts';

/** Serves the build with the headers that `npm run host:config` gives to a real host. */
export const startSecureHost = (folder: string, base = '/', portalOrigins: readonly string[] = []): Promise<Host> =>
  serveSecurely(packing(folder, base, portalOrigins), base);

export async function serveSecurely(answer: RequestListener, base = '/'): Promise<Host> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { algorithm: 'sha256' });
  const server = createSecureServer({ key, cert }, (request, response) => {
    // Node's HTTP/2 requests and responses have the same methods as those of HTTP/1, but separate types.
    answer(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  return await listen(server, 'https', base);
}
