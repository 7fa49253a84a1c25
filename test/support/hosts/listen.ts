/** Starts servers in the process of a test, on a free port unless the test names one. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

export interface Host {
  /** URL of the start page, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export const serve = (answer: RequestListener, base = '/', port = 0): Promise<Host> =>
  listen(createServer(answer), 'http', base, port);

export async function listen(server: Server, scheme: 'http' | 'https', base: string, port = 0): Promise<Host> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: async () => {
      // Browsers keep connections open, so they are closed here. HTTP/2 servers lack this method; their connections end
      // with their sessions.
      if ('closeAllConnections' in server) (server.closeAllConnections as () => void)();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
