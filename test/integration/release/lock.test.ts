import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../../src/release/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(folder, 'khoa');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('is held until it is released', () => {
  const lock = takeLock(file);
  if (typeof lock === 'number') throw new Error('nobody else holds it');
  expect(readdirSync(folder)).toEqual(['khoa']);
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test('names the process that holds it, and passes on when that process has ended', async () => {
  const module = JSON.stringify(resolve('src/release/lock.ts'));
  const code = `import { takeLock } from ${module}; takeLock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => child.stdout.once('data', done));
  expect(takeLock(file)).toBe(child.pid);
  child.kill('SIGKILL');
  await new Promise((done) => child.once('close', done));
  const lock = takeLock(file);
  expect(typeof lock).toBe('object');
  if (typeof lock === 'object') lock.release();
});

test('another process with the number of the former holder does not hold it', () => {
  writeFileSync(file, `${process.ppid} started-before`);
  const lock = takeLock(file);
  expect(typeof lock).toBe('object');
  if (typeof lock === 'object') lock.release();
});

test.each(['', 'nobody', '0', '-1'])('a lock that says “%s” counts for nothing', (text) => {
  writeFileSync(file, text);
  const lock = takeLock(file);
  expect(typeof lock).toBe('object');
  if (typeof lock === 'object') lock.release();
});

test('of many processes that find the same dead lock, one gets it', async () => {
  writeFileSync(file, '0 ended');
  const module = JSON.stringify(resolve('src/release/lock.ts'));
  const start = Date.now() + 1500;
  const code = `import { takeLock } from ${module}; while (Date.now() < ${start}); console.log(typeof takeLock(${JSON.stringify(file)})); setInterval(() => {}, 1000);`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const said = await Promise.all(
    children.map(
      (child) =>
        new Promise<string>((done) => {
          child.stdout.once('data', (data) => {
            done(String(data).trim());
          });
        }),
    ),
  );
  for (const child of children) child.kill('SIGKILL');
  expect(said.filter((each) => each === 'object')).toEqual(['object']);
  rmSync(file, { force: true });
});
