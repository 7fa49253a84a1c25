import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { childrenOf, parseXml, textOf } from '../support/xml.ts';
import { attributeOf, findAll } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { buildFixture, everyBuild, expectNone, isTombstone, origin, problemsOf, type Site } from '../support/sites.ts';

interface JsonFeed {
  version: string;
  feed_url: string;
  home_page_url: string;
  items: { id: string; url: string; image?: string; date_published: string; content_text: string }[];
}

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 \+0700$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT00:00:00\+07:00$/;

const feedsIn = (site: Site, name: string) =>
  filesOf(site.dir)
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => ({ file, self: `${origin}${site.base}${file}`, text: readFileSync(join(site.dir, file), 'utf8') }));

/** The URL without `#` and what follows. */
const pageOf = (address: string): string => address.replace(/#.*/, '');

/** Returns the URLs in a feed that are not absolute URLs of an existing page or file of this site. */
const lost = (site: Site, addresses: readonly string[]): string[] =>
  addresses.filter((address) => {
    const start = `${origin}${site.base}`;
    const path = pageOf(address.slice(start.length));
    return (
      !address.startsWith(start) ||
      !existsSync(join(site.dir, path, path.endsWith('/') || path === '' ? 'index.html' : ''))
    );
  });

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test.each(everyBuild)('RSS is well-formed, and each item leads to its page: %s', async (_name, build) => {
  const site = await build();
  const feeds = feedsIn(site, 'rss.xml');
  expect(feeds.length).toBeGreaterThan(3);
  const problems = feeds.flatMap(({ file, self, text }) => {
    const rss = parseXml(text);
    const [channel = rss] = childrenOf(rss, 'channel');
    const items = childrenOf(channel, 'item');
    const of = (name: string) => items.map((item) => textOf(item, name) ?? '');
    const days = of('pubDate').map((date) => Date.parse(date));
    const pictures = items.flatMap((item) => childrenOf(item, 'media:content')[0]?.attributes['url'] ?? []);
    const wrong = [
      ...(rss.attributes['version'] === '2.0' ? [] : ['no RSS 2.0']),
      ...['title', 'link', 'description'].filter((name) => !textOf(channel, name)).map((name) => `no ${name}`),
      ...(textOf(channel, 'language') === 'vi' ? [] : ['not in Vietnamese']),
      ...(childrenOf(channel, 'atom:link')[0]?.attributes['href'] === self ? [] : ['does not name itself']),
      ...lost(site, [textOf(channel, 'link') ?? '', ...of('link')]),
      ...lost(site, pictures),
      // Corrections have no picture of their own.
      ...(pictures.length === items.length || file === 'cap-nhat/rss.xml' ? [] : ['an item without a picture']),
      ...repeated(of('guid')),
      ...of('guid').filter(
        (guid, index) =>
          !guid.startsWith('tag:') || !pageOf(of('link')[index] ?? '').endsWith(pageOf(guid.split(':').at(-1) ?? '')),
      ),
      ...[...of('pubDate'), ...of('title'), ...of('description')].filter((words) => words === ''),
      ...of('pubDate').filter((date) => !rfc822.test(date) || Number.isNaN(Date.parse(date))),
      ...(days.toSorted((a, b) => b - a).join() === days.join() ? [] : ['not the newest first']),
    ];
    return wrong.map((problem) => `${file}: ${problem}`);
  });
  expectNone(problems);
});

test.each(everyBuild)('a JSON Feed says the same: %s', async (_name, build) => {
  const site = await build();
  const feeds = feedsIn(site, 'feed.json');
  expect(feeds.length).toBe(feedsIn(site, 'rss.xml').length);
  const problems = feeds.flatMap(({ file, self, text }) => {
    const feed = JSON.parse(text) as JsonFeed;
    const guids = childrenOf(
      childrenOf(parseXml(readFileSync(join(site.dir, file.replace('feed.json', 'rss.xml')), 'utf8')), 'channel')[0] ??
        parseXml('<x/>'),
      'item',
    ).map((item) => textOf(item, 'guid'));
    const wrong = [
      ...(feed.version === 'https://jsonfeed.org/version/1.1' && feed.feed_url === self
        ? []
        : ['does not name itself']),
      ...lost(site, [feed.home_page_url, ...feed.items.flatMap(({ url, image }) => [url, image ?? []].flat())]),
      ...(feed.items.map(({ id }) => id).join() === guids.join() ? [] : ['other items than in RSS']),
      ...feed.items
        .filter((item) => !rfc3339.test(item.date_published) || item.content_text === '')
        .map(({ id }) => id),
    ];
    return wrong.map((problem) => `${file}: ${problem}`);
  });
  expectNone(problems);
});

test.each(everyBuild)('every page tells programs where the feed is: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(site, (page) => {
    if (isTombstone(page)) return [];
    const feeds = findAll(page.document, 'link').filter((link) =>
      /\/(?:rss\+xml|feed\+json)$/.test(attributeOf(link, 'type') ?? ''),
    );
    const paths = feeds.flatMap((link) => attributeOf(link, 'href') ?? []);
    const missing = paths.filter((path) => !existsSync(join(site.dir, path.slice(site.base.length))));
    return [...missing, ...(paths.includes(`${site.base}rss.xml`) ? [] : ['names no feed'])];
  });
  expectNone(problems);
});

test('what was corrected can be followed from its page, newest first', async () => {
  const site = await buildFixture();
  const page = site.pages().find(({ file }) => file === 'cap-nhat/index.html');
  const linked = findAll(page?.document ?? parse(''), 'a').flatMap((link) => attributeOf(link, 'href') ?? []);
  expect(linked).toContain(`${site.base}cap-nhat/rss.xml`);
  const rss = parseXml(readFileSync(join(site.dir, 'cap-nhat/rss.xml'), 'utf8'));
  const [channel = rss] = childrenOf(rss, 'channel');
  const told = childrenOf(channel, 'item').map((item) => pageOf(textOf(item, 'link') ?? ''));
  const shown = linked.filter((address) => address.endsWith('#dinh-chinh')).map((address) => origin + pageOf(address));
  expect(told.length).toBeGreaterThan(0);
  expect(told.toSorted()).toEqual(shown.toSorted());
});
