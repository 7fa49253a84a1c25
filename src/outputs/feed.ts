/**
 * New entries for feed readers and for portals that poll. An item has only the summary and the picture, never the full
 * text: readers keep what they have fetched, and a withdrawn story must not survive in them.
 */
import { isMajor } from '../domain/changes.ts';
import { collections, pathOf } from '../domain/collections.ts';
import type { Article } from '../queries/store.ts';
import { strings } from '../strings.ts';
import { formatDay } from '../text/format.ts';
import type { OutputContext, Picture } from './context.ts';
import { toPublicExemplar, toPublicStory } from './public-view.ts';

export interface FeedItem {
  /** Permanent id of the entry, independent of the host. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Major corrections, in sentences. */
  notes: string[];
  picture: Picture;
  /** Civil days, such as `2024-05-31`. */
  publishedOn: string;
  updatedOn: string | undefined;
  categories: string[];
}

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed follows. */
  url: string;
  /** Address of the terms of use. */
  terms: string;
  items: FeedItem[];
}

/**
 * Prefix of item ids, which are tag URIs (RFC 4151): unlike URLs, they do not depend on the host, the scheme or the
 * base path. The rest of an id is the entry's permanent path.
 */
const idsBegin = 'tag:dien-hinh-ninh-hoa,2021:';

/** Enough for readers who fetch the feed only every few months. */
export const mostItems = 50;

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
  const { url, title, summary, publishedOn, updatedOn, movement, unit, image, sample } = record;
  const categories = [collections[entry.collection].label, movement?.name, unit.name].filter(
    (name) => name !== undefined,
  );
  return {
    id: `${idsBegin}${pathOf(entry)}`,
    url,
    title: sample ? `[${strings.sampleTag}] ${title}` : title,
    summary,
    notes: record.corrections
      .filter(isMajor)
      .map(({ date, text: said }) => `Đính chính ngày ${formatDay(date)}: ${said}`),
    picture: { ...image, credit: image.credit },
    publishedOn,
    updatedOn,
    categories,
  };
}

/** The last day on which any item of the feed changed; undefined for an empty feed. */
export const changedOn = ({ items }: Feed): string | undefined =>
  items
    .map(({ publishedOn, updatedOn }) => updatedOn ?? publishedOn)
    .sort()
    .at(-1);
