/** nginx, Apache and Caddy, where they are installed, serve small releases with the configuration that we print. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, hstsRule } from '../../../../src/cli/host-config/headers.ts';
import { targetAt } from '../../../../src/release/layout.ts';
import { ask } from '../../../support/hosts/ask.ts';
import { hosts, type RealHost } from '../../../support/hosts/web-servers.ts';
import { openWorkshop, servedFiles } from '../../../support/hosts/workshop.ts';

const { folder, close, releaseTo, releaseTwice } = openWorkshop();
afterAll(close);

const served = [
  ['nginx', '/'],
  ['nginx', '/thi-dua/'],
  ['apache', '/'],
  ['apache', '/thi-dua/'],
  ['caddy', '/'],
  ['caddy', '/thi-dua/'],
] as const;

describe.each(served)('%s at %s', (name, base) => {
  const startHost = hosts[name];
  // This skipped test makes the report name the server that was not tested.
  if (startHost === undefined) {
    test.skip(`${name} is not installed, so what it is told was not tried`);
    return;
  }
  const target = targetAt(join(folder, `${name}${base.replaceAll('/', '-')}`));
  let host: RealHost;
  beforeAll(async () => {
    await releaseTwice(target, base);
    // Apache marks the ETag of a file as weak until the file is a second old, so the answers would differ.
    await delay(1100);
    host = await startHost({ target, base, change: (site) => ({ ...site, rules: [...site.rules, hstsRule] }) });
  });
  afterAll(() => host.stop());
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    ask(host.gallery, path.startsWith('//') ? path.slice(1) : base + path, { headers, method });
  const locationOf = (location: string | undefined) =>
    new URL(location ?? '', host.gallery).href.replace(host.gallery, '');

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['dien-hinh/a/', 'text/html; charset=utf-8'],
    ['_astro/page.B1.css', 'text/css; charset=utf-8'],
    ['_astro/page.B1.js', 'text/javascript; charset=utf-8'],
    ['rss.xml', 'application/xml; charset=utf-8'],
    ['su-kien.ics', 'text/calendar; charset=utf-8'],
    ['du-lieu/v1/dien-hinh.csv', 'text/csv; charset=utf-8'],
    ['du-lieu/v1/dien-hinh.json', 'application/json'],
    ['site.webmanifest', 'application/manifest+json'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['anh.avif', 'image/avif'],
    ['pagefind/fragment/vi_1.pf_fragment', 'application/octet-stream'],
  ])('“%s” has its type in every encoding', async (path, type) => {
    for (const encoding of ['br', 'gzip', 'identity'])
      expect(await get(path, { 'Accept-Encoding': encoding })).toMatchObject({
        status: 200,
        headers: { 'content-type': type },
      });
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br;q=0.9', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['brotli', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('to “%s” it sends %s', async (accepted, usual) => {
    // Caddy takes the encoding that the client prefers; the other servers prefer brotli.
    const encoding = name === 'caddy' && accepted.includes('br;q=0.9') ? 'gzip' : usual;
    for (const path of ['', 'dien-hinh/a/', '_astro/page.B1.css', 'khong-co/', 'dien-hinh/da-go/']) {
      const { headers, body } = await get(path, { 'Accept-Encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toBe('Accept-Encoding');
      const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
      expect(plain.equals((await get(path)).body)).toBe(true);
    }
    expect((await get('anh.avif', { 'Accept-Encoding': accepted })).headers['content-encoding']).toBeUndefined();
  });

  test.each(['br', 'gzip', 'identity'])('asked again with its ETag it answers 304: %s', async (encoding) => {
    for (const path of ['', 'dien-hinh/a/', '_astro/page.B1.css', 'anh.avif']) {
      const { headers } = await get(path, { 'Accept-Encoding': encoding });
      expect(headers.etag).toMatch(/^(?:W\/)?"[^"]+"$/);
      const again = await get(path, { 'Accept-Encoding': encoding, 'If-None-Match': headers.etag ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers.etag).toBe(headers.etag);
    }
  });

  test('each encoding has its own ETag, and a new release keeps those of unchanged files', async () => {
    const etags = async () =>
      Promise.all(
        ['br', 'gzip', 'identity'].map(async (encoding) =>
          // Apache marks the ETag of a file as weak while the file is newer than a second. Weak ETags are compared
          // without their `W/` (RFC 9110 §8.8.3.2).
          (await get('dien-hinh/a/', { 'Accept-Encoding': encoding })).headers.etag?.replace(/^W\//, ''),
        ),
      );
    const before = await etags();
    expect(new Set(before).size).toBe(3);
    const { 'dien-hinh/mat/index.html': _lost, ...rest } = servedFiles;
    await releaseTo(target, base, { ...rest, 'dien-hinh/c/index.html': 'changed' });
    expect(await etags()).toEqual(before);
    expect((await get('dien-hinh/c/')).body.toString()).toBe('changed');
  });

  test.each([
    '',
    'dien-hinh/a/',
    '_astro/page.B1.css',
    'nhung/moi/',
    'admin/',
    'rss.xml',
    'du-lieu/v1/dien-hinh.json',
    'khong-co/',
    'dien-hinh/da-go/',
  ])('sends the headers for “%s” once each, whatever the encoding', async (path) => {
    for (const encoding of ['br', 'identity']) {
      const { headers } = await get(path, { 'Accept-Encoding': encoding });
      const wanted = headersFor(path, []);
      for (const [key, value] of Object.entries(wanted)) expect(headers[key.toLowerCase()]).toBe(value);
      expect(headers['strict-transport-security']).toBe('max-age=15552000');
      expect(headers.server ?? '').not.toMatch(/\d/);
      expect(headers['x-powered-by']).toBeUndefined();
      if (wanted['Access-Control-Allow-Origin'] === undefined)
        expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test.each([
    ['dien-hinh/a', 'dien-hinh/a/'],
    ['dien-hinh', 'dien-hinh/'],
    ['dien-hinh/a?tu=zalo', 'dien-hinh/a/?tu=zalo'],
    ['dien-hinh/cu/', 'dien-hinh/b/'],
    ['dien-hinh/cu-hon/', 'dien-hinh/b/'],
    ['dien-hinh/cu/?tu=zalo', 'dien-hinh/b/?tu=zalo'],
    ['dien-hinh/trang/2/', 'dien-hinh/'],
  ])('%s leads to %s in one step', async (from, to) => {
    const { status, headers } = await get(from);
    expect(status).toBe(301);
    expect(locationOf(headers.location)).toBe(to);
    expect((await get(to)).status).toBe(200);
  });

  test.each(['dien-hinh/da-go/', 'dien-hinh/mat/', 'oembed/dien-hinh/mat.json'])('%s is gone', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(410);
    if (path === 'dien-hinh/mat/') expect(body.toString()).toContain('<h1>Đã gỡ</h1>');
    if (path.endsWith('.json')) expect(body.toString()).toBe('{"status":404}');
  });

  test('a missing page is told in Vietnamese, a missing file in the form of what was asked for', async () => {
    const page = await get('dien-hinh/chua-tung-co/');
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body.toString()).toContain('Không tìm thấy trang');
    expect((await get('khong-co.json')).body.toString()).toBe('{"status":404}');
    expect((await get('khong-co.png')).body.toString()).toContain('Không có tệp');
    // A folder without `index.html` answers 404 too.
    expect((await get('_astro/')).status).toBe(404);
  });

  test.each([
    '.dia-chi/chuyen.txt',
    '.dia-chi/go.txt',
    '.dia-chi/',
    '.git/config',
    '.htaccess',
    'dien-hinh/.env',
    '%2egit/config',
    'dien-hinh/a/index.html.br',
    'dien-hinh/a/index.html.gz',
    'dien-hinh/a/index.html.b%72',
    '..%2f..%2fban-ke.json',
    'x/../../../ban-ke.json',
    '..%2f..%2f..%2fso-dia-chi.json',
    '%2e%2e/%2e%2e/so-dia-chi.json',
    'dien-hinh/..%5c..%5cban-ke.json',
    'dien-hinh/a/%00.html',
    '.dien-hinh-chuyen',
  ])('“%s” cannot be had', async (path) => {
    const { status, body } = await get(path);
    expect([400, 403, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/sha256|\/dien-hinh\/b\/|<h1>a<|Index of/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    for (const path of ['', 'dien-hinh/a/', 'khong-co']) expect((await get(path, {}, method)).status).toBe(405);
    if (method !== 'TRACE')
      expect((await get('dien-hinh/a/', {}, method)).headers.allow).toMatch(/GET.*HEAD|HEAD.*GET/);
  });

  test('HEAD says what GET would, without the body', async () => {
    const [head, whole] = [await get('dien-hinh/a/', {}, 'HEAD'), await get('dien-hinh/a/')];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
  });

  test('what lies beside the site is sent: the state, never kept, and the manifest', async () => {
    const state = await get('trang-thai.json');
    expect([state.status, state.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse((await get('.well-known/ban-ke.json')).body.toString())).toMatchObject({ version: 1, base });
    expect(JSON.parse((await get('phien-ban.json')).body.toString())).toMatchObject({ commit: 'abcdef0' });
  });

  if (base !== '/')
    test('outside its path it has nothing', async () => {
      const root = await get('//');
      expect([root.status, new URL(root.headers.location ?? '', host.gallery).pathname]).toEqual([301, base]);
      for (const path of ['//dien-hinh/a/', '//thi-dua', '//thi-duax/'])
        expect([301, 404]).toContain((await get(path)).status);
    });
});
