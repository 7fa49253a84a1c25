import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collections } from '../../src/domain/collections.ts';
import { fileNames, type Catalogue } from '../../src/search/files.ts';
import { readRecords } from '../support/search-records.ts';
import { attributeOf, elementsIn, findAll, textOf } from '../support/dom.ts';
import { contentsOf, filesOf } from '../support/files.ts';
import { buildFixture, buildReal, everyBuild, expectNone, type Site } from '../support/sites.ts';

const folderOf = ({ dir }: Site): string => join(dir, 'pagefind');
const catalogueOf = (site: Site): Catalogue =>
  JSON.parse(readFileSync(join(folderOf(site), fileNames.catalogue), 'utf8')) as Catalogue;
const recordsOf = (site: Site) => readRecords(folderOf(site));

test.each(everyBuild)('search knows exactly the pages that ask for it: %s', async (_name, build) => {
  const site = await build();
  const asking = site
    .pages()
    .filter(({ document }) =>
      elementsIn(document).some((element) => attributeOf(element, 'data-pagefind-body') !== undefined),
    );
  expect(asking.length).toBeGreaterThan(10);
  expect(
    recordsOf(site)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(asking.map(({ path }) => `/${path.slice(site.base.length)}`).toSorted());
  const parts = catalogueOf(site).parts.reduce((sum, count) => sum + count, 0);
  expect(filesOf(join(folderOf(site), 'text')).length).toBe(parts);
});

test.each(everyBuild)('a record says what its page says, in its own words: %s', async (_name, build) => {
  const site = await build();
  const problems = recordsOf(site).flatMap(({ path, title, text }) => {
    const page = site.pages().find((candidate) => candidate.path === site.base + path.slice(1));
    if (page === undefined) return [`${path}: no such page`];
    const [heading] = findAll(page.document, 'h1');
    const said = textOf(page.document).replace(/\s/g, '');
    const unknown = text.split('\n').filter((line) => !said.includes(line.replace(/\s/g, '')));
    return [
      ...(heading !== undefined && textOf(heading) === title ? [] : [`${path}: title “${title}”`]),
      ...unknown.map((line) => `${path}: “${line}” is not on the page`),
    ];
  });
  expectNone(problems);
});

test.each(everyBuild)('what is pressed or chosen is no text of a record: %s', async (_name, build) => {
  const site = await build();
  const problems = recordsOf(site).flatMap(({ path, text }) => {
    const page = site.pages().find((candidate) => candidate.path === site.base + path.slice(1));
    const lines = `\n${text}\n`;
    const main = page === undefined ? [] : findAll(page.document, 'main');
    const controls = main.flatMap((element) => findAll(element, 'option', 'button', 'label').map(textOf));
    // A single label may also occur in the page's text, but two neighbouring labels in the same order do not.
    return controls.flatMap((control, index) => {
      const next = controls[index + 1];
      return next !== undefined && lines.includes(`\n${control}\n${next}\n`) ? [`${path}: ${control}, ${next}`] : [];
    });
  });
  expectNone(problems);
});

test('nor is a month in a grid of months', async () => {
  const roundUps = recordsOf(await buildReal()).find(({ path }) => path === '/tong-hop/');
  expect(roundUps?.text).toContain('Các kỳ');
  expect(roundUps?.text).not.toMatch(/tháng \d+ năm 20\d\d: \d+ bài/);
});

describe('no internal field is in the index', () => {
  const internal = ['approval', 'consent', 'digest', 'filePath', 'publishedOn', 'sample'];

  test.each(everyBuild)('%s', async (_name, build) => {
    const site = await build();
    const catalogue = catalogueOf(site);
    expect(Object.keys(catalogue).sort()).toEqual([
      'facets',
      'ids',
      'index',
      'lexicon',
      'numbers',
      'parts',
      'places',
      'synonyms',
      'titleWords',
    ]);
    expect(Object.keys(catalogue.facets).sort()).toEqual(['cum-khoi', 'don-vi', 'loai', 'muc', 'nam', 'phong-trao']);
    const texts = contentsOf(join(folderOf(site), 'text'));
    const keys = new Set(texts.flatMap(({ bytes }) => Object.keys(JSON.parse(bytes.toString('utf8')) as object)));
    expect([...keys].sort()).toEqual(['around', 'path', 'text', 'title']);
    const files = contentsOf(folderOf(site)).filter(({ file }) => file.endsWith('.json'));
    const found = files.filter(({ bytes }) => internal.some((name) => bytes.includes(`"${name}"`)));
    expect(found.map(({ file }) => file)).toEqual([]);
    expect(Object.keys(collections.exemplars.fields)).toEqual(expect.arrayContaining(['approval', 'consent']));
  });

  test('nor the name of a photo', async () => {
    const texts = contentsOf(folderOf(await buildReal())).filter(({ file }) => /\.(?:json|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ bytes }) => /anh-\d+\.|\.(?:jpe?g|png|webp|avif)/.test(bytes.toString('utf8')))).toEqual([]);
  });
});

test('worries and knacks are sections of their own, beside the pages about the site', async () => {
  const site = await buildReal();
  const { values, records } = catalogueOf(site).facets.muc;
  const sectionAt = (record: number) => {
    const [position = -1] = records[record] === 0 ? [] : (records[record] ?? []);
    return values[position];
  };
  const sections = new Map(recordsOf(site).map(({ path }, record) => [path, sectionAt(record)]));
  expect(sections.get('/van-de/rac-nhua/')).toEqual(['van-de', 'Việc đang lo']);
  expect(sections.get('/bi-quyet/cong-khai/')).toEqual(['bi-quyet', 'Bí quyết']);
  expect(sections.get('/gioi-thieu/')).toEqual(['trang', 'Trang khác']);
});

test('an entry is narrowed by what its file says', async () => {
  const site = await buildFixture();
  const { facets, places, synonyms } = catalogueOf(site);
  const record = recordsOf(site).findIndex(({ path }) => path === '/dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/');
  const valuesOf = (name: keyof Catalogue['facets']) => {
    const values = facets[name].records[record];
    return values === 0 || values === undefined ? [] : values.map((value) => facets[name].values[value]?.[0]);
  };
  expect(valuesOf('muc')).toEqual(['dien-hinh']);
  expect(valuesOf('phong-trao')).toContain('chong-rac-thai-nhua');
  expect(valuesOf('nam')).toEqual([expect.stringMatching(/^20\d\d$/)]);
  expect(facets['phong-trao'].values.map(([, label]) => label)).toContain('Chống rác thải nhựa');
  const hiep = places.find(({ id }) => id === 'phuong-ninh-hiep');
  expect(hiep?.succeededBy.map((index) => places[index]?.id)).toEqual(['phuong-ninh-hoa']);
  expect(synonyms).toContainEqual(['UBND', 'Ủy ban nhân dân']);
});
