import { expect, test } from 'vitest';
import { strings } from '../../src/strings.ts';
import { findAll, textOf } from '../support/dom.ts';
import { buildReal, expectNone } from '../support/sites.ts';

test('the page of a former place tells it from its namesakes elsewhere in the province', async () => {
  const site = await buildReal();
  const former = site
    .pages()
    .filter(({ path }) => path.startsWith(`${site.base}don-vi/`))
    .filter(({ document }) => findAll(document, 'title').some((title) => textOf(title).includes(strings.formerTown)));
  expect(former.length).toBeGreaterThan(20);
  const silent = former.filter(
    ({ document }) => !findAll(document, 'h1').some((title) => textOf(title).endsWith(strings.formerTown)),
  );
  expectNone(silent.map(({ path }) => path));
});
