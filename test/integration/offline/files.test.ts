import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameFiles } from '../../../src/integrations/offline.ts';
import { letters } from '../../../src/offline/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(folder, 'ngoai-tuyen'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(
    join(folder, '_astro/a.css'),
    '@font-face{src:url(/goc/_astro/be.woff2)} p{background:url(/goc/_astro/x.svg)}',
  );
  writeFileSync(join(folder, 'sw.js'), 'importScripts("/goc/_astro/worker.js");');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const page = (word: string) =>
  `<link rel="stylesheet" href="/goc/_astro/a.css"><script src="/goc/_astro/b.js"></script><a href="/goc/dien-hinh/">${word}</a>`;

function build(word: string): string {
  writeFileSync(join(folder, 'ngoai-tuyen/index.html'), page(word));
  writeFileSync(join(folder, 'sw.js'), 'importScripts("/goc/_astro/worker.js");');
  nameFiles(folder, '/goc/');
  return readFileSync(join(folder, 'sw.js'), 'utf8');
}

test('the worker learns the page, its files and their letters, below the base of the site', () => {
  expect(build('Chưa có mạng')).toMatch(
    /^\/\* [0-9a-f]{8} \*\/self\.offline=\["\/goc\/ngoai-tuyen\/","\/goc\/_astro\/a\.css","\/goc\/_astro\/b\.js","\/goc\/_astro\/be\.woff2"\];\nimportScripts\("\/goc\/_astro\/worker\.js"\);$/,
  );
});

test('it changes with the page, and only then', () => {
  expect(build('Chưa có mạng')).toBe(build('Chưa có mạng'));
  expect(build('Mất mạng')).not.toBe(build('Chưa có mạng'));
});

test('a withdrawn path is named by letters that say no word of it', () => {
  const name = (path: string) => letters(createHash('sha256').update(path).digest());
  expect(name('/dien-hinh/2023-coc-ba-mau/')).toMatch(/^[a-p]{16}$/);
  expect(name('/dien-hinh/2023-coc-ba-mau/')).not.toBe(name('/dien-hinh/2023-coc-ba-mau'));
});
