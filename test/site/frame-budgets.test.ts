import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attributeOf, findAll } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { packedWithin } from '../support/page-weight.ts';
import { buildReal, expectNone, problemsOf, type Site } from '../support/sites.ts';

/** Limits in kB of 1000 bytes, compressed with brotli. */
const limits = { portalScript: 1.5, html: 2, styles: 5, frameScript: 0.5, fragment: 1.5 };

const packedFile = (site: Site, file: string): number =>
  brotliCompressSync(readFileSync(join(site.dir, file))).length / 1000;

test('the script that portals load is small, has no hash and leans on nothing', async () => {
  const site = await buildReal();
  expect(packedFile(site, 'nhung/v1.js')).toBeLessThanOrEqual(limits.portalScript);
  const code = readFileSync(join(site.dir, 'nhung/v1.js'), 'utf8');
  expect(code).not.toMatch(/\b(?:import|require)\b|eval|innerHTML|cookie|localStorage|document\.write/);
  expect(filesOf(site.dir).filter((file) => /(?:^|\/)v1[.-]/.test(file))).toEqual(['nhung/v1.js']);
});

test('a frame loads one small style and one small script', async () => {
  const site = await buildReal();
  const problems = problemsOf(
    site,
    ({ document, html }) => {
      const styles = findAll(document, 'link').filter((link) => attributeOf(link, 'rel') === 'stylesheet');
      const scripts = findAll(document, 'script');
      const weights: [name: 'styles' | 'frameScript', addresses: (string | undefined)[]][] = [
        ['styles', styles.map((link) => attributeOf(link, 'href'))],
        ['frameScript', scripts.map((script) => attributeOf(script, 'src'))],
      ];
      const heavy = weights.flatMap(([name, [address = '', ...others]]) => {
        const weight = packedFile(site, address.slice(1));
        return others.length === 0 && weight <= limits[name] ? [] : [`${name}: ${weight} kB, ${others.length} more`];
      });
      return packedWithin(html, limits.html) <= limits.html ? heavy : [...heavy, 'heavy text'];
    },
    site.frames(),
  );
  expectNone(problems);
});

test('a fragment is small', async () => {
  const site = await buildReal();
  const weigh = ({ html }: { html: string }) =>
    packedWithin(html, limits.fragment) <= limits.fragment ? [] : ['is heavy'];
  expectNone(problemsOf(site, weigh, site.fragments()));
});
