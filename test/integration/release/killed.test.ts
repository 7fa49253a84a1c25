/** Kills a release at several moments. `npm run drill:kill` does so at many more, with real sites. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { currentRelease, listReleases, targetAt } from '../../../src/release/layout.ts';
import { openRelease } from '../../../src/release/release.ts';
import { verifyFolder } from '../../../src/release/verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const target = targetAt(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('what is served is one whole release, and the next run starts right', async () => {
  let before = 0;
  for (const milliseconds of [0, 60, 150, 300, 500]) {
    const child = spawn(process.execPath, [resolve('test/support/releasing.ts'), folder, '40'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const began = new Promise<void>((done) => {
      child.stdout.once('data', () => {
        done();
      });
    });
    child.stdout.on('data', (text: Buffer) => lines.push(text.toString()));
    const ended = new Promise<void>((done) => {
      child.once('close', () => {
        done();
      });
    });
    await began;
    // Waits until the first release is in service. Later releases are killed at any moment.
    while (currentRelease(target) === undefined) await delay(20);
    await delay(milliseconds);
    child.kill('SIGKILL');
    await ended;
    const id = currentRelease(target) ?? '';
    const { site, manifest } = openRelease(target, id);
    expect(verifyFolder(site, manifest).differences).toEqual([]);
    expect(Object.keys(manifest.files).length).toBeGreaterThan(80);
    for (const kept of listReleases(target)) expect(existsSync(join(target.releases, kept, 'ban-ke.json'))).toBe(true);
    expect(listReleases(target).length).toBeLessThanOrEqual(5);
    expect(Number(id.slice(0, 15).replace('-', ''))).toBeGreaterThanOrEqual(before);
    before = Number(id.slice(0, 15).replace('-', ''));
  }
  expect(readdirSync(folder)).toContain('so-dia-chi.json');
}, 180_000);

test('a disk that is full leaves what is served, and the next run starts right', async () => {
  const before = currentRelease(target);
  // Limits the size of files to a few kilobytes, so that the manifest cannot be written.
  const releasing = `ulimit -f 4 && exec '${process.execPath}' '${resolve('test/support/releasing.ts')}' '${folder}' 40`;
  const { status } = spawnSync('bash', ['-c', releasing], { stdio: 'ignore' });
  expect(status).not.toBe(0);
  expect(currentRelease(target)).toBe(before);
  const { site, manifest } = openRelease(target, before ?? '');
  expect(verifyFolder(site, manifest).differences).toEqual([]);
  const child = spawn(process.execPath, [resolve('test/support/releasing.ts'), folder, '40'], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  while (currentRelease(target) === before) await delay(20);
  child.kill('SIGKILL');
  await ended;
}, 180_000);
