/**
 * What is new, for feed readers and for portals that look by themselves: the summary and the picture, never the whole
 * text, because readers keep what they have fetched and a withdrawn story must not live on in them.
 */
import { collections, pathOf } from '../domain/collections.ts';
import type { Article } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext, Picture } from './context.ts';
import { toPublicExemplar, toPublicStory } from './public-view.ts';

export interface FeedItem {
  /** Names the entry for good, whatever host serves it. */
  id: string;
  url: string;
  title: string;
  summary: string;
  picture: Picture;
  /** Civil days. */
  publishedOn: string;
  updatedOn: string | undefined;
  categories: string[];
}

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed follows. */
  url: string;
  /** Where the terms of use stand. */
  terms: string;
  items: FeedItem[];
}

/**
 * A tag URI (RFC 4151) holds a name that does not move with the host, its scheme or a path before ours. The rest is the
 * path that the entry has for good.
 */
const idsBegin = 'tag:dien-hinh-ninh-hoa,2021:';

/** Enough for a reader who looks once in some months. */
const mostItems = 50;

export function toFeed(
  about: Omit<Feed, 'items' | 'terms'>,
  entries: readonly Article[],
  context: OutputContext,
): Feed {
  const newestFirst = (a: FeedItem, b: FeedItem) =>
    b.publishedOn.localeCompare(a.publishedOn) || a.url.localeCompare(b.url);
  const items = entries.map((entry) => toItem(entry, context)).sort(newestFirst);
  return { ...about, terms: context.addresses.terms, items: items.slice(0, mostItems) };
}

function toItem(entry: Article, context: OutputContext): FeedItem {
  const record = entry.collection === 'exemplars' ? toPublicExemplar(entry, context) : toPublicStory(entry, context);
  const { url, title, summary, publishedOn, updatedOn, movement, unit, sample } = record;
  const categories = [collections[entry.collection].label, movement?.name, unit.name].filter(
    (name) => name !== undefined,
  );
  return {
    id: `${idsBegin}${pathOf(entry)}`,
    url,
    title: sample ? `[${strings.sampleTag}] ${title}` : title,
    summary,
    picture: context.pictureOf(entry),
    publishedOn,
    updatedOn,
    categories,
  };
}

/** The last day on which anything of the feed changed. */
export const changedOn = ({ items }: Feed): string | undefined =>
  items
    .map(({ publishedOn, updatedOn }) => updatedOn ?? publishedOn)
    .sort()
    .at(-1);
