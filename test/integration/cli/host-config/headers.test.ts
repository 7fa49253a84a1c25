import { expect, test } from 'vitest';
import { headersFor } from '../../../../src/cli/host-config/headers.ts';
import { missingFileFor, missingRules } from '../../../../src/cli/host-config/missing.ts';
import { writers } from '../../../../src/cli/host-config/write.ts';
import { servedSite } from '../../../support/hosts/served-site.ts';

const portals = ['https://cong.example.vn', 'https://xa.example.vn:8443'];
const ancestorsOf = (path: string, origins: readonly string[] = portals): string | undefined =>
  /frame-ancestors ([^;]*)/.exec(headersFor(path, origins)['Content-Security-Policy'] ?? '')?.[1];

test.each([
  '',
  '404.html',
  'ma-nhung/',
  'dien-hinh/2023-a/',
  'nhung',
  'nhungx/',
  'a/nhung/',
  'admin/',
  'oembed/a.json',
])('no page may frame “%s”', (path) => {
  expect(ancestorsOf(path)).toBe("'none'");
});

test.each(['nhung/moi/', 'nhung/dien-hinh/2023-a/toi/', 'nhung/khong-con/'])(
  'the portals of the settings may frame “%s”',
  (path) => {
    expect(ancestorsOf(path)).toBe("'self' https://cong.example.vn https://xa.example.vn:8443");
    expect(ancestorsOf(path, [])).toBe("'self'");
    expect(headersFor(path, portals)['X-Robots-Tag']).toBe('noindex');
  },
);

test('the pages for editors may ask the git server of the office, and run no code made on the spot', () => {
  const policy = headersFor('admin/', portals, ['https://git.example.vn'])['Content-Security-Policy'];
  expect(policy).toContain("connect-src 'self' blob: https://git.example.vn;");
  expect(policy).not.toContain('unsafe-eval');
  expect(headersFor('admin/', portals)['Content-Security-Policy']).toContain("connect-src 'self' blob:;");
});

test.each([
  ['nhung/v1.js', 'public, max-age=3600'],
  ['nhung/v1.js/', 'no-cache'],
  ['_astro/page.css', 'public, max-age=31536000, immutable'],
  ['pagefind/fragment/vi_1a2b.pf_fragment', 'public, max-age=31536000, immutable'],
  ['pagefind/pagefind-entry.json', 'no-cache'],
  ['trang-thai.json', 'no-store'],
  ['phien-ban.json', 'no-cache'],
  ['admin/assets/index.js', 'public, max-age=31536000, immutable'],
  ['bia/gach-bong.0a1b2c3d.svg', 'public, max-age=31536000, immutable'],
  ['bia/dien-hinh/2023-a.svg', 'no-cache'],
  ['bia/chan-troi.svg', 'no-cache'],
  ['dien-hinh/2023-a/', 'no-cache'],
])('“%s” is kept: %s', (path, kept) => {
  expect(headersFor(path, portals)['Cache-Control']).toBe(kept);
});

test.each([
  ['oembed/dien-hinh/2023-a.json', '*'],
  ['nhung/manh/moi.html', '*'],
  ['nhung/v1.js', '*'],
  ['nhung/v12.js', '*'],
  ['rss.xml', '*'],
  ['phong-trao/nong-thon-moi/feed.json', '*'],
  ['su-kien.ics', '*'],
  ['su-kien/le-tuyen-duong.ics', '*'],
  ['du-lieu/v1/dien-hinh.csv', '*'],
  ['du-lieu/v1/dien-hinh.schema.json', '*'],
  ['tong-hop/2024-05.json', '*'],
  ['tong-hop/2024.docx', '*'],
  ['404.json', '*'],
  ['nhung/moi/', undefined],
  ['nhung/moi/toi/', undefined],
  ['_astro/be-vietnam-pro-400.woff2', undefined],
  ['_astro/page.css', undefined],
  ['du-lieu/', undefined],
  ['tong-hop/2024-05/', undefined],
  ['tong-hop/', undefined],
  ['su-kien/', undefined],
  ['dien-hinh/2023-a/', undefined],
  ['sitemap.xml', undefined],
  ['admin/config.json', undefined],
  ['admin/feed.json/', undefined],
  ['pagefind/pagefind.js', undefined],
  ['sw.js', undefined],
  ['404.html', undefined],
])('scripts of other sites may read “%s”: %s', (path, allowed) => {
  expect(headersFor(path, portals)['Access-Control-Allow-Origin']).toBe(allowed);
});

const own = Object.entries(writers).filter(([name]) => name === 'nginx' || name === 'apache');

test.each(own)('%s is told every header, for the base of the site', (_name, write) => {
  const site = servedSite({ base: '/thi-dua/' });
  const text = write(site);
  const lines = text.split('\n');
  for (const { path, headers } of site.rules)
    for (const [name, value] of Object.entries(headers)) {
      expect(lines.some((line) => line.includes(name))).toBe(true);
      expect(text).toContain(value);
      expect(text).toContain(`"^/thi-dua/${path}"`.replace('"^', text.includes('"~^') ? '"~^' : '"^'));
    }
  for (const { path, file } of missingRules) {
    expect(text).toContain(`^/thi-dua/${path}"`);
    expect(text).toContain(`/thi-dua/${file}`);
  }
});

test.each(own)('%s reads a dot of the base as a dot', (_name, write) => {
  expect(write(servedSite({ base: '/v1.0/' }))).toContain('^/v1\\.0/nhung/');
});

test.each([
  ['dien-hinh/khong-co/', '404.html'],
  ['dien-hinh/khong-co', '404.html'],
  ['dien-hinh/khong-co.html', '404.html'],
  ['dien-hinh/khong-co.HTM', '404.txt'],
  ['dien-hinh/khong-co/feed.json', '404.json'],
  ['site2.webmanifest', '404.json'],
  ['rss2.xml', '404.txt'],
  ['su-kien/a.ics', '404.txt'],
  ['_astro/a.Bx1_-9.woff2', '404.txt'],
  ['a.php', '404.txt'],
  ['nhung/a.js', '404.txt'],
  ['nhung/dien-hinh/a/', 'nhung/khong-con/index.html'],
  ['nhung/dien-hinh/a/toi', 'nhung/khong-con/index.html'],
  ['nhung/manh/dien-hinh/a.html', 'nhung/manh/khong-con.html'],
  ['nhung/manh/a', 'nhung/manh/khong-con.html'],
  ['nhung/manh/a.json', 'nhung/manh/khong-con.html'],
  ['a/nhung/manh/b/', '404.html'],
])('where “%s” is not there, %s is', (path, file) => {
  expect(missingFileFor(path)).toBe(file);
});

test('in nginx the narrower rule stands first, as its maps ask', () => {
  const map = /map \$dien_hinh_path \$dien_hinh_content_security_policy \{\n([^}]*)\}/.exec(
    writers['nginx']?.(servedSite()) ?? '',
  )?.[1];
  expect([...(map ?? '').matchAll(/"~\^([^"]*)"/g)].map(([, path]) => path)).toEqual(['/admin/', '/nhung/', '/']);
});
