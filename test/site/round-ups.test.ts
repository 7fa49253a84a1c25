import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { findAll, isNoindex, linksIn, mainOf, textOf } from '../support/dom.ts';
import { everyBuild, expectNone, origin, problemsOf, type Page, type Site } from '../support/sites.ts';

interface RoundUp {
  isOpen: boolean;
  exemplars: { url: string; title: string }[];
  stories: { url: string; title: string }[];
}

const roundUp = /tong-hop\/(\d{4}(?:-\d\d)?)\/index\.html$/;
const periodOf = ({ file }: Page): string | undefined => roundUp.exec(file)?.[1];
const fileOf = (site: Site, period: string, type: string) => join(site.dir, 'tong-hop', `${period}.${type}`);

/** Text of a Word file, with one line for each paragraph. */
function wordsOf(path: string): string {
  const { 'word/document.xml': xml } = unzipSync(readFileSync(path));
  if (xml === undefined) throw new Error(`${path} is no Word file.`);
  return unescapeXml(
    strFromU8(xml)
      .replaceAll('</w:p>', '\n')
      .replace(/<[^>]+>/g, ''),
  );
}

/** Texts of an Excel file. */
function excelOf(path: string): string {
  const { 'xl/sharedStrings.xml': xml } = unzipSync(readFileSync(path));
  if (xml === undefined) throw new Error(`${path} is no Excel file.`);
  return unescapeXml(strFromU8(xml));
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

test.each(everyBuild)('a round-up says the same in all its forms: %s', async (_name, build) => {
  const site = await build();
  let entries = 0;
  const problems = problemsOf(site, (page) => {
    const period = periodOf(page);
    if (period?.length !== 7) return [];
    const { exemplars, stories } = JSON.parse(readFileSync(fileOf(site, period, 'json'), 'utf8')) as RoundUp;
    const items = [...exemplars, ...stories];
    entries += items.length;
    const [field] = findAll(page.document, 'textarea');
    const pasted = parseFragment(
      field === undefined ? '' : field.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    );
    const word = items.length === 0 ? '' : wordsOf(fileOf(site, period, 'docx'));
    const excel = items.length === 0 ? '' : excelOf(fileOf(site, period, 'xlsx'));
    const csv = readFileSync(fileOf(site, period, 'csv'), 'utf8');
    const links = linksIn(mainOf(page.document));
    return items.flatMap(({ url, title }) => [
      ...(links.includes(url) && textOf(page.document).includes(title) ? [] : [`the page misses ${url}`]),
      ...(linksIn(pasted).includes(url) && textOf(pasted).includes(title) ? [] : [`what is pasted misses ${url}`]),
      ...(word.includes(title) ? [] : [`Word misses ${title}`]),
      ...(excel.includes(title) && excel.includes(url) ? [] : [`Excel misses ${title}`]),
      ...(csv.includes(url) ? [] : [`CSV misses ${url}`]),
    ]);
  });
  expectNone(problems);
  const shown = site.pages().filter(({ html }) => html.includes('"article:published_time"'));
  expect(entries).toBe(shown.length);
});

test.each(everyBuild)('what is pasted is plain and keeps its way home: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(site, (page) => {
    const period = periodOf(page);
    // A report without content offers nothing to take along.
    if (period === undefined || !existsSync(fileOf(site, period, 'docx'))) return [];
    const [field] = findAll(page.document, 'textarea');
    if (field === undefined) return ['nothing to paste'];
    const html = field.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const plain =
      /<(?!\/?(?:h2|h3|p|ul|li|a|em|table|caption|thead|tbody|tr|th|td)\b)|<[a-z0-9]+ (?!href="|scope=")/.exec(html);
    const foreign = linksIn(parseFragment(html)).filter((href) => !href.startsWith(origin));
    return [...(plain === null ? [] : [`holds ${html.slice(plain.index, plain.index + 30)}`]), ...foreign];
  });
  expectNone(problems);
});

test.each(everyBuild)(
  'every month since the plan began has its page, with entries or without: %s',
  async (_name, build) => {
    const site = await build();
    const months = site
      .pages()
      .flatMap((page) => periodOf(page) ?? [])
      .filter((period) => period.length === 7);
    const [first = '', last = ''] = [months.toSorted()[0], months.toSorted().at(-1)];
    const [years = 0, more = 0] = last.split('-').map(Number);
    expect(first).toBe('2021-01');
    expect(months).toHaveLength((years - 2021) * 12 + more);
  },
);

test.each(everyBuild)('one month is open, engines keep none, and each has its files: %s', async (_name, build) => {
  const site = await build();
  const pages = site.pages().filter((page) => periodOf(page) !== undefined);
  expect(pages.length).toBeGreaterThan(5);
  expectNone(
    pages.flatMap((page) => {
      const period = periodOf(page) ?? '';
      return [
        ...(isNoindex(page.document) ? [] : [`${period} is kept`]),
        ...['csv', 'json'].filter((type) => !existsSync(fileOf(site, period, type))).map((type) => `${period}.${type}`),
      ];
    }),
  );
  const open = pages.filter(
    (page) => periodOf(page)?.length === 7 && textOf(mainOf(page.document)).includes('kỳ đang mở'),
  );
  expect(open).toHaveLength(1);
});
