/**
 * Pages read only through modules that record what is read. A page that read otherwise would not be rendered again when
 * its source changes.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('src/{pages,components,outputs,embed,share,covers,queries}/**/*.{ts,astro,mdx}').sort();
const read = (file: string): string => readFileSync(file, 'utf8');
const withText = (pattern: RegExp): string[] => files.filter((file) => pattern.test(read(file)));

test('every page lists its paths through `offered`', () => {
  const listing = withText(/export const getStaticPaths\b/);
  expect(listing.length).toBeGreaterThan(30);
  expect(listing.filter((file) => !read(file).includes('export const getStaticPaths = offered('))).toEqual([]);
});

test('only the store reads collections', () => {
  expect(withText(/from 'astro:content'/)).toEqual(['src/queries/store.ts']);
});

test('files are read only where the reading is recorded, or where they belong to the code', () => {
  expect(withText(/from 'node:fs/)).toEqual([
    'src/components/document/file-size.ts',
    'src/pages/van-ban/[name].pdf.ts',
    'src/queries/store.ts',
    // Reads the cache of drawn pictures, whose keys are hashes of what is drawn.
    'src/share/draw-with-cache.ts',
    // Reads the typeface, which belongs to the code.
    'src/share/lettering.ts',
  ]);
  for (const file of ['src/components/document/file-size.ts', 'src/pages/van-ban/[name].pdf.ts'])
    expect(read(file)).toContain('fileField)');
});

test('the day is asked of the store', () => {
  expect(withText(/environment\.today|environment\b[^;]*\btoday\b/)).toEqual([
    // Pages of the handbook have no parameters, so every build makes them.
    'src/components/handbook/file-cases.ts',
    'src/queries/store.ts',
  ]);
});
