import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishPages } from '../../../src/integrations/styles.ts';

const sheets = {
  'Page.aaa.css': '@layer reset{}@layer tokens{}@layer components{}',
  'Card.bbb.css': '@layer components{.card{}}',
  'SiteHeader.ccc.css': '@layer components{.header{}}',
  '_slug_.ddd.css': '@layer components{.story{}}',
};
type Sheet = keyof typeof sheets;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'styles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const page = (base: string, names: readonly Sheet[]): string =>
  `<head><title>a</title>${names.map((name) => `<link rel="stylesheet" href="${base}_astro/${name}">`).join('')}</head><p>b</p>`;

function lay(pages: Readonly<Record<string, string>>): void {
  const files = Object.entries(sheets).map(([name, css]) => [`_astro/${name}`, css] as const);
  for (const [file, text] of [...files, ...Object.entries(pages)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const linksOf = (file: string): string[] => [...read(file).matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);

test('what all pages have comes first, what belongs to one page last', () => {
  lay({
    'index.html': page('/', ['Card.bbb.css', 'Page.aaa.css', 'SiteHeader.ccc.css']),
    'a/index.html': page('/', ['_slug_.ddd.css', 'SiteHeader.ccc.css', 'Page.aaa.css', 'Card.bbb.css']),
    '404.html': page('/', ['SiteHeader.ccc.css', 'Page.aaa.css']),
  });
  expect(finishPages(folder, '/')).toBe(3);
  const [shared = '', own = ''] = linksOf('a/index.html');
  expect(read(shared)).toBe('@layer reset;@layer tokens;@layer components{.header{}}');
  expect(read(own)).toBe('@layer components{.card{}.story{}}');
  expect(linksOf('404.html')).toEqual([shared]);
  expect(linksOf('index.html')[0]).toBe(shared);
});

test('the rest of the page stays as it is', () => {
  lay({ 'index.html': page('/', ['Card.bbb.css', 'Page.aaa.css']), '404.html': page('/', ['Page.aaa.css']) });
  finishPages(folder, '/');
  expect(read('index.html').replace(/<link[^>]*>/g, '')).toBe('<head><title>a</title></head><p>b</p>');
});

test('pages with the same parts in another order share their stylesheets', () => {
  lay({
    'a/index.html': page('/', ['Card.bbb.css', '_slug_.ddd.css', 'Page.aaa.css']),
    'b/index.html': page('/', ['_slug_.ddd.css', 'Page.aaa.css', 'Card.bbb.css']),
    '404.html': page('/', ['Page.aaa.css']),
  });
  finishPages(folder, '/');
  expect(linksOf('a/index.html')).toEqual(linksOf('b/index.html'));
  expect(readdirSync(join(folder, '_astro')).filter((name) => !(name in sheets))).toHaveLength(2);
});

test('addresses keep the path that the site is below', () => {
  lay({ 'index.html': page('/pho/', ['Page.aaa.css', 'Card.bbb.css']), '404.html': page('/pho/', ['Page.aaa.css']) });
  finishPages(folder, '/pho/');
  for (const link of linksOf('index.html')) expect(link).toMatch(/^\/pho\/_astro\/(?:site|page)\.[\da-f]{8}\.css$/);
});

test('a stylesheet from elsewhere and a missing order of layers stop the build', () => {
  lay({ 'index.html': '<link rel="stylesheet" href="https://a.example/a.css">' });
  expect(() => finishPages(folder, '/')).toThrow('index.html dùng tệp kiểu chữ ở nơi khác');
  lay({ 'index.html': page('/', ['Card.bbb.css']) });
  expect(() => finishPages(folder, '/')).toThrow('layers.css');
});

test.each([
  ['another layer, in the order of the layers', '@layer tokens{.a{}}', '@layer tokens{.a{}}@layer components{.b{}}'],
  [
    'a layer that comes earlier',
    '@layer components{.a{}}@layer tokens{.c{}}',
    '@layer tokens{.c{}}@layer components{.a{}.b{}}',
  ],
  ['a layer that no other sheet names', '@layer pages{.a{}}', '@layer components{.b{}}@layer pages{.a{}}'],
  [
    'a block beside the layer',
    '@layer components{.a{}}@media print{.a{}}',
    '@layer components{.a{}.b{}}@media print{.a{}}',
  ],
  ['what is in no layer', '.a{}', '@layer components{.b{}}.a{}'],
  ['a block that is not closed', '@layer components{.a{content:"}"}', '@layer components{.a{content:"}"}.b{}}'],
  [
    'two blocks that are not closed',
    '@media print{@layer components{.a{content:"}"',
    '@layer components{.b{}}@media print{@layer components{.a{content:"}"}}}',
  ],
  ['a brace in a text', '@layer components{.a{content:"}"}}', '@layer components{.a{content:"}"}.b{}}'],
  ['names of layers', '@layer tokens,components;@layer components{.a{}}', '@layer components{.a{}.b{}}'],
])('sheets become one block for each layer: %s', (_name, first, joined) => {
  lay({
    'index.html': page('/', ['Card.bbb.css', 'Page.aaa.css', '_slug_.ddd.css']),
    '404.html': page('/', ['Page.aaa.css']),
  });
  writeFileSync(join(folder, '_astro/Card.bbb.css'), first);
  writeFileSync(join(folder, '_astro/_slug_.ddd.css'), '@layer components{.b{}}');
  finishPages(folder, '/');
  expect(read(linksOf('index.html')[1] ?? '')).toBe(joined);
});
