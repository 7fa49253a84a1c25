import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, elementsIn, findAll, isNoindex, textOf } from '../support/dom.ts';
import {
  buildFixture,
  buildReal,
  everyBuild,
  expectNone,
  isTombstone,
  origin,
  problemsOf,
  type Page,
  type Site,
} from '../support/sites.ts';

/** Paths of exemplars, stories and movements, each of which other sites may show. Withdrawn entries match too. */
const offered = /^(?:dien-hinh\/\d{4}-[^/]+|nguoi-tot-viec-tot\/(?!\d{4}-)[^/]{8,}|phong-trao\/[^/]+)\/$/;

/** Paths of the units of today, and of the former ones at which an exemplar or a story took place. */
function pathsOfUnits(site: Site): string[] {
  const recordsOf = (name: string) => {
    const json = readFileSync(join(site.dir, `du-lieu/v1/${name}.json`), 'utf8');
    return (JSON.parse(json) as { records: { id: string; validTo?: string; unit?: { id: string } }[] }).records;
  };
  const named = new Set([...recordsOf('dien-hinh'), ...recordsOf('nguoi-tot-viec-tot')].map(({ unit }) => unit?.id));
  return recordsOf('don-vi')
    .filter(({ id, validTo }) => validTo === undefined || named.has(id))
    .map(({ id }) => `don-vi/${id}/`);
}

test.each(everyBuild)(
  'a frame is for no search engine and names the page that it stands for: %s',
  async (_name, build) => {
    const site = await build();
    const standing = site.pages().filter((page) => !isTombstone(page));
    const pages = new Set(standing.map(({ path }) => origin + path));
    const problems = problemsOf(
      site,
      ({ document, path, html }) => {
        const canonical = findAll(document, 'link').find((link) => attributeOf(link, 'rel') === 'canonical');
        const named = canonical && attributeOf(canonical, 'href');
        const own = origin + path.replace('nhung/', '').replace(/(?<=\/)toi\/$/, '');
        const isOfPage = pages.has(own) && own !== `${origin}${site.base}`;
        return [
          ...(isNoindex(document) ? [] : ['may be indexed']),
          ...(named !== undefined && pages.has(named) && (named === own || !isOfPage)
            ? []
            : [`names ${named ?? 'none'}`]),
          ...(html.includes('data-pagefind') ? ['is for the search'] : []),
        ];
      },
      site.frames(),
    );
    expect(site.frames().length).toBeGreaterThan(30);
    expectNone(problems);
  },
);

test.each(everyBuild)('every link and form of a frame opens a window of its own: %s', async (_name, build) => {
  const site = await build();
  const leaves = ({ document }: Page) => [
    ...findAll(document, 'a', 'form')
      .filter((element) => attributeOf(element, 'target') !== '_blank')
      .map(textOf),
    ...findAll(document, 'a')
      .filter((element) => attributeOf(element, 'rel') !== 'noopener')
      .map((element) => `${textOf(element)} has no noopener`),
  ];
  expectNone(problemsOf(site, leaves, site.frames()));
});

test.each(everyBuild)('every frame has a heading, and one by night that says the same: %s', async (_name, build) => {
  const site = await build();
  const byPath = new Map(site.frames().map((page) => [page.path, page.html]));
  const problems = problemsOf(
    site,
    ({ document, path, html }) => {
      const night = byPath.get(`${path}toi/`);
      const needsNight = !path.endsWith('/toi/') && !path.endsWith('/khong-con/');
      const same = html.replace('data-theme="light"', 'data-theme="dark"');
      return [
        ...(findAll(document, 'h1').length === 1 ? [] : ['has not one h1']),
        ...(needsNight && night !== same ? ['is another by night'] : []),
      ];
    },
    site.frames(),
  );
  expectNone(problems);
});

test.each(everyBuild)('everything that has a page of its own has a frame and a fragment: %s', async (_name, build) => {
  const site = await build();
  const known = new Set([...site.frames(), ...site.fragments()].map(({ path }) => path.slice(site.base.length)));
  const entries = site
    .pages()
    .filter((page) => !isTombstone(page))
    .map(({ path }) => path.slice(site.base.length))
    .filter((path) => offered.test(path));
  expect(entries.length).toBeGreaterThan(5);
  const units = pathsOfUnits(site);
  expect(units.length).toBeGreaterThan(5);
  const lacking = [...entries, ...units].flatMap((path) =>
    [`nhung/${path}`, `nhung/manh/${path.replace(/\/$/, '.html')}`].filter((file) => !known.has(file)),
  );
  expectNone(lacking);
});

test.each(everyBuild)(
  'a fragment brings words and links, and nothing that acts on the page around: %s',
  async (_name, build) => {
    const site = await build();
    const allowed = new Set([
      'html',
      'head',
      'body',
      'p',
      'ul',
      'li',
      'dl',
      'dt',
      'dd',
      'a',
      'strong',
      'small',
      'time',
    ]);
    const problems = problemsOf(
      site,
      ({ document, html }) =>
        elementsIn(document).flatMap(({ tagName, attrs }) => [
          ...(allowed.has(tagName) ? [] : [`<${tagName}>`]),
          ...attrs
            .filter(
              ({ name, value }) => !(name === 'href' ? value.startsWith(origin + site.base) : name === 'datetime'),
            )
            .map(({ name, value }) => `${name}="${value}"`),
          ...(/<(?:html|head|body|!doctype)/i.test(html) ? ['is a whole page'] : []),
        ]),
      site.fragments(),
    );
    expect(site.fragments().length).toBeGreaterThan(15);
    expectNone(problems);
  },
);

test.each(everyBuild)(
  'every withdrawn page has a frame, by night too, and a fragment of one paragraph: %s',
  async (_name, build) => {
    const site = await build();
    const byFile = new Map([...site.frames(), ...site.fragments()].map((page) => [page.file, page]));
    const problems = site
      .pages()
      .filter(isTombstone)
      .flatMap(({ file }) => {
        const key = file.replace(/\/index\.html$/, '');
        const fragment = byFile.get(`nhung/manh/${key}.html`)?.html ?? '';
        const isMoved = !/không còn ở đây|đã chuyển tới/.test(fragment);
        return [
          ...[`nhung/${key}/index.html`, `nhung/${key}/toi/index.html`].filter((frame) => !byFile.has(frame)),
          ...(isMoved || /^<p>[^\n]*<\/p>\n?$/.test(fragment) ? [] : [`${key}: ${fragment}`]),
          ...(fragment === '' ? [`${key} has no fragment`] : []),
        ];
      });
    expectNone(problems);
  },
);

test('whatever an editor writes into a title stays a title', async () => {
  const site = await buildFixture();
  const title = `Làn cói & 'túi' </script> ]]> <b>nilon</b> “đặt cọc”, chợ bớt được 14 ký`;
  const key = 'dien-hinh/2022-lan-coi-dat-coc-o-cho';
  const documents = [...site.frames(), ...site.fragments(), ...site.pages()].filter(({ html }) =>
    html.includes('14 ký'),
  );
  const saying = documents.filter(({ document }) =>
    findAll(document, 'a', 'option', 'h1').some((element) => textOf(element) === title),
  );
  const files = saying.map(({ file }) => file);
  for (const file of [`nhung/${key}/index.html`, `nhung/${key}/toi/index.html`, `nhung/manh/${key}.html`])
    expect(files).toContain(file);
  expect(files.filter((file) => file.startsWith('nhung/')).length).toBeGreaterThan(6);
  // The markup in the title must not create an element anywhere.
  expectNone(documents.filter(({ document }) => findAll(document, 'b').length > 0).map(({ path }) => path));
});

test('the page with the codes shows a frame and names addresses that are there', async () => {
  const site = await buildReal();
  const page = site.pages().find(({ file }) => file === 'ma-nhung/index.html');
  if (page === undefined) throw new Error('The build has no page with codes.');
  const frames = new Set(site.frames().map(({ path }) => path));
  const keys = findAll(page.document, 'option').map((option) => attributeOf(option, 'value') ?? '');
  expect(keys.length).toBeGreaterThan(50);
  expectNone(keys.filter((key) => !frames.has(`/nhung/${key}/`)));
  expect(findAll(page.document, 'iframe').map((frame) => attributeOf(frame, 'src'))).toEqual(['/nhung/moi/']);
  const [code = ''] = findAll(page.document, 'code')
    .filter((element) => attributeOf(element, 'data-code') === 'frame')
    .map(textOf);
  expect(code).toContain(`<iframe src="${origin}/nhung/moi/"`);
});
