import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formerTown } from '../../src/queries/unit-name.ts';
import { findAll, linksIn, mainOf, textOf } from '../support/dom.ts';
import { contentsOf } from '../support/files.ts';
import { buildFixture, buildReal, expectNone, fixtureContent } from '../support/sites.ts';

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

interface Unit {
  name: string;
  kind: string;
  validTo?: string;
  succeededBy?: string[];
}
const units = new Map(
  readdirSync(join(fixtureContent, 'don-vi')).map((file) => [
    file.replace(/\.yaml$/, ''),
    parse(readFileSync(join(fixtureContent, 'don-vi', file), 'utf8')) as Unit,
  ]),
);

test('old names lead to the new ones and back', async () => {
  const site = await buildFixture();
  const pageOf = (id: string) => site.pages().find(({ path }) => path === `${site.base}don-vi/${id}/`);
  const leads = (from: string, to: string): boolean =>
    linksIn(mainOf(pageOf(from)?.document ?? expect.fail(from))).includes(`${site.base}don-vi/${to}/`);
  const pairs = [...units].flatMap(([id, { succeededBy = [] }]) => succeededBy.map((next) => [id, next] as const));
  expect(pairs.length).toBeGreaterThan(5);
  expectNone(pairs.filter(([old, next]) => !leads(old, next)).map(([old, next]) => `${old} does not lead to ${next}`));
  expectNone(pairs.filter(([old, next]) => !leads(next, old)).map(([old, next]) => `${next} does not lead to ${old}`));
});

test('what newspapers and portals print tells a former place from its namesakes', async () => {
  const site = await buildFixture();
  const former = [...units.values()].filter(({ kind, validTo }) => kind === 'xa-phuong' && validTo !== undefined);
  const bare = new RegExp(`(?:${former.map(({ name }) => name).join('|')}),? (?!\\(thị xã Ninh Hòa cũ\\))`);
  const press = site.pages().filter(({ file }) => file.endsWith('/bao-chi/index.html'));
  const said = press.map(({ document }) =>
    textOf(document)
      .match(/[^.]*được công nhận ngày[^.]*/g)
      ?.filter((sentence) => bare.test(sentence)),
  );
  expect(press.length).toBeGreaterThan(3);
  expectNone(said.flatMap((sentences) => sentences ?? []));
  const monthly = contentsOf(site.dir).filter(({ file }) => /^tong-hop\/\d{4}-\d\d\.json$/.test(file));
  const named = monthly.flatMap(({ bytes }) => {
    const { exemplars, stories } = JSON.parse(bytes.toString('utf8')) as Record<string, { unit: string }[]>;
    return [...(exemplars ?? []), ...(stories ?? [])].map(({ unit }) => unit);
  });
  expect(named.some((name) => name.endsWith(formerTown))).toBe(true);
  expectNone(named.filter((name) => former.some((place) => place.name === name)));
});
