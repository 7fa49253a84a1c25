import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestOf, readBundle } from '../../../src/integrations/kept-bundle.ts';

const folder = resolve(process.env['TEST_FOLDER'] ?? '', 'kept-bundle');
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function lay(): void {
  write('may/prerender-entry.a1.mjs', 'export {};');
  write('tep/_astro/page.css', 'a{}');
  const kept = { world: 'w', digest: digestOf(folder), entry: 'prerender-entry.a1.mjs', styles: {} };
  write('goi.json', JSON.stringify(kept));
}

test('a bundle of the same code is used', () => {
  lay();
  expect(readBundle(folder, 'w')?.entry).toBe('prerender-entry.a1.mjs');
});

test('nothing, and a bundle of other code, are not used', () => {
  expect(readBundle(folder, 'w')).toBeUndefined();
  lay();
  expect(readBundle(folder, 'other')).toBeUndefined();
});

test.each([
  [
    'a file has changed',
    () => {
      write('tep/_astro/page.css', 'b{}');
    },
  ],
  [
    'a file is missing',
    () => {
      rmSync(join(folder, 'may/prerender-entry.a1.mjs'));
    },
  ],
  [
    'a file has come',
    () => {
      write('may/chunks/other.mjs', '');
    },
  ],
  [
    'its description was cut off',
    () => {
      write('goi.json', '{"world":"w","dig');
    },
  ],
])('a damaged bundle is not used: %s', (_, damage) => {
  lay();
  damage();
  expect(readBundle(folder, 'w')).toBeUndefined();
});
