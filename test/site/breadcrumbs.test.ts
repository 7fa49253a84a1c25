import { test } from 'vitest';
import { attributeOf, findAll, linksIn, textOf } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

test.each(everyBuild)('every page but the first says where the reader is: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(site, ({ document, file, path }) => {
    const [trail, ...others] = findAll(document, 'nav').filter(
      (nav) => attributeOf(nav, 'aria-label') === 'Bạn đang ở',
    );
    // The 404 page has no place in the hierarchy, so it has no breadcrumbs.
    if (file === '404.html') return [];
    if (path === site.base) return trail === undefined ? [] : ['the first page has a trail'];
    if (trail === undefined || others.length > 0) return [`${others.length + Number(trail !== undefined)} trails`];
    const here = findAll(trail, 'li').filter((item) => attributeOf(item, 'aria-current') === 'page');
    return [
      ...(linksIn(trail)[0] === site.base ? [] : ['the trail does not begin at the first page']),
      ...(here.length === 1 && here[0] !== undefined && textOf(here[0]) !== '' ? [] : ['the trail does not end here']),
    ];
  });
  expectNone(problems);
});
