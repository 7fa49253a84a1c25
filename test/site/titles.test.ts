import { test } from 'vitest';
import { findAll, textOf } from '../support/dom.ts';
import { everyBuild, expectNone, isTombstone } from '../support/sites.ts';

test.each(everyBuild)('every page has a title of its own: %s', async (_name, build) => {
  const site = await build();
  // Pages of withdrawn entries share one title, because they may not show the titles of the entries.
  const pages = site.pages().filter((page) => !isTombstone(page));
  const byTitle = Map.groupBy(pages, ({ document }) => findAll(document, 'title').map(textOf).join(' + '));
  const problems = [...byTitle]
    .filter(([title, { length }]) => length > 1 || title.length < 5)
    .map(([title, same]) => `“${title}”: ${same.map(({ path }) => path).join(', ')}`);
  expectNone(problems);
});
