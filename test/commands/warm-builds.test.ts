/**
 * What a build by `WarmBuilds` reports when it fails. `test/site/incremental.test.ts` compares the results of such
 * builds, one content after the other, with builds from nothing.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WarmBuilds } from '../../src/cli/warm-builds.ts';
import { today } from '../support/laid-corpus.ts';

// Commands refuse to use the folder of the tests as a cache.
const folder = mkdtempSync(join(tmpdir(), 'warm-builds-'));
const contentDir = join(folder, 'content');
const builds = new WarmBuilds(process.cwd());
const build = (variables: Readonly<Record<string, string>> = {}) =>
  builds.build(
    {
      PATH: process.env.PATH,
      BUILD_DATE: today,
      CONTENT_DIR: contentDir,
      CACHE_DIR: join(folder, 'cache'),
      OUT_DIR: join(folder, 'site'),
      ...variables,
    },
    { reportsContent: true },
  );

beforeAll(() => {
  cpSync('test/fixtures/content', contentDir, { recursive: true });
  writeFileSync(join(contentDir, 'cai-dat.yaml'), 'siteName: [');
});
afterAll(() => {
  builds.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a fault of the content is reported as npm run content:check does, and the next build tells it again', async () => {
  const first = await build();
  expect(first.ok).toBe(false);
  expect(first.output).toMatch(/^content\/cai-dat\.yaml\n {2}Lỗi |cai-dat\.yaml\n/m);
  expect(first.output).toMatch(/\d+ lỗi/);
  expect(await build()).toEqual(first);
});

test('variables that are wrong are told in the words of every command', async () => {
  const { ok, output } = await build({ SITE_URL: 'ten-mien' });
  expect(ok).toBe(false);
  expect(output).toContain('SITE_URL');
  expect(output).not.toContain('    at ');
});
