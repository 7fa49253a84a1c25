/**
 * Checks where a request comes from. The server has no login, so any page open in the editor's browser could write to
 * the repository. Only pages that this server itself sent are accepted. `Host` is checked too: with DNS rebinding, the
 * name of a foreign site points at this machine, and its pages have the same origin as the server.
 */
import type { IncomingMessage } from 'node:http';

export interface RequestRefusal {
  status: number;
  sentence: string;
}

interface Asked {
  method: string | undefined;
  headers: IncomingMessage['headers'];
  /** Port on which the request arrived. */
  port: number | undefined;
}

export function refusalOf({ method, headers, port }: Asked): RequestRefusal | undefined {
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];
  if (headers.host === undefined || !hosts.includes(headers.host) || headers.origin !== `http://${headers.host}`) {
    return { status: 403, sentence: 'Chỉ trang biên tập mở từ chính máy này mới được đọc và ghi bài.' };
  }
  if (method !== 'POST') return { status: 405, sentence: 'Địa chỉ này chỉ dành cho trang biên tập.' };
  if (headers['content-type']?.startsWith('application/json') !== true)
    return { status: 415, sentence: 'Địa chỉ này chỉ nhận JSON của trang biên tập.' };
  return undefined;
}
