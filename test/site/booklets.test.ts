/**
 * Booklets: their pages, PDF and EPUB have every word of the titles, summaries and texts of their entries, and nothing
 * of a hidden entry.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { classesOf, findAll, linksIn, mainOf, type Element, type Node } from '../support/dom.ts';
import { readPdf, wordsOf } from '../support/pdf.ts';
import { buildFixture, buildReal, everyBuild, type Page, type Site } from '../support/sites.ts';

const booklet = /^tai-lieu\/([a-z0-9-]+)\/(?:phan\/\d+\/)?index\.html$/;
const idOf = ({ file }: Page): string => booklet.exec(file)?.[1] ?? '';

/** The pages of each booklet, by its id. */
const bookletsOf = (site: Site): Map<string, Page[]> =>
  Map.groupBy(
    site.pages().filter((page) => idOf(page) !== ''),
    idOf,
  );

const isInline = ({ tagName }: Element): boolean =>
  ['a', 'strong', 'em', 'code', 'span', 'mark', 's'].includes(tagName);

/** Text with a space on both sides of each block. */
function spacedText(node: Node): string {
  if ('value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map(spacedText).join('') : '';
  return 'tagName' in node && isInline(node) ? inside : ` ${inside} `;
}
const told = (node: Node): string => wordsOf(spacedText(node)).join(' ');

/** The runs of text on an entry's page: its title, its summary, and each part of its text between photos. */
function runsOf({ document }: Page): string[] {
  const within = (name: string) => findAll(document, 'p', 'div').find((element) => classesOf(element).includes(name));
  const [title] = findAll(document, 'h1');
  const [summary, text] = [within('summary'), within('text')];
  if (title === undefined || summary === undefined || text === undefined) throw new Error('This is no entry.');
  const runs = [''];
  for (const block of text.childNodes) {
    if (classesOf(block).includes('figure')) runs.push('');
    else runs.push([runs.pop() ?? '', told(block)].join(' ').trim());
  }
  return [told(title), told(summary), ...runs].filter((run) => run !== '');
}

/** The words of an EPUB, page by page. */
const wordsOfEpub = (path: string): string =>
  Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([, bytes]) => told(parse(strFromU8(bytes))))
    .join(' ');

/** The pages of the entries in a booklet. The last link of each article, “Trang của bài”, leads to the entry's page. */
function entriesOf(site: Site, pages: readonly Page[]): Page[] {
  const links = new Set(
    pages.flatMap((page) => findAll(mainOf(page.document), 'article').flatMap((article) => linksIn(article).slice(-1))),
  );
  return site.pages().filter(({ path }) => links.has(path));
}

test.each(everyBuild)('page, PDF and EPUB of a booklet have every word of its entries: %s', async (name, build) => {
  const site = await build();
  const missing: string[] = [];
  let entries = 0;
  for (const [id, pages] of bookletsOf(site)) {
    const pdf = await readPdf(readFileSync(join(site.dir, 'tai-lieu', `${id}.pdf`)));
    expect(pdf).toMatchObject({ language: 'vi', isTagged: true });
    const texts = {
      pdf: wordsOf(pdf.text).join(' '),
      epub: wordsOfEpub(join(site.dir, 'tai-lieu', `${id}.epub`)),
      page: pages.map((page) => told(mainOf(page.document))).join(' '),
    };
    for (const entry of entriesOf(site, pages)) {
      entries += 1;
      for (const run of runsOf(entry))
        for (const [kind, text] of Object.entries(texts))
          if (!` ${text} `.includes(` ${run} `)) missing.push(`${id}, ${kind}: ${entry.path}: ${run.slice(0, 80)}`);
    }
  }
  expect(missing).toEqual([]);
  // A release leaves out samples, and the repository's content has only samples.
  expect(entries > 0).toBe(name !== 'release');
});

test('a hidden entry is in no booklet', async () => {
  const site = await buildFixture();
  const [[id, pages] = ['', []]] = [...bookletsOf(site)];
  const pdf = await readPdf(readFileSync(join(site.dir, 'tai-lieu', `${id}.pdf`)));
  const epub = wordsOfEpub(join(site.dir, 'tai-lieu', `${id}.epub`));
  const all = pdf.text + pdf.bookmarks.join(' ') + epub + pages.map((page) => page.html).join(' ');
  expect(all).not.toMatch(/zabuna|quyxtot|fylorka/i);
  expect(all).toMatch(/nhựa/);
});

test('a booklet is linked from the documents and from what it gathers, and leads to its files', async () => {
  const site = await buildReal();
  const leadingTo = (id: string) =>
    site
      .pages()
      .filter(({ file, document }) => !booklet.test(file) && linksIn(document).includes(`/tai-lieu/${id}/`))
      .map(({ file }) => file)
      .sort();
  expect(leadingTo('tap-chong-rac-thai-nhua-minh-hoa')).toEqual([
    'phong-trao/chong-rac-thai-nhua/index.html',
    'van-ban/index.html',
  ]);
  expect(leadingTo('tap-bai-du-thi-nguoi-o-gan-ta-minh-hoa')).toEqual([
    'su-kien/cuoc-thi-viet-guong-dien-hinh-minh-hoa/index.html',
    'van-ban/index.html',
  ]);
  expect(leadingTo('tap-lam-theo-duoi-hai-trieu-minh-hoa')).toEqual(['van-ban/index.html']);
  for (const [id, [first]] of bookletsOf(site))
    for (const type of ['pdf', 'epub'])
      expect(first === undefined ? [] : linksIn(mainOf(first.document))).toContain(`/tai-lieu/${id}.${type}`);
});
