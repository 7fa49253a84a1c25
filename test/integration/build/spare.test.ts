import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fillFolder, keepAsSpare } from '../../../src/build/spare.ts';
import { listFiles } from '../../../src/release/list-files.ts';

const all = mkdtempSync(join(tmpdir(), 'spare-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});

let [room, build, place] = ['', '', ''];
beforeEach(() => {
  const folder = mkdtempSync(join(all, 'one-'));
  [room, build, place] = [join(folder, 'room'), join(folder, 'build'), join(folder, 'dist')];
});

const paths = () => new Set(listFiles(room));

/** Replaces the file, as a build does, instead of changing it: another folder may share the old one as a hard link. */
function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  rmSync(file, { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Delivers the site of the room, as a build does. */
function deliver(replaced: readonly string[]): void {
  fillFolder(room, paths(), build);
  if (existsSync(place)) {
    renameSync(place, `${place}.former`);
    renameSync(build, place);
    keepAsSpare(`${place}.former`, build, replaced);
  } else renameSync(build, place);
}

const shown = () => Object.fromEntries(listFiles(place).map((path) => [path, readFileSync(join(place, path), 'utf8')]));
const inRoom = () => Object.fromEntries(listFiles(room).map((path) => [path, readFileSync(join(room, path), 'utf8')]));

test('however the site changes, what is delivered is what is in the room', () => {
  write(room, 'index.html', 'home');
  write(room, 'a/index.html', 'a');
  write(room, 'b/index.html', 'b');
  deliver([]);
  expect(shown()).toEqual(inRoom());
  write(room, 'a/index.html', 'a, changed');
  deliver(['a/index.html']);
  expect(shown()).toEqual(inRoom());
  rmSync(join(room, 'b'), { recursive: true });
  write(room, 'c/d/index.html', 'd');
  deliver(['b/index.html']);
  expect(shown()).toEqual(inRoom());
  expect(existsSync(join(place, 'b'))).toBe(false);
  deliver([]);
  expect(shown()).toEqual(inRoom());
});

test('what was changed or removed is in no folder any more', () => {
  write(room, 'index.html', 'home');
  write(room, 'a/index.html', 'somebody');
  deliver([]);
  rmSync(join(room, 'a'), { recursive: true });
  deliver(['a/index.html']);
  expect(existsSync(join(`${build}.truoc`, 'index.html'))).toBe(true);
  expect(existsSync(join(`${build}.truoc`, 'a'))).toBe(false);
});

test.each<[string, (site: string) => void]>([
  [
    'a file added',
    (site) => {
      write(site, 'more/of/it.txt', 'mine');
    },
  ],
  [
    'a file removed',
    (site) => {
      rmSync(join(site, 'a/index.html'));
    },
  ],
  [
    'a file replaced',
    (site) => {
      write(site, 'a/index.html', 'mine');
    },
  ],
  [
    'a folder in place of a file',
    (site) => {
      rmSync(join(site, 'a/index.html'));
      write(site, 'a/index.html/mine.txt', 'mine');
    },
  ],
  [
    'a file in place of a folder',
    (site) => {
      write(site, 'a', 'mine');
    },
  ],
])('in the delivered site, %s by somebody else does not come back', (_what, change) => {
  write(room, 'index.html', 'home');
  write(room, 'a/index.html', 'a');
  deliver([]);
  change(place);
  for (let round = 0; round < 3; round += 1) deliver([]);
  expect(shown()).toEqual(inRoom());
});
