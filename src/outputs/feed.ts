/**
 * What is new, for feed readers and for portals that look by themselves: the summary and the picture, never the whole
 * text, because readers keep what they have fetched and a withdrawn story must not live on in them.
 */
import type { ExemplarEntry, StoryEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext, Picture } from './context.ts';
import { toPublicExemplar, toPublicStory } from './public-view.ts';

export interface FeedItem {
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

/** Enough for a reader who looks once in some months. */
const mostItems = 50;

export function toFeed(
  about: Omit<Feed, 'items' | 'terms'>,
  entries: readonly (ExemplarEntry | StoryEntry)[],
  context: OutputContext,
): Feed {
  const newestFirst = (a: FeedItem, b: FeedItem) =>
    b.publishedOn.localeCompare(a.publishedOn) || a.url.localeCompare(b.url);
  const items = entries.map((entry) => toItem(entry, context)).sort(newestFirst);
  return { ...about, terms: context.addresses.terms, items: items.slice(0, mostItems) };
}

function toItem(entry: ExemplarEntry | StoryEntry, context: OutputContext): FeedItem {
  const [kind, record] = isExemplar(entry)
    ? [strings.exemplarsFull, toPublicExemplar(entry, context)]
    : [strings.stories, toPublicStory(entry, context)];
  const { url, title, summary, publishedOn, updatedOn, movement, unit, sample } = record;
  const categories = [kind, movement?.name, unit.name].filter((name) => name !== undefined);
  return {
    url,
    title: sample ? `[${strings.sampleTag}] ${title}` : title,
    summary,
    picture: context.pictureOf(entry),
    publishedOn,
    updatedOn,
    categories,
  };
}

const isExemplar = (entry: ExemplarEntry | StoryEntry): entry is ExemplarEntry => 'subject' in entry.data;

/** The last day on which anything of the feed changed. */
export const changedOn = ({ items }: Feed): string | undefined =>
  items
    .map(({ publishedOn, updatedOn }) => updatedOn ?? publishedOn)
    .sort()
    .at(-1);
