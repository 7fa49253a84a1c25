import { expect, test } from 'vitest';
import { addressesIn, filesLoadedBy, pictureOf, unseenPictures } from '../../../src/offline/named-files.ts';
import { ageOf, day, isTombstone } from '../../../src/offline/kept.ts';

test('a page names its styles, scripts and letters, below its base alone', () => {
  const html = `<link rel="stylesheet" href="/goc/_astro/site.1a.css"><link href='/goc/_astro/be.2b.woff2'>
    <script type="module" src="/goc/_astro/a.3c.js"></script><a href="/goc/dien-hinh/">x</a><img src="/goc/_astro/anh.4d_1.avif">
    <script src="/khac/_astro/b.js"></script><link href="https://khac.example/_astro/c.css">`;
  expect(addressesIn(html, '/goc/')).toEqual([
    '/goc/_astro/site.1a.css',
    '/goc/_astro/be.2b.woff2',
    '/goc/_astro/a.3c.js',
  ]);
});

test.each([
  [
    'https://a.vn/goc/_astro/site.css',
    '@font-face{src:url(/goc/_astro/be.woff2)} p{background:url("/goc/_astro/x.svg")}',
    ['/goc/_astro/be.woff2'],
  ],
  ['https://a.vn/goc/_astro/site.css', 'p{color:red}', []],
  [
    'https://a.vn/goc/_astro/a.js',
    'import{x as e}from"./chung.1a.js";import"./phu.2b.js";import("./sau.3c.js");const t="./chu.js"',
    ['https://a.vn/goc/_astro/chung.1a.js', 'https://a.vn/goc/_astro/phu.2b.js'],
  ],
  ['https://a.vn/goc/_astro/a.js', 'export{a}from"./b.js";', ['https://a.vn/goc/_astro/b.js']],
])('%s brings along what it loads at once', (file, text, files) => {
  expect(filesLoadedBy(file, text, '/goc/')).toEqual(files);
});

const picture = (name: string) =>
  `<picture><source srcset="/goc/_astro/${name}_1.avif 480w, /goc/_astro/${name}_2.avif 736w"><img src="/goc/_astro/${name}_3.jpeg" srcset="/goc/_astro/${name}_4.jpeg 480w"></picture>`;
const story = `<img src="/goc/logo.svg"><article>${picture('a.H1')}${picture('b.H2')}<img alt="" src="/goc/bia/x.svg"></article><article>${picture('c.H3')}</article>`;

test.each([
  [[], ['/goc/_astro/a.H1_1.avif', '/goc/_astro/b.H2_1.avif', '/goc/bia/x.svg']],
  [['/goc/_astro/a.H1_2.avif'], ['/goc/_astro/b.H2_1.avif', '/goc/bia/x.svg']],
  [['/goc/_astro/a.H1_4.jpeg', '/goc/_astro/b.H2_3.jpeg', '/goc/bia/x.svg'], []],
])('of a story of which %j was shown, the other pictures are taken in one size', (shown: string[], files) => {
  expect(unseenPictures(story, '/goc/', (address) => shown.includes(address))).toEqual(files);
});

test('a page without an article has no pictures of its own', () => {
  expect(unseenPictures(picture('a.H1'), '/goc/', () => false)).toEqual([]);
});

test.each([
  ['/_astro/anh-1.C0RMyCoD_17wj8V.avif', '/_astro/anh-1.C0RMyCoD_Z24weNu.jpeg', true],
  ['/_astro/anh-1.C0R_yCoD_17wj8V.avif', '/_astro/anh-1.C0R_yCoD_Z24weNu.png', true],
  ['/_astro/anh-1.C0RMyCoD_17wj8V.avif', '/_astro/anh-1.DEUFN2dN_17wj8V.avif', false],
  ['/_astro/anh-1.C0RMyCoD_1.avif', '/_astro/anh-2.C0RMyCoD_1.avif', false],
])('%s and %s are sizes of one picture: %s', (one, other, isOne) => {
  expect(pictureOf(one) === pictureOf(other)).toBe(isOne);
  expect(pictureOf(one)).toBeDefined();
});

test.each(['/_astro/site.b652fae2.css', '/_astro/a_b.js', '/bia/dien-hinh/a_b.svg', '/anh_1.jpg'])(
  '%s is no size of a picture',
  (file) => {
    expect(pictureOf(file)).toBeUndefined();
  },
);

const now = Date.parse('2026-03-01T00:00:00Z');
const copyOf = (headers: Record<string, string>) => new Response('', { headers });
const kept = (days: number, more: Record<string, string> = {}) =>
  copyOf({ 'x-kept-on': String(now - days * day), ...more });
const host = (date: string) => ({ date: new Date(date).toUTCString() });

test.each([
  ['kept ten days ago', kept(10), NaN, 10],
  ['kept a moment ahead, as clocks are set', kept(-0.001), NaN, 0],
  ['kept an hour ahead', kept(-1 / 24), NaN, Infinity],
  ['kept a year ahead', kept(-365), NaN, Infinity],
  ['without a day', copyOf({}), NaN, now / day],
  ['on a clock that stands still', kept(0, host('2026-01-01')), Date.parse('2026-02-15'), 45],
  ['on a clock that runs behind', kept(1, host('2026-01-01')), Date.parse('2026-01-21'), 20],
  ['where the host is behind', kept(5, host('2026-02-24')), Date.parse('2026-02-20'), 5],
])('the age of what was %s', (_name, copy, hostTime, days) => {
  expect(ageOf(copy, now, hostTime) / day).toBeCloseTo(days, 5);
});

test('a tombstone says what it is; other pages do not', () => {
  expect(isTombstone('<meta name="status" content="da-go">')).toBe(true);
  expect(isTombstone('<title>Đăng nhập mạng</title><p>da-go</p>')).toBe(false);
});
