/** The content with which `npm run bench:scale` measures must be valid, before and after each of its changes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../../src/cli/run-node.ts';
import { changesOf, writeContent } from '../bench/scale/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-content-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('repeated samples pass the check, and so do the changes that an office makes', async () => {
  const content = join(folder, 'content');
  writeContent({ from: 'content', into: content, count: 190 });
  const check = () =>
    runNode(['src/content-check.ts'], {
      env: { ...process.env, BUILD_DATE: '2026-11-30', CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') },
    }).finished;
  const tell = async (name: string) => ({ name, ...(await check()) });
  expect(await tell('as written')).toMatchObject({ ok: true });
  for (const round of [1, 2]) {
    for (const [name, change] of changesOf(content, round)) {
      change();
      expect(await tell(name)).toMatchObject({ ok: true });
    }
  }
});
