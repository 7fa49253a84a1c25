/**
 * New entries, or corrections, for feed readers and for portals that poll. An item never has the full text: feed
 * readers keep what they have fetched, and a withdrawn article must not survive in them.
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
  picture: Picture | undefined;
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

/** What a feed has items for: each entry, or each major correction of the entries. */
export type ItemsFor = 'entries' | 'corrections';

export function toFeed(
  about: Omit<Feed, 'items' | 'terms'>,
  entries: readonly Article[],
  context: OutputContext,
  itemsFor: ItemsFor = 'entries',
): Feed {
  const newestFirst = (a: FeedItem, b: FeedItem) =>
    b.publishedOn.localeCompare(a.publishedOn) || a.id.localeCompare(b.id);
  const itemsOf = (entry: Article) =>
    itemsFor === 'entries' ? [toItem(entry, context)] : toCorrections(entry, context);
  const items = entries.flatMap(itemsOf).sort(newestFirst);
  return { ...about, terms: context.addresses.terms, items: items.slice(0, mostItems) };
}

const recordOf = (entry: Article, context: OutputContext) =>
  entry.collection === 'exemplars' ? toPublicExemplar(entry, context) : toPublicStory(entry, context);

function toItem(entry: Article, context: OutputContext): FeedItem {
  const record = recordOf(entry, context);
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

/** One item for each major correction. It leads to the place on the article's page where corrections stand. */
function toCorrections(entry: Article, context: OutputContext): FeedItem[] {
  const { corrections } = recordOf(entry, context);
  const { id, url, title, categories } = toItem(entry, context);
  const major = corrections.filter(isMajor);
  return major.map(({ date, text }, index) => {
    const earlier = major.slice(0, index).filter((other) => other.date === date).length;
    return {
      id: `${id}#dinh-chinh-${date}${earlier === 0 ? '' : `-${earlier + 1}`}`,
      url: `${url}#dinh-chinh`,
      title: `Đính chính: ${title}`,
      summary: text,
      notes: [],
      picture: undefined,
      publishedOn: date,
      updatedOn: undefined,
      categories,
    };
  });
}

/** The last day on which any item of the feed was published or changed; undefined for an empty feed. */
export const changedOn = ({ items }: Feed): string | undefined =>
  items
    .map(({ publishedOn, updatedOn }) => updatedOn ?? publishedOn)
    .sort()
    .at(-1);
