/** Hashes in the names of the build's own files may look like phone or ID numbers; they must never stop a release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOutput } from '../../src/integrations/guard/check-output.ts';
import { isKnownKind } from '../../src/integrations/guard/size.ts';
import { listFiles } from '../../src/release/list-files.ts';
import { buildFixture, everyBuild, expectNone, origin } from '../support/sites.ts';

/**
 * Matches the hashes in names such as `page.2ac01422.css`, `anh-1.BF3Yi-XT_dqkGs.jpeg`, `vi_80c764f`,
 * `titles.0249aa6084.json`.
 */
const hashesInNames = [
  /[.-]([\w-]{8})(?:_([A-Za-z0-9]{4,7}))?\.(?:css|js|jpe?g|avif|png|svg|webp|woff2)$/,
  /\/vi_([0-9a-f]{7,10})\.(?:\d+\.)?(?:json|pf_index)$/,
  /\.(?:vi_)?([0-9a-f]{10})\.(?:json|txt|pf_meta)$/,
];
const shapes: readonly ((number: string) => string)[] = [
  (number) => `09${number}`,
  (number) => `a12${number}`.slice(0, 10),
  (number) => `849${number}`,
  (number) => `0x09${number}`,
  (number) => `0561${number}`,
  (number) => `2251${number}`.slice(0, 9),
  (number) => `0258${number}`.slice(0, 11),
];
const text = /\.(?:html|css|js|json|xml|txt|csv|ics|svg|webmanifest)$/;

test('whatever shapes its hashes have, the same site goes through', async () => {
  const { dir } = await buildFixture();
  const paths = listFiles(dir).filter((path) => !path.startsWith('admin/'));
  const inName = (path: string): (string | undefined)[] =>
    hashesInNames.flatMap((pattern) => pattern.exec(path)?.slice(1) ?? []);
  const hashes = [
    ...new Set(
      paths
        .filter((path) => /^(?:_astro|pagefind)\//.test(path))
        .flatMap(inName)
        .filter((hash) => hash !== undefined),
    ),
  ].sort();
  expect(hashes.length).toBeGreaterThan(60);
  const files = paths.map((path) => ({ path, bytes: readFileSync(join(dir, path)) }));
  const pattern = new RegExp(String.raw`(?<![A-Za-z0-9])(?:${hashes.join('|')})(?![A-Za-z0-9])`, 'g');
  for (const first of shapes.keys()) {
    const renamed = new Map(
      hashes.map((hash, number) => [
        hash,
        shapes[(first + number) % shapes.length]?.(String(12_345_678 + number)) ?? '',
      ]),
    );
    const rename = (written: string) => written.replace(pattern, (hash) => renamed.get(hash) ?? hash);
    const site = files.map(({ path, bytes }) => ({
      path: rename(path),
      bytes: text.test(path) ? Buffer.from(rename(bytes.toString('utf8'))) : bytes,
    }));
    await checkOutput(site, { traces: [], originals: [], contacts: [], siteUrl: origin, root: '/nowhere' });
  }
});

test.each(everyBuild)('every file of a build is of a kind whose weight has a rule: %s', async (_name, build) => {
  const { dir } = await build();
  expectNone(listFiles(dir).filter((path) => !isKnownKind(path)));
});
