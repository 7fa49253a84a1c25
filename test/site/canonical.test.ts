import { test } from 'vitest';
import { attributeOf, findAll, metaOf } from '../support/dom.ts';
import { everyBuild, expectNone, origin, problemsOf } from '../support/sites.ts';

test.each(everyBuild)('every page names its own full address: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document, file, path }) => {
    const links = findAll(document, 'link').filter((link) => attributeOf(link, 'rel') === 'canonical');
    const own = origin + (file === '404.html' ? path.replace(/\.html$/, '/') : path);
    const named = [...links.map((link) => attributeOf(link, 'href')), metaOf(document, 'og:url')];
    return named.length === 2 && named.every((address) => address === own) ? [] : [`names ${named.join(', ')}`];
  });
  expectNone(problems);
});
