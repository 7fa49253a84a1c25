/**
 * Listens on this machine for the webhook of the git server, which says that a branch has changed. The webhook only
 * makes the publisher look at the repository at once; what is published comes from the repository alone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readBody } from '../read-body.ts';

const longestBody = 5_000_000;

export function listenForCalls(port: number, secret: string, wake: () => void): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number) => response.writeHead(status).end();
    if (request.method !== 'POST') {
      answer(405);
      return;
    }
    readBody(request, longestBody).then(
      (body) => {
        if (body === undefined) answer(413);
        else if (!isSigned(request, body, secret)) answer(403);
        else {
          answer(204);
          wake();
        }
      },
      () => answer(400),
    );
  });
  server.requestTimeout = 10_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** Forgejo, Gitea and GitHub sign the body with the secret; GitLab sends the secret itself. */
function isSigned({ headers }: IncomingMessage, body: Buffer, secret: string): boolean {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const one = (name: string) => String(headers[name] ?? '');
  return [
    [one('x-forgejo-signature'), signature],
    [one('x-gitea-signature'), signature],
    [one('x-hub-signature-256'), `sha256=${signature}`],
    [one('x-gitlab-token'), secret],
  ].some(([sent = '', wanted = '']) => isSame(sent, wanted));
}

function isSame(sent: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
