/**
 * The stylesheet shows a header only when the browser has parsed an element after it, so such an element must exist.
 */
import { expect, test } from 'vitest';
import { findAll } from '../support/dom.ts';
import { everyBuild, expectNone, pagesAndFrames, problemsOf } from '../support/sites.ts';

test.each(everyBuild)('no header is the last of its parent: %s', async (_, build) => {
  const site = await build();
  let found = 0;
  const problems = problemsOf(
    site,
    ({ document }) =>
      findAll(document, 'header').flatMap((header) => {
        found += 1;
        const siblings = header.parentNode?.childNodes ?? [];
        return siblings.slice(siblings.indexOf(header) + 1).some((node) => 'tagName' in node)
          ? []
          : ['a <header> is followed by nothing'];
      }),
    pagesAndFrames(site),
  );
  expectNone(problems);
  expect(found).toBeGreaterThan(0);
});
