import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toFeed } from '../../../src/outputs/feed.ts';
import { toJsonFeed } from '../../../src/outputs/json-feed.ts';
import { toRss } from '../../../src/outputs/rss.ts';
import { textOf as textOfHtml } from '../../support/dom.ts';
import { childrenOf, parseXml, textOf } from '../../support/xml.ts';
import { exemplar, story } from '../../support/store-builder.ts';
import { awkwardTitles, contextOf, hostile, published } from '../../support/output-context.ts';

const about = { title: 'Bài mới', description: 'Mới đăng.', url: 'https://gallery.example/' };
const entries = [
  exemplar('cu', { ...published, publishedOn: '2023-10-24' }),
  story('moi', { ...published, publishedOn: '2024-06-02', updatedOn: '2024-07-01', title: hostile, sample: true }),
];

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const feedOf = (list = entries) => toFeed(about, list, contextOf());
const channelOf = (xml: string) => childrenOf(parseXml(xml), 'channel')[0] ?? parseXml(xml);

test('the newest comes first, with the days of Việt Nam', () => {
  const channel = channelOf(toRss(feedOf(), 'https://gallery.example/rss.xml'));
  const items = childrenOf(channel, 'item');
  expect(items.map((item) => textOf(item, 'pubDate'))).toEqual([
    'Sun, 02 Jun 2024 00:00:00 +0700',
    'Tue, 24 Oct 2023 00:00:00 +0700',
  ]);
  expect(textOf(channel, 'lastBuildDate')).toBe('Mon, 01 Jul 2024 00:00:00 +0700');
  expect(childrenOf(channel, 'atom:link')[0]?.attributes).toMatchObject({
    rel: 'self',
    href: 'https://gallery.example/rss.xml',
  });
});

test('no word of a title becomes markup, and a sample says that it is one', () => {
  const [item] = childrenOf(channelOf(toRss(feedOf(), 'x:')), 'item');
  expect(item && textOf(item, 'title')).toBe(`[Minh họa] ${hostile}`);
  const json = JSON.parse(JSON.stringify(toJsonFeed(feedOf(), 'x:'))) as { items: { title: string }[] };
  expect(json.items[0]?.title).toBe(`[Minh họa] ${hostile}`);
});

describe('a name stays what it is for two parsers, where a text is plain and where it is HTML', () => {
  test.each(awkwardTitles)('%s', (words) => {
    const named = story('ten', { ...published, title: words, summary: words });
    const self = 'https://gallery.example/rss.xml';
    const rss = toRss(toFeed({ ...about, title: words, description: words }, [named], contextOf()), self);
    const channel = channelOf(rss);
    const [item] = childrenOf(channel, 'item');
    const second = parseRssFeed(rss);
    expect([item && textOf(item, 'title'), second.items?.[0]?.title]).toEqual([words, words]);
    const html = [item && textOf(item, 'description'), second.items?.[0]?.description];
    expect(html.map((text) => textOfHtml(parseFragment(text ?? '')))).toEqual([words, words].map(spaced));
    expect([textOf(channel, 'title'), textOf(channel, 'description'), second.title]).toEqual([words, words, words]);

    const json = JSON.stringify(toJsonFeed(toFeed(about, [named], contextOf()), self));
    const [own] = (JSON.parse(json) as { items: { title: string; content_text: string; summary: string }[] }).items;
    const other = parseJsonFeed(json).items?.[0];
    expect([own?.title, own?.content_text, own?.summary]).toEqual([words, words, words]);
    expect([other?.title, other?.content_text, other?.summary]).toEqual([words, words, words]);
  });
});

test('an item is named alike wherever the site stands, in both feeds', () => {
  const [first, ...others] = ['https://gallery.example/', 'http://thi-dua.example/duoi/', 'http://localhost:4321/'].map(
    (site) => {
      const context = contextOf();
      const addresses = { ...context.addresses, exemplar: (id: string) => `${site}dien-hinh/${id}/` };
      const feed = toFeed(about, entries, { ...context, addresses });
      const { items } = toJsonFeed(feed, `${site}feed.json`) as { items: { id: string }[] };
      const guids = childrenOf(channelOf(toRss(feed, `${site}rss.xml`)), 'item').flatMap((item) =>
        childrenOf(item, 'guid'),
      );
      expect(guids.map(({ text }) => text)).toEqual(items.map(({ id }) => id));
      expect(guids.map(({ attributes }) => attributes['isPermaLink'])).toEqual(['false', 'false']);
      return items.map(({ id }) => id);
    },
  );
  expect(first).toEqual([
    'tag:dien-hinh-ninh-hoa,2021:/nguoi-tot-viec-tot/moi/',
    'tag:dien-hinh-ninh-hoa,2021:/dien-hinh/cu/',
  ]);
  expect(others).toEqual([first, first]);
});

test('a correction says when an item changed, as an update does', () => {
  const corrected = exemplar('sua', {
    ...published,
    publishedOn: '2024-01-10',
    updatedOn: '2024-02-01',
    corrections: [
      { date: '2024-03-05', weight: 'lon', text: 'Số đúng là 22 & không hơn.' },
      { date: '2024-04-05', weight: 'nho', text: 'Sửa một lỗi gõ.' },
    ],
  });
  const feed = feedOf([corrected]);
  const [item] = childrenOf(channelOf(toRss(feed, 'x:')), 'item');
  expect(item && textOf(item, 'atom:updated')).toBe('2024-03-05T00:00:00+07:00');
  expect(textOf(channelOf(toRss(feed, 'x:')), 'lastBuildDate')).toBe('Tue, 05 Mar 2024 00:00:00 +0700');
  expect(JSON.stringify(toJsonFeed(feed, 'x:'))).toContain('"date_modified":"2024-03-05T00:00:00+07:00"');
  expect(item && textOf(item, 'description')).toMatch(
    /<br>Đính chính ngày 0?5\/0?3\/2024: Số đúng là 22 &amp; không hơn\.$/,
  );
  const { items } = toJsonFeed(feed, 'x:') as { items: { content_text: string }[] };
  expect(items[0]?.content_text).toMatch(/\n\nĐính chính ngày 0?5\/0?3\/2024: Số đúng là 22 & không hơn\.$/);
});

test('what XML cannot hold is left out', () => {
  const [item] = childrenOf(
    channelOf(toRss(feedOf([exemplar('a', { ...published, title: 'a\u0008b\u000c\ud800c' })]), 'x:')),
    'item',
  );
  expect(item && textOf(item, 'title')).toBe('abc');
});

test('a feed has fifty items at most', () => {
  const many = Array.from({ length: 60 }, (_, index) => exemplar(`bai-${index}`, published));
  expect(feedOf(many).items).toHaveLength(50);
});

test('a feed of corrections tells each major one, without the names of people', () => {
  const corrected = story('sua', {
    ...published,
    title: 'Bà Nguyễn Thị Sen giữ lại khóm tre',
    people: [{ name: 'Nguyễn Thị Sen', role: 'nông dân' }],
    corrections: [
      { date: '2024-03-05', weight: 'lon', text: 'Người giữ tre là bà Nguyễn Thị Sen.' },
      { date: '2024-04-05', weight: 'nho', text: 'Sửa một lỗi gõ.' },
      { date: '2024-03-05', weight: 'lon', text: 'Số khóm là 22.' },
      { date: '2024-05-01', weight: 'lon', text: 'Tre trồng năm 2019.' },
    ],
  });
  const feed = toFeed(about, [exemplar('khong-sua', published), corrected], contextOf(), 'corrections');
  expect(feed.items.map(({ publishedOn, summary }) => [publishedOn, summary])).toEqual([
    ['2024-05-01', 'Tre trồng năm 2019.'],
    ['2024-03-05', 'Người giữ tre là bà N.T.S.'],
    ['2024-03-05', 'Số khóm là 22.'],
  ]);
  expect(feed.items.map(({ id }) => id)).toEqual(
    ['2024-05-01', '2024-03-05', '2024-03-05-2'].map(
      (end) => `tag:dien-hinh-ninh-hoa,2021:/nguoi-tot-viec-tot/sua/#dinh-chinh-${end}`,
    ),
  );
  for (const text of [toRss(feed, 'x:'), JSON.stringify(toJsonFeed(feed, 'x:'))]) {
    expect(text).not.toMatch(/Nguyễn Thị Sen|lỗi gõ/);
    expect(text).toContain('/nguoi-tot-viec-tot/sua/#dinh-chinh');
  }
});
