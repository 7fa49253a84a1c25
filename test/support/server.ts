import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../src/cli/static-server.ts';

interface TestServer {
  /** Address of the site's start page, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export async function startServer(folder: string, base = '/'): Promise<TestServer> {
  const server = createServer(serveFolder(folder, base));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => {
        if (error) reject(error);
        else resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
