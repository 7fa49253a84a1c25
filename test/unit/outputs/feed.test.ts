import { expect, test } from 'vitest';
import { toFeed } from '../../../src/outputs/feed.ts';
import { toJsonFeed } from '../../../src/outputs/json-feed.ts';
import { toRss } from '../../../src/outputs/rss.ts';
import { childrenOf, parseXml, textOf } from '../../support/xml.ts';
import { exemplar, story } from '../queries/store-builder.ts';
import { contextOf, hostile, published } from './context.ts';

const about = { title: 'Bài mới', description: 'Mới đăng.', url: 'https://gallery.example/' };
const entries = [
  exemplar('cu', { ...published, publishedOn: '2023-10-24' }),
  story('moi', { ...published, publishedOn: '2024-06-02', updatedOn: '2024-07-01', title: hostile, sample: true }),
];

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

test('what XML cannot hold is left out', () => {
  const [item] = childrenOf(
    channelOf(toRss(feedOf([exemplar('a', { ...published, title: 'a\u0008b\u000c' })]), 'x:')),
    'item',
  );
  expect(item && textOf(item, 'title')).toBe('ab');
});

test('a feed has fifty items at most', () => {
  const many = Array.from({ length: 60 }, (_, index) => exemplar(`bai-${index}`, published));
  expect(feedOf(many).items).toHaveLength(50);
});
