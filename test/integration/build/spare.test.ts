import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fillFolder, keepAsSpare, prepareSpare } from '../../../src/build/spare.ts';
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

let delivered = 0;

/**
 * Delivers the site of the room, as a build does: by looking at every file or, if the process has built before
 * (`isPrepared`), by the files that differ.
 */
function deliver(replaced: readonly string[], isPrepared: boolean): void {
  const change = {
    before: `site ${delivered}`,
    changed: replaced.filter((path) => paths().has(path)),
    deleted: replaced.filter((path) => !paths().has(path)),
  };
  fillFolder(room, paths(), build, isPrepared ? change : undefined);
  delivered += 1;
  if (existsSync(place)) {
    renameSync(place, `${place}.former`);
    renameSync(build, place);
    keepAsSpare(`${place}.former`, build, replaced);
  } else renameSync(build, place);
  if (isPrepared) prepareSpare(room, paths(), build, `site ${delivered}`);
}

/** With and without preparation. */
const both = [[false], [true]] as const;

const shown = () => Object.fromEntries(listFiles(place).map((path) => [path, readFileSync(join(place, path), 'utf8')]));
const inRoom = () => Object.fromEntries(listFiles(room).map((path) => [path, readFileSync(join(room, path), 'utf8')]));

test.each(both)('however the site changes, what is delivered is what is in the room (prepared: %s)', (isPrepared) => {
  write(room, 'index.html', 'home');
  write(room, 'a/index.html', 'a');
  write(room, 'b/index.html', 'b');
  deliver([], isPrepared);
  expect(shown()).toEqual(inRoom());
  write(room, 'a/index.html', 'a, changed');
  deliver(['a/index.html'], isPrepared);
  expect(shown()).toEqual(inRoom());
  rmSync(join(room, 'b'), { recursive: true });
  write(room, 'c/d/index.html', 'd');
  deliver(['b/index.html', 'c/d/index.html'], isPrepared);
  expect(shown()).toEqual(inRoom());
  expect(existsSync(join(place, 'b'))).toBe(false);
  deliver([], isPrepared);
  expect(shown()).toEqual(inRoom());
});

test.each(both)('what was changed or removed is in no folder any more (prepared: %s)', (isPrepared) => {
  write(room, 'index.html', 'home');
  write(room, 'a/index.html', 'somebody');
  deliver([], isPrepared);
  rmSync(join(room, 'a'), { recursive: true });
  deliver(['a/index.html'], isPrepared);
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
  for (const [isPrepared] of both) {
    for (const folder of [room, build, place, `${build}.truoc`]) rmSync(folder, { recursive: true, force: true });
    write(room, 'index.html', 'home');
    write(room, 'a/index.html', 'a');
    deliver([], isPrepared);
    change(place);
    for (let round = 0; round < 3; round += 1) deliver([], isPrepared);
    expect(shown()).toEqual(inRoom());
  }
});

test('a site that another process has delivered meanwhile is looked at file by file', () => {
  write(room, 'index.html', 'home');
  deliver([], true);
  deliver([], true);
  write(room, 'index.html', 'home, changed by the other process');
  fillFolder(room, paths(), build, { before: 'site of the other process', changed: [], deleted: [] });
  expect(readFileSync(join(build, 'index.html'), 'utf8')).toBe('home, changed by the other process');
});
