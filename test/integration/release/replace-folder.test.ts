import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { replaceFolder, restoreFolder } from '../../../src/release/replace-folder.ts';

const all = mkdtempSync(join(tmpdir(), 'replace-'));
let folder = '';
let place = '';
beforeEach(() => {
  folder = mkdtempSync(join(all, 'one-'));
  place = join(folder, 'dist');
});
afterAll(() => {
  rmSync(all, { recursive: true });
});

function lay(where: string, version: string, names: readonly string[]): string {
  mkdirSync(where, { recursive: true });
  for (const name of names) writeFileSync(join(where, name), version);
  return where;
}
const read = (name: string) => readFileSync(join(place, name), 'utf8');

test('the new folder takes the place of the old one and leaves nothing beside it', () => {
  lay(place, 'old', ['a', 'b']);
  replaceFolder(lay(join(folder, 'build'), 'new', ['a', 'c']), place);
  expect(readdirSync(place)).toEqual(['a', 'c']);
  expect(read('a')).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a repository in the place stays', () => {
  lay(place, 'old', ['a']);
  lay(join(place, '.git'), 'history', ['HEAD']);
  replaceFolder(lay(join(folder, 'build'), 'new', ['a']), place);
  expect(read('.git/HEAD')).toBe('history');
  expect(read('a')).toBe('new');
});

test('a place that is not there yet is made', () => {
  place = join(folder, 'deep/dist');
  replaceFolder(lay(join(folder, 'build'), 'new', ['a']), place);
  expect(read('a')).toBe('new');
});

test('what a killed run has moved away comes back, unless the new site is there', () => {
  lay(join(folder, '.dist.cu'), 'old', ['a']);
  restoreFolder(place);
  expect(read('a')).toBe('old');
  lay(join(folder, '.dist.cu'), 'older', ['a']);
  restoreFolder(place);
  expect(read('a')).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('killed at any moment, the place holds one whole site', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `f${index}`);
  const versions = ['one', 'two'].map((version) => lay(join(folder, version), version, names));
  lay(place, 'one', names);
  const module = resolve('src/release/replace-folder.ts');
  const code = `import { cpSync } from 'node:fs';
    import { replaceFolder } from ${JSON.stringify(module)};
    for (let at = 0; ; at += 1) {
      cpSync(${JSON.stringify(versions)}[at % 2], ${JSON.stringify(join(folder, 'build'))}, { recursive: true });
      replaceFolder(${JSON.stringify(join(folder, 'build'))}, ${JSON.stringify(place)});
      process.stdout.write('.');
    }`;
  for (let at = 0; at < 4; at += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child.stdout.once('data', done));
    await delay(at * 11);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    restoreFolder(place);
    const found = names.map((name) => (existsSync(join(place, name)) ? read(name) : 'nothing'));
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toMatch(/^(?:one|two)$/);
    rmSync(join(folder, 'build'), { recursive: true, force: true });
    cpSync(versions[0] ?? '', join(folder, 'build'), { recursive: true });
  }
}, 180_000);
