import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNoindex } from '../support/dom.ts';
import { everyBuild, origin } from '../support/sites.ts';

test.each(everyBuild)('the sitemap lists exactly the pages that engines may keep: %s', async (_name, build) => {
  const site = await build();
  const xml = readFileSync(join(site.dir, 'sitemap.xml'), 'utf8');
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const kept = site
    .pages()
    .filter(({ document }) => !isNoindex(document))
    .map(({ path }) => origin + path);
  expect(listed.toSorted()).toEqual(kept.toSorted());
});
