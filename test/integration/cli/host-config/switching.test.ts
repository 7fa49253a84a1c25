/** nginx, Apache and Caddy, where they are installed: TLS, and what readers get while releases are switched. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedSite } from '../../../../src/cli/host-config/site.ts';
import { targetAt } from '../../../../src/release/layout.ts';
import { ask } from '../../../support/hosts/ask.ts';
import { hosts, type RealHost } from '../../../support/hosts/web-servers.ts';
import { openWorkshop, servedFiles } from '../../../support/hosts/workshop.ts';

const { folder, close, releaseTo } = openWorkshop();
afterAll(close);

describe.each(['nginx', 'apache', 'caddy'] as const)('%s under load', (name) => {
  const startHost = hosts[name];
  if (startHost === undefined) {
    test.skip(`${name} is not installed, so what it is told was not tried`);
    return;
  }
  test('60 releases under load lose no request', async () => {
    const target = targetAt(join(folder, `${name}-load`));
    await releaseTo(target, '/', servedFiles);
    const host = await startHost({ target, base: '/' });
    let isOver = false;
    let asked = 0;
    const bad: string[] = [];
    const reader = async (path: string) => {
      while (!isOver) {
        const { status, body } = await ask(host.gallery, `/${path}`, { headers: { 'Accept-Encoding': 'br' } });
        asked += 1;
        if (status !== 200 || body.length === 0) bad.push(`${path}: ${status}`);
      }
    };
    const readers = ['', 'dien-hinh/a/', 'dien-hinh/c/', '_astro/page.B1.css'].map(reader);
    for (let at = 0; at < 60; at += 1)
      await releaseTo(target, '/', { ...servedFiles, 'dien-hinh/c/index.html': `c ${at}` });
    isOver = true;
    await Promise.all(readers);
    expect(bad).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect((await ask(host.gallery, '/dien-hinh/c/')).body.toString()).toBe('c 59');
    await host.stop();
  });
});

describe.each(['nginx', 'apache', 'caddy'] as const)('%s over TLS', (name) => {
  const startHost = hosts[name];
  if (startHost === undefined) {
    test.skip(`${name} is not installed, so what it is told was not tried`);
    return;
  }
  const target = targetAt(join(folder, `${name}-tls`));
  let host: RealHost;
  beforeAll(async () => {
    await releaseTo(target, '/', servedFiles);
    const change = (site: ServedSite) => ({ ...site, tls: true, siteUrl: site.siteUrl.replace('http:', 'https:') });
    host = await startHost({ target, base: '/', change });
  });
  afterAll(() => host.stop());

  test.each([
    ['/', '/'],
    ['/dien-hinh/a/', '/dien-hinh/a/'],
    ['/dien-hinh/a', '/dien-hinh/a/'],
    ['/dien-hinh/a?tu=zalo', '/dien-hinh/a/?tu=zalo'],
    ['/khong-co?a=b', '/khong-co?a=b'],
  ])('http %s leads to https in one step', async (from, to) => {
    const { status, headers } = await ask(host.plain ?? '', from);
    expect(status).toBe(301);
    expect(headers.location).toBe(`${host.gallery.replace('http:', 'https:').replace(/\/$/, '')}${to}`);
  });

  test('https sends the site', async () => {
    const { status, body } = await ask(host.gallery.replace('http:', 'https:'), '/dien-hinh/a/');
    expect([status, body.toString().includes('<h1>a</h1>')]).toEqual([200, true]);
  });
});
