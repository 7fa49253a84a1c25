import { expect, test } from 'vitest';
import { attributeOf, elementsIn, findAll, mainOf, type Element } from '../support/dom.ts';
import { scriptFilesOf } from '../support/page-weight.ts';
import { buildReal, expectNone } from '../support/sites.ts';

const isLeftOut = (element: Element): boolean =>
  attributeOf(element, 'class')?.split(' ').includes('no-print') === true;

/** Collapsed `<details>` elements whose text must appear in print. */
function foldedIn(main: Element): Element[] {
  const unprinted = new Set(elementsIn(main).filter(isLeftOut).flatMap(elementsIn));
  return findAll(main, 'details').filter((part) => !unprinted.has(part) && attributeOf(part, 'open') === undefined);
}

test('a page that folds parts of its text brings what opens them for browsers that print them folded', async () => {
  const site = await buildReal();
  const folding = site
    .pages()
    .filter((page) => findAll(page.document, 'main').length > 0 && foldedIn(mainOf(page.document)).length > 0);
  expect(folding.length).toBeGreaterThan(2);
  expectNone(
    folding
      .filter((page) => !scriptFilesOf(site, page).some((file) => file.includes('OpenForPrint')))
      .map(({ path }) => path),
  );
});
