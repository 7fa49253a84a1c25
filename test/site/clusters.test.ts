/**
 * Lists and the search can be narrowed to a cluster (Cụm, Khối thi đua); in lists, never together with another choice.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAll, linksIn, mainOf, textOf } from '../support/dom.ts';
import { buildFixture, type Site } from '../support/sites.ts';

const cluster = 'cum-thi-dua-so-2-minh-hoa';
const name = 'Cụm thi đua số 2 (minh họa)';
const pageAt = (site: Site, path: string) => site.pages().find((page) => page.path === `${site.base}${path}`);

test('a list narrowed to a cluster shows the entries of its units and no others', async () => {
  const site = await buildFixture();
  const exemplars = pageAt(site, `dien-hinh/loc/cum-khoi/${cluster}/`) ?? expect.fail('no list');
  expect(findAll(exemplars.document, 'h1').map(textOf)).toEqual([name]);
  const shown = linksIn(mainOf(exemplars.document)).join(' ');
  expect(shown).toContain('dien-hinh/2022-lo-say-chung-cho-xom-nghe/');
  expect(shown).toContain('dien-hinh/2024-duong-tuan-tra-theo-con-nuoc/');
  expect(shown).not.toContain('dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/');
  const stories = pageAt(site, `nguoi-tot-viec-tot/loc/cum-khoi/${cluster}/`) ?? expect.fail('no list');
  expect(linksIn(mainOf(stories.document)).join(' ')).toContain('nhat-vi-tren-pha-tra-nguoi-mat/');
});

test('it is never combined with another choice', async () => {
  const site = await buildFixture();
  const combined = site.pages().filter(({ path }) => /\/loc\/.+\/cum-khoi\/|\/cum-khoi\/[^/]+\/[^/]+\//.test(path));
  expect(combined.map(({ path }) => path)).toEqual([]);
});

test('the search can be narrowed to it', async () => {
  const site = await buildFixture();
  const catalogue = JSON.parse(readFileSync(join(site.dir, 'pagefind/search.json'), 'utf8')) as {
    facets: Record<string, { values: [string, string][]; records: (number[] | 0)[] }>;
  };
  const { values, records } = catalogue.facets['cum-khoi'] ?? expect.fail('no facet');
  expect(values).toContainEqual([cluster, name]);
  expect(records.filter((each) => each !== 0).length).toBeGreaterThan(3);
});
