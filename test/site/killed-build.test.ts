/** A build that is killed leaves the former site as it was. `npm run drill:kill` does this at many more moments. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contentsOf } from '../support/files.ts';
import { buildRelease } from '../support/sites.ts';

const digestOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const { file, bytes } of contentsOf(folder)) hash.update(file).update(bytes);
  return hash.digest('hex');
};

test('the site of the build before stays whole', async () => {
  const { dir } = await buildRelease();
  const before = digestOf(dir);
  for (const milliseconds of [1500, 6000]) {
    const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: dirname(dir),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('close', done));
    await delay(milliseconds);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await ended;
    expect(digestOf(dir)).toBe(before);
  }
});
