/** Counts what a first question costs a reader who has no file of the search yet, beyond the pages themselves. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ours } from '../bench/search/contestants.ts';
import { startCountingHost, type CountingHost } from '../bench/search/host.ts';
import { measureCold } from '../bench/search/measure.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { buildReal, expectNone } from '../support/sites.ts';

/** In bytes. The benchmark's limit for a site of 500 pages is 120 kB; this site has less than half as many. */
const limit = 80_000;
const ways = ['by its address', 'typed with suggestions'];
/** A common pair of words, a typing slip, and a space too many. */
const queries = ['điển hình', 'nôg dân', 'đi ển hình'];
const visits = ways.flatMap((way) => queries.map((query) => [query, way] as const));

let browser: SharedBrowser;
let host: CountingHost;
let worker = '';
beforeAll(async () => {
  const { dir } = await buildReal();
  worker = readdirSync(join(dir, '_astro')).find((file) => file.startsWith('search-worker')) ?? '';
  browser = await shareBrowser();
  host = await startCountingHost([dir]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

test.each(visits)('“%s”, asked %s, costs a reader little', async (query, way) => {
  const { cold } = ours(`/_astro/${worker}`);
  const only = Object.fromEntries(Object.entries(cold).filter(([name]) => name === way));
  const { [way]: measured } = await measureCold({ cold: only }, { browser, host, queries: [query] });
  const files = measured?.heaviest.files ?? [];
  expect(measured?.most).toBeGreaterThan(20_000);
  if ((measured?.most ?? 0) > limit) expectNone(files.map(({ path, bytes }) => `${bytes} ${path}`));
  const twice = files.filter(({ path }, index) => files.findIndex((other) => other.path === path) !== index);
  expectNone(twice.map(({ path }) => `${path} is loaded twice`));
});
