/**
 * Who may ask. The server has no login, so any page open in the editor's browser could write to the repository:
 * only pages that this very server sent may. The name in `Host` is checked too, because a foreign page can make
 * its own name point at this machine (DNS rebinding), and is then of one origin with it.
 */
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  status: number;
  sentence: string;
}

interface Asked {
  method: string | undefined;
  headers: IncomingMessage['headers'];
  /** Port at which the request came in. */
  port: number | undefined;
}

export function refusalOf({ method, headers, port }: Asked): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host) || headers.origin !== `http://${headers.host}`) {
    return { status: 403, sentence: 'Chỉ trang biên tập mở từ chính máy này mới được đọc và ghi bài.' };
  }
  if (method !== 'POST') return { status: 405, sentence: 'Địa chỉ này chỉ dành cho trang biên tập.' };
  if (headers['content-type']?.startsWith('application/json') !== true)
    return { status: 415, sentence: 'Địa chỉ này chỉ nhận JSON của trang biên tập.' };
  return undefined;
}
