import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfFile, toManifest } from '../../../src/build/manifest.ts';
import type { PlanRecord } from '../../../src/build/plan-record.ts';
import { openRoom, type Room } from '../../../src/build/room.ts';
import type { Environment } from '../../../src/environment/parse.ts';

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'room-'));
});
afterEach(() => {
  rmSync(cacheDir, { recursive: true });
});

const environment = (changes: Partial<Environment> = {}): Environment => ({
  root: process.cwd(),
  cacheDir,
  contentDir: '/content',
  outDir: '/out',
  buildDir: '/build',
  siteUrl: 'https://a.vn',
  base: '/',
  production: false,
  today: '2026-11-30',
  held: [],
  vanished: [],
  port: undefined,
  variables: {} as Environment['variables'],
  ...changes,
});

const record: PlanRecord = {
  entries: new Map(),
  entryKeys: [],
  questions: [],
  fieldSets: [],
  outputs: new Map(),
  steps: new Map([['guard', { rules: 'x' }]]),
};

const manifest = toManifest(new Map([['a/index.html', digestOfFile(Buffer.from('a'))]]), {
  before: '',
  day: '2026-11-30',
});

function finish(room: Room, { isWhole = true, isSaved = true } = {}): void {
  room.finish(
    () => {
      const file = join(room.siteFolder, 'a/index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'a');
      if (!isWhole) throw new Error('killed');
    },
    { record, manifest, changed: ['a/index.html'] },
  );
  if (isSaved) room.save();
}

const isContinued = (changes: Partial<Environment> = {}): boolean => {
  const room = openRoom(environment(changes));
  room.leave();
  return room.last !== undefined;
};

test('the next build continues where the last one ended', () => {
  const first = openRoom(environment());
  expect(first.last).toBeUndefined();
  finish(first);
  first.leave();
  const second = openRoom(environment());
  expect(second.last).toMatchObject({ record, manifest });
  second.leave();
});

test('a build that ends before it has changed the site leaves the last one as it was', () => {
  const first = openRoom(environment());
  finish(first);
  first.leave();
  openRoom(environment()).leave();
  expect(isContinued()).toBe(true);
});

test('a build that was killed while it changed the site, and what is damaged, is made anew', () => {
  for (const damage of [
    (room: Room) => {
      expect(() => {
        finish(room, { isWhole: false });
      }).toThrow('killed');
    },
    (room: Room) => {
      finish(room, { isSaved: false });
    },
    (room: Room) => {
      rmSync(join(room.siteFolder, 'a/index.html'));
    },
    (room: Room) => {
      writeFileSync(join(room.siteFolder, 'a/index.html'), 'changed by hand');
    },
    (room: Room) => {
      writeFileSync(room.manifestFile, '{"version":1');
    },
    (room: Room) => {
      writeFileSync(room.manifestFile, JSON.stringify({ ...manifest, id: 'another' }));
    },
    (room: Room) => {
      writeFileSync(join(dirname(room.siteFolder), 'ke-hoach.bin'), 'half');
    },
  ]) {
    const room = openRoom(environment());
    finish(room);
    damage(room);
    room.leave();
    const next = openRoom(environment());
    expect(next.last).toBeUndefined();
    expect(existsSync(next.siteFolder)).toBe(false);
    next.leave();
  }
});

test('other settings have a room of their own', () => {
  const room = openRoom(environment());
  finish(room);
  room.leave();
  expect(isContinued({ base: '/thi-dua/' })).toBe(false);
  expect(isContinued({ production: true })).toBe(false);
  expect(isContinued({ contentDir: '/khac' })).toBe(false);
  expect(isContinued({ today: '2026-12-01', outDir: '/noi-khac' })).toBe(true);
});

test('a second build at the same time makes everything in a room of its own and names the first', async () => {
  const first = openRoom(environment());
  finish(first);
  first.leave();
  const [rooms = ''] = readdirSync(join(cacheDir, 'ban-dung'));
  const lockFile = join(cacheDir, 'ban-dung', rooms, 'dang-dung.khoa');
  const module = JSON.stringify(resolve('src/release/lock.ts'));
  const code = `import { takeLock } from ${module}; takeLock(${JSON.stringify(lockFile)}); console.log('held'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => other.stdout.once('data', done));
  const second = openRoom(environment());
  expect(second.last).toBeUndefined();
  expect(second.notice).toContain(`tiến trình ${other.pid ?? 0}`);
  finish(second);
  second.leave();
  expect(existsSync(second.siteFolder)).toBe(false);
  expect(existsSync(lockFile)).toBe(true);
  other.kill('SIGKILL');
  await new Promise((done) => other.once('close', done));
  expect(isContinued()).toBe(true);
});
