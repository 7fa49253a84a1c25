import { test } from 'vitest';
import { attributeOf, findAll, metaOf } from '../support/dom.ts';
import { everyBuild, expectNone, origin, problemsOf } from '../support/sites.ts';

test.each(everyBuild)('every page names its own full address: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document, file, path }) => {
    const links = findAll(document, 'link').filter((link) => attributeOf(link, 'rel') === 'canonical');
    const named = [...links.map((link) => attributeOf(link, 'href')), metaOf(document, 'og:url')];
    // The 404 page answers at every wrong address, so it names no address of its own.
    const expected = file === '404.html' ? [undefined] : [origin + path, origin + path];
    return JSON.stringify(named) === JSON.stringify(expected) ? [] : [`names ${named.join(', ')}`];
  });
  expectNone(problems);
});
