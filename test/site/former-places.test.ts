import { expect, test } from 'vitest';
import { formerTown } from '../../src/queries/unit-name.ts';
import { findAll, textOf } from '../support/dom.ts';
import { buildReal, expectNone } from '../support/sites.ts';

test('the page of a former place tells it from its namesakes elsewhere in the province', async () => {
  const site = await buildReal();
  const former = site
    .pages()
    .filter(({ path }) => path.startsWith(`${site.base}don-vi/`))
    .filter(({ document }) => findAll(document, 'title').some((title) => textOf(title).includes(formerTown)));
  expect(former.length).toBeGreaterThan(20);
  const silent = former.filter(
    ({ document }) => !findAll(document, 'h1').some((title) => textOf(title).endsWith(formerTown)),
  );
  expectNone(silent.map(({ path }) => path));
});
