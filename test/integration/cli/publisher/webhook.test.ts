import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenForCalls } from '../../../../src/cli/publisher/webhook.ts';

const secret = 'mot-khoa-dai-tren-16-ky-tu';
const body = '{"ref":"refs/heads/main"}';
const signature = createHmac('sha256', secret).update(body).digest('hex');
let server: Server;
let url = '';
let calls = 0;
beforeAll(async () => {
  server = await listenForCalls(0, secret, () => (calls += 1));
  const { address, port } = server.address() as AddressInfo;
  expect(address).toBe('127.0.0.1');
  url = `http://127.0.0.1:${port}/`;
});
beforeEach(() => (calls = 0));
afterAll(() => {
  server.close();
});

test.each([
  ['Forgejo', { 'X-Forgejo-Signature': signature }, 204],
  ['Gitea', { 'X-Gitea-Signature': signature }, 204],
  ['GitHub', { 'X-Hub-Signature-256': `sha256=${signature}` }, 204],
  ['GitLab', { 'X-Gitlab-Token': secret }, 204],
  ['nobody', {}, 403],
  ['somebody with another secret', { 'X-Gitlab-Token': 'another' }, 403],
  ['somebody with an empty one', { 'X-Gitlab-Token': '' }, 403],
  ['somebody who signed another body', { 'X-Forgejo-Signature': signature.replace(/./, 'g') }, 403],
])('a call of %s', async (_who, headers, status) => {
  const answer = await fetch(url, { method: 'POST', body, headers });
  expect(answer.status).toBe(status);
  expect(calls).toBe(status === 204 ? 1 : 0);
});

test('only POST, and no endless body', async () => {
  expect((await fetch(url)).status).toBe(405);
  const long = await fetch(url, {
    method: 'POST',
    body: 'x'.repeat(6_000_000),
    headers: { 'X-Gitlab-Token': secret },
  }).then(
    ({ status }) => status,
    () => 413,
  );
  expect(long).toBe(413);
  expect(calls).toBe(0);
});
