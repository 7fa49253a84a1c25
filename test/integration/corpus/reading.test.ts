/** A build reads the content once; the result is the same whether a file was read or came from the cache. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { forgetContent, readContent } from '../../../src/corpus/reading.ts';
import { environment } from '../../../src/environment.ts';

const today = '2026-11-29';
const folder = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const load = (contentDir: string, cacheDir?: string) =>
  loadCorpus({ root: contentDir, contentDir, today, ...(cacheDir !== undefined && { cacheDir }) });

/** Copies broken cases of many kinds into one folder. */
function layBroken(): string {
  const contentDir = join(folder, 'broken');
  const cases = readdirSync('test/fixtures/broken', { withFileTypes: true }).filter((item) => item.isDirectory());
  for (const { parentPath, name } of cases.filter((_, index) => index % 8 === 0))
    cpSync(join(parentPath, name), contentDir, { recursive: true });
  return contentDir;
}

test.each([
  ['sound', () => resolve('test/fixtures/content')],
  ['broken', layBroken],
])('%s content says the same read, remembered, and after a change of one file', async (name, lay) => {
  const contentDir = join(folder, `${name}-copy`);
  cpSync(lay(), contentDir, { recursive: true });
  const cacheDir = join(folder, `${name}-cache`);
  const first = await load(contentDir, cacheDir);
  expect(await load(contentDir, cacheDir)).toEqual(first);
  expect(first).toEqual(await load(contentDir));
  expect(first.entries.length + first.reports.length).toBeGreaterThan(10);

  writeFileSync(join(contentDir, 'don-vi/to-moi.yaml'), 'name: 1\n');
  const changed = await load(contentDir, cacheDir);
  expect(changed.reports.map(({ file }) => file)).toContain('don-vi/to-moi.yaml');
  expect(changed).toEqual(await load(contentDir));
  rmSync(join(contentDir, 'don-vi/to-moi.yaml'));
  expect(await load(contentDir, cacheDir)).toEqual(first);
});

test('every instance of the module has the same reading, until the content changes', async () => {
  const before = { ...environment };
  Object.assign(environment, { contentDir: join(layBroken(), 'don-vi'), cacheDir: join(folder, 'own-cache') });
  onTestFinished(() => {
    Object.assign(environment, before);
  });
  const path = '../../../src/corpus/reading.ts?instance=other';
  const other = (await import(/* @vite-ignore */ path)) as {
    readContent: typeof readContent;
  };
  expect(other.readContent).not.toBe(readContent);
  const reading = readContent();
  expect(other.readContent()).toBe(reading);
  forgetContent();
  const next = other.readContent();
  expect(next).not.toBe(reading);
  forgetContent();
  expect(await next).toEqual(await reading);
});
