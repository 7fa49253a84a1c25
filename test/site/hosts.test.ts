/**
 * Tests the answers of web servers with the configuration that `npm run host:config` prints, on every server that is
 * installed.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../src/cli/host-config/headers.ts';
import { openFolder } from '../support/hosts/program.ts';
import { hosts, type RealHost } from '../support/hosts/web-servers.ts';
import { filesOf } from '../support/files.ts';
import { releaseBuilt } from '../support/releases.ts';
import { buildFixture, expectNone, type Site } from '../support/sites.ts';
import { targetAt } from '../../src/release/layout.ts';

const portalOrigins = ['https://cong.example.vn'];
const withdrawn = ['dien-hinh/2022-to-hop-tac-da-go', 'nguoi-tot-viec-tot/tra-lai-cua-roi-da-go'];
const moved = 'dien-hinh/2022-lan-coi-dat-coc';
const page = (...keys: string[]) =>
  `<!doctype html><title>Cổng</title><body><h1>Cổng</h1>${keys.map((key) => `<!--#include virtual="/manh/${key}.html" -->`).join('<hr>')}<p>Chân trang của cổng</p>`;
const portalPages = {
  'co.html': page('moi', moved),
  'da-go.html': page(...withdrawn, 'nguoi-tot-viec-tot/chuyen-da-gop-vao-phong-trao'),
  'khong-co.html': page('dien-hinh/2019-chua-tung-co', 'moi', 'phong-trao/go-nham'),
};

/** Paths at which there is no file, and the content type of the 404 answer. */
const missing: readonly [path: string, type: RegExp][] = [
  ['dien-hinh/2019-chua-tung-co/', /^text\/html/],
  ['nhung/manh/dien-hinh/2019-chua-tung-co.html', /^text\/html/],
  ['nhung/manh/su-kien/', /^text\/html/],
  ['nhung/dien-hinh/2019-chua-tung-co/', /^text\/html/],
  ['nhung/phong-trao/go-nham/toi/', /^text\/html/],
  ['oembed/dien-hinh/2019-chua-tung-co.json', /^application\/json/],
  ['du-lieu/v1/khong-co.json', /^application\/json/],
  ['phong-trao/go-nham/feed.json', /^application\/json/],
  ['phong-trao/go-nham/rss.xml', /^text\/plain/],
  ['su-kien/khong-co.ics', /^text\/plain/],
  ['du-lieu/v1/khong-co.csv', /^text\/plain/],
  ['tong-hop/1999-01.docx', /^text\/plain/],
  ['anh-chia-se/dien-hinh/khong-co.jpg', /^text\/plain/],
  ['bia/dien-hinh/khong-co.svg', /^text\/plain/],
  ['_astro/khong-co.DdQx9.js', /^text\/plain/],
  ['nhung/v9.js', /^text\/plain/],
];

/** Files that scripts of other sites may load (CORS). */
const isForReuse = (file: string): boolean =>
  /(?:^|\/)(?:rss\.xml|feed\.json)$|\.ics$/.test(file) ||
  /^(?:du-lieu\/v1|oembed|nhung\/manh)\//.test(file) ||
  /^tong-hop\/[\d-]+\.\w+$/.test(file) ||
  ['nhung/v1.js', '404.json', '404.txt'].includes(file);

const target = targetAt(openFolder());
let site: Site;
beforeAll(async () => {
  site = await buildFixture();
  await releaseBuilt(site, target);
});
afterAll(() => {
  rmSync(target.root, { recursive: true });
});

describe.each(Object.entries(hosts))('%s', (name, startHost) => {
  // This skipped test makes the report name the server that was not tested.
  if (startHost === undefined) {
    test.skip(`${name} is not installed, so what it is told was not tried`);
    return;
  }
  let host: RealHost;
  beforeAll(async () => {
    host = await startHost({ target, base: site.base, portalOrigins, portalPages });
  });
  afterAll(() => host.stop());

  test.each(missing)('where nothing is at %s, the answer has the form of what was asked for', async (path, type) => {
    const answer = await fetch(host.gallery + path);
    const body = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(type);
    if (path.endsWith('.json')) expect(JSON.parse(body)).toMatchObject({ status: 404 });
    else if (path.startsWith('nhung/manh/')) expect(body).toMatch(/^<p>[^\n]*<\/p>\n?$/);
    else if (path.startsWith('nhung/') && path.endsWith('/')) expect(body).toMatch(/<body class="gone"/);
    else if (!path.endsWith('/')) expect(body).toBe('Không có tệp ở địa chỉ này.\n');
    expect(body.includes('Không tìm thấy trang')).toBe(path.startsWith('dien-hinh/'));
    if (isForReuse(path)) expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([...withdrawn, 'nguoi-tot-viec-tot/chuyen-da-gop-vao-phong-trao'])(
    'a withdrawn %s is one paragraph, and a small frame',
    async (key) => {
      const fragment = await fetch(`${host.gallery}nhung/manh/${key}.html`);
      expect(fragment.status).toBe(200);
      expect(await fragment.text()).toMatch(/^<p>[^\n]*<\/p>\n?$/);
      for (const night of ['', 'toi/']) {
        const frame = await fetch(`${host.gallery}nhung/${key}/${night}`);
        expect(frame.status).toBe(200);
        expect(await frame.text()).toMatch(/<body class="gone"/);
      }
      expect((await fetch(`${host.gallery}oembed/${key}.json`)).status).toBe(404);
    },
  );

  test('what was moved to another entry shows that entry', async () => {
    const now = 'dien-hinh/2022-lan-coi-dat-coc-o-cho';
    const text = async (path: string) => (await fetch(host.gallery + path)).text();
    expect(await text(`nhung/manh/${moved}.html`)).toBe(await text(`nhung/manh/${now}.html`));
    expect(await text(`nhung/${moved}/`)).toBe(await text(`nhung/${now}/`));
    expect(JSON.parse(await text(`oembed/${moved}.json`))).toMatchObject({ type: 'rich' });
  });

  test('the scripts of other sites may read what is offered for reuse, and nothing else', async () => {
    const problems: string[] = [];
    const files = filesOf(site.dir).filter((file) => !file.startsWith('pagefind/'));
    for (const file of files) {
      const answer = await fetch(host.gallery + file, { method: 'HEAD' });
      const allowed = answer.headers.get('access-control-allow-origin');
      if (answer.status !== 200) problems.push(`${file}: ${answer.status}`);
      if (allowed !== (isForReuse(file) ? '*' : null)) problems.push(`${file}: ${allowed ?? 'not allowed'}`);
    }
    expect(files.filter(isForReuse).length).toBeGreaterThan(50);
    expectNone(problems);
  });

  test.each([
    '',
    'dien-hinh/2022-lan-coi-dat-coc-o-cho/',
    'nhung/moi/',
    'nhung/manh/moi.html',
    'nhung/v1.js',
    'admin/',
    'sitemap.xml',
  ])('sends the headers for “%s” once each', async (path) => {
    const { headers } = await fetch(host.gallery + path);
    const sent = Object.fromEntries(Object.keys(headersFor(path, portalOrigins)).map((key) => [key, headers.get(key)]));
    expect(sent).toEqual(headersFor(path, portalOrigins));
  });

  // These servers have no portal, because they do not include fragments by SSI.
  if (name === 'our own server' || name === 'caddy') return;
  test.each(Object.keys(portalPages))('%s of the portal stays a page of the portal', async (file) => {
    const html = await (await fetch(`${host.portal ?? ''}${file}`)).text();
    expect(html.match(/<body/g)).toHaveLength(1);
    expect(html).toContain('Chân trang của cổng');
    expect(html).not.toMatch(/hidden|noindex|#include|error occurred|Không tìm thấy trang/);
    expect(html.match(/không còn ở đây|đã chuyển tới/g) ?? []).toHaveLength(
      { 'co.html': 0, 'da-go.html': 3 }[file] ?? 2,
    );
    expect(html.includes('Xem tất cả')).toBe(file !== 'da-go.html');
  });
});
