import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNoindex } from '../support/dom.ts';
import { everyBuild, origin } from '../support/sites.ts';

test.each(everyBuild)('the sitemap lists exactly the pages that engines may keep: %s', async (_name, build) => {
  const site = await build();
  const addressesIn = (file: string): string[] =>
    [...readFileSync(join(site.dir, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
  const parts = addressesIn('sitemap.xml');
  expect(parts.length).toBeGreaterThan(0);
  const listed = parts.flatMap((address) => {
    const found = addressesIn(address.slice(`${origin}${site.base}`.length));
    expect(found, address).not.toEqual([]);
    return found;
  });
  const kept = site
    .pages()
    .filter(({ document }) => !isNoindex(document))
    .map(({ path }) => origin + path);
  expect(listed.toSorted()).toEqual(kept.toSorted());
});
