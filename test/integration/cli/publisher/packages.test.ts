/** Which packages the publisher's clone uses. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { installPackages } from '../../../../src/cli/publisher/work-clone.ts';

const all = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});
let project = '';
let folder = '';
const lay = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
/** Writes a lock file and an installed package into a folder, each with `lock` as its text. */
const have = (place: string, lock: string, name = 'goi') => {
  lay(join(place, 'package-lock.json'), lock);
  lay(join(place, 'node_modules', name, 'index.js'), lock);
};
const used = (name = 'goi') => readFileSync(join(folder, 'node_modules', name, 'index.js'), 'utf8');
const install = () => installPackages({ folder, project });
beforeEach(() => {
  project = mkdtempSync(join(all, 'project-'));
  folder = mkdtempSync(join(all, 'clone-'));
  have(project, 'lock 1');
  lay(join(folder, 'package-lock.json'), 'lock 1');
});

test('those of the project while both have the same lock, and what Vite keeps there stays', async () => {
  await install();
  expect(used()).toBe('lock 1');
  lay(join(folder, 'node_modules/.vite/kept'), '');
  await install();
  expect(existsSync(join(folder, 'node_modules/.vite/kept'))).toBe(true);
});

test('those of the project after a revert to its lock, not its own from another one', async () => {
  have(folder, 'lock 2');
  lay(join(folder, 'package-lock.json'), 'lock 1');
  await install();
  expect(used()).toBe('lock 1');
});

test('all of the project after both have changed, and after a run that was killed', async () => {
  await install();
  have(project, 'lock 2');
  have(project, 'lock 2', 'goi-moi');
  lay(join(folder, 'package-lock.json'), 'lock 2');
  await install();
  expect([used(), used('goi-moi')]).toEqual(['lock 2', 'lock 2']);
  rmSync(join(folder, 'node_modules'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  await install();
  expect(used()).toBe('lock 2');
});

test('its own when its lock is another one; those of the project are left alone', async () => {
  await install();
  lay(join(folder, 'package-lock.json'), 'lock 2');
  lay(join(folder, 'src/cli/setup.mjs'), 'console.log("installed");');
  await install();
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  expect(existsSync(join(project, 'node_modules/goi/index.js'))).toBe(true);
  lay(join(folder, 'src/cli/setup.mjs'), 'console.log("no network"); process.exitCode = 1;');
  await expect(install()).rejects.toThrow(/Chưa cài được thư viện[^]*no network/);
});
