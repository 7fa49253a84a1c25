import { expect, test } from 'vitest';
import { toOfflineCss, toOfflineHtml } from '../../../src/release/offline-copy.ts';

const files = new Set([
  'index.html',
  'dien-hinh/a/index.html',
  'dien-hinh/a/mot-trang/index.html',
  'dien-hinh/index.html',
  '_astro/a.css',
  '_astro/a.avif',
  '_astro/b.avif',
  '_astro/be.woff2',
  'van-ban/a.pdf',
]);
const siteAt = (base: string) => ({ base, siteUrl: 'https://gallery.example', has: (path: string) => files.has(path) });

test.each([
  ['/', '/dien-hinh/a/', '../../dien-hinh/a/index.html'],
  ['/', '/', '../../index.html'],
  ['/', '/#noi-dung', '../../index.html#noi-dung'],
  ['/', '/dien-hinh/?trang=2#a', '../../dien-hinh/index.html#a'],
  ['/', '/van-ban/a.pdf', '../../van-ban/a.pdf'],
  ['/', 'https://gallery.example/dien-hinh/', '../../dien-hinh/index.html'],
  ['/', '#phan-hai', '#phan-hai'],
  ['/', 'mot-trang/', '../../dien-hinh/a/mot-trang/index.html'],
  ['/', '../?trang=2', '../../dien-hinh/index.html'],
  ['/', 'khong-co/', 'https://gallery.example/dien-hinh/a/khong-co/'],
  ['/', '', ''],
  ['/thi-dua/', 'mot-trang/#a', '../../dien-hinh/a/mot-trang/index.html#a'],
  ['/', 'https://khac.vn/dien-hinh/', 'https://khac.vn/dien-hinh/'],
  ['/', '//khac.vn/dien-hinh/', '//khac.vn/dien-hinh/'],
  ['/', 'mailto:a@b.vn', 'mailto:a@b.vn'],
  ['/', '/tim-kiem/', 'https://gallery.example/tim-kiem/'],
  ['/thi-dua/', '/thi-dua/dien-hinh/', '../../dien-hinh/index.html'],
  ['/thi-dua/', '/dien-hinh/', '/dien-hinh/'],
])('at %s, %s becomes %s', (base, address, relative) => {
  const html = toOfflineHtml(`<!doctype html><p><a href="${address}">x</a>`, 'dien-hinh/a/index.html', siteAt(base));
  expect(html).toContain(`<a href="${relative}">`);
});

test('pictures, styles and refreshes are found; scripts and what only a server gives are left out', () => {
  const html = toOfflineHtml(
    `<!doctype html><link rel=stylesheet href=/_astro/a.css><link rel=manifest href=/site.webmanifest><link rel=canonical href=https://gallery.example/><meta http-equiv=refresh content="0; url=/dien-hinh/"><script type=module src=/_astro/a.js></script><script type="application/ld+json">{}</script><img srcset="/_astro/a.avif 1x, /_astro/b.avif 2x" src=/_astro/a.avif><template><a href=/dien-hinh/>x</a></template>`,
    'index.html',
    siteAt('/'),
  );
  expect(html).toContain('<link rel="stylesheet" href="_astro/a.css">');
  expect(html).toContain('content="0; url=dien-hinh/index.html"');
  expect(html).toContain('srcset="_astro/a.avif 1x, _astro/b.avif 2x" src="_astro/a.avif"');
  expect(html).toContain('<template><a href="dien-hinh/index.html">');
  expect(html).toContain('application/ld+json');
  expect(html).not.toMatch(/manifest|canonical|type="module"/);
});

test('fonts of a stylesheet are found', () => {
  const css = `@font-face{src:url(/_astro/be.woff2)}a{background:url("data:image/svg+xml,<x/>")}`;
  expect(toOfflineCss(css, '_astro/a.css', siteAt('/'))).toBe(css.replace('/_astro/be.woff2', '../_astro/be.woff2'));
});

test('fonts and pictures of styles inside a page are found', () => {
  const html = toOfflineHtml(
    `<!doctype html><style>@font-face{src:url(/_astro/be.woff2)}</style><p style="background:url('/_astro/a.avif')">x`,
    'dien-hinh/a/index.html',
    siteAt('/'),
  );
  expect(html).toContain('<style>@font-face{src:url(../../_astro/be.woff2)}</style>');
  expect(html).toContain(`<p style="background:url('../../_astro/a.avif')">`);
});
