import { test } from 'vitest';
import { isNoindex, metaOf } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

const least = 50;
const most = 300;

test.each(everyBuild)('every page says what it holds: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) => {
    const { length } = metaOf(document, 'description') ?? '';
    return length >= least && length <= most ? [] : [`description has ${length} characters`];
  });
  expectNone(problems);
});

test.each(everyBuild)('no two pages that engines may keep say the same: %s', async (_name, build) => {
  const site = await build();
  const pages = site.pages().filter(({ document }) => !isNoindex(document));
  const byDescription = Map.groupBy(pages, ({ document }) => metaOf(document, 'description'));
  const problems = [...byDescription]
    .filter(([, same]) => same.length > 1)
    .map(([description, same]) => `“${description}”: ${same.map(({ path }) => path).join(', ')}`);
  expectNone(problems);
});
