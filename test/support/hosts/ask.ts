/** Sends a request exactly as it is written: `fetch` would tidy up the path and unpack the answer. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as requestSecurely } from 'node:https';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Question {
  method?: string;
  headers?: Readonly<Record<string, string>>;
}

export function ask(host: string, path: string, { method = 'GET', headers = {} }: Question = {}): Promise<Answer> {
  const { hostname, port, protocol } = new URL(host);
  const send = protocol === 'https:' ? requestSecurely : request;
  return new Promise((resolve, reject) => {
    const asking = send(
      { hostname, port, path, method, headers, agent: false, rejectUnauthorized: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
        });
      },
    );
    asking.on('error', reject);
    asking.end();
  });
}
