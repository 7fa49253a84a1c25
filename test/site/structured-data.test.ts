import { test } from 'vitest';
import { attributeOf, findAll, metaOf, textOf, type Node } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf, type Page } from '../support/sites.ts';

interface Data {
  '@context': string;
  '@type': string;
  headline?: string;
  image?: string;
  datePublished?: string;
  about?: { name: string };
  publisher: { name: string };
}

const entry = /\/(?:dien-hinh\/\d{4}-[^/]+|nguoi-tot-viec-tot\/(?!loc|trang|\d{4}-\d\d\/)[^/]+)\/$/;
const isEntry = ({ path, document }: Page) => entry.test(path) && metaOf(document, 'og:type') === 'article';
const isHome = ({ path }: Page, base: string) => path === base;

const dataIn = (document: Node): Data[] =>
  findAll(document, 'script')
    .filter((script) => attributeOf(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as Data);

test.each(everyBuild)('search engines are told what the page says, and only there: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(site, (page) => {
    const { document } = page;
    const [data, ...others] = dataIn(document);
    const wanted = isEntry(page) ? 'Article' : isHome(page, site.base) ? 'WebSite' : undefined;
    if (data?.['@type'] !== wanted || others.length > 0)
      return [`${data?.['@type'] ?? 'nothing'}, not ${wanted ?? 'nothing'}`];
    if (data === undefined) return [];
    const said = textOf(document);
    const names = [data.about?.name, data.publisher.name].filter((name) => name !== undefined);
    const isArticleRight =
      data.headline === metaOf(document, 'og:title') &&
      data.image === metaOf(document, 'og:image') &&
      data.datePublished === metaOf(document, 'article:published_time');
    return [
      ...(data['@context'] === 'https://schema.org' ? [] : ['another vocabulary']),
      ...(wanted === 'WebSite' || isArticleRight ? [] : ['says something else than the page']),
      ...names.filter((name) => !said.includes(name)).map((name) => `the page does not name ${name}`),
    ];
  });
  expectNone(problems);
});
