/** Writes a feed as JSON Feed 1.1. */
import { midnightOf } from '../domain/days.ts';
import type { Feed, FeedItem } from './feed.ts';

/** `self` is the full address of the file. */
export const toJsonFeed = (feed: Feed, self: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  home_page_url: feed.url,
  feed_url: self,
  description: feed.description,
  language: 'vi',
  items: feed.items.map(toItem),
});

const toItem = ({ id, url, title, summary, notes, picture, publishedOn, updatedOn, categories }: FeedItem): object => ({
  id,
  url,
  title,
  content_text: [summary, ...notes].join('\n\n'),
  summary,
  ...(picture === undefined ? {} : { image: picture.url }),
  date_published: midnightOf(publishedOn),
  ...(updatedOn === undefined ? {} : { date_modified: midnightOf(updatedOn) }),
  tags: categories,
});
