/**
 * Lists the feeds: one of the whole site, one of its corrections, and those that the registry of collections asks for,
 * such as one for each movement and unit.
 */
import { collections, collectionsWithFeedPerEntry, collectionsWithFeed, pathOf } from '../domain/collections.ts';
import { listMajorCorrections } from '../queries/corrections.ts';
import { newestEntries } from '../queries/newest.ts';
import { nameOfMovement } from '../queries/plans.ts';
import type { Article, MovementEntry, Store, UnitEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext } from './context.ts';
import { mostItems, toFeed, type Feed, type ItemsFor } from './feed.ts';

export interface FeedSource {
  /** Name of the feed in a list of feeds. */
  label: string;
  /** Path of the page that the feed follows, without the base. */
  path: string;
  title: string;
  description: string;
  /** Newest first, at most as many as a feed holds. */
  entries: Article[];
  itemsFor?: ItemsFor;
}

/** Feeds of the whole site, of whole collections, and of what was corrected. */
export function listWholeFeeds(store: Store): FeedSource[] {
  const { siteName, tagline } = store.settings;
  const all = {
    label: strings.allEntries,
    path: '/',
    title: siteName,
    description: tagline,
    entries: newestEntries(store, mostItems),
  };
  const ofCollections = collectionsWithFeed.map((name) => {
    const { label, path, feed } = collections[name];
    const description = feed?.of === 'whole' ? feed.description : '';
    return {
      label,
      path,
      title: `${label} – ${siteName}`,
      description,
      entries: newestEntries(store, mostItems, name),
    };
  });
  const corrected = listMajorCorrections(store)
    .slice(0, mostItems)
    .map(({ entry }) => entry);
  const corrections: FeedSource = {
    label: strings.corrections,
    path: '/cap-nhat/',
    title: `${strings.corrections} – ${siteName}`,
    description: 'Những lần trang này đã ghi sai một điều và đã sửa.',
    entries: [...new Set(corrected)],
    itemsFor: 'corrections',
  };
  return [all, ...ofCollections, corrections];
}

export interface FeedGroup {
  title: string;
  feeds: FeedSource[];
}

/** One group per collection whose entries can be followed, with a feed for each entry: each movement, each unit. */
export const listFeedGroups = (store: Store): FeedGroup[] =>
  collectionsWithFeedPerEntry.map((name) => {
    const facet = collections[name].folder;
    const kind = strings.facets[facet].toLowerCase();
    const toSource = (entry: MovementEntry | UnitEntry): FeedSource => {
      const label = entry.collection === 'movements' ? nameOfMovement(store, entry) : entry.data.name;
      return {
        label,
        path: pathOf(entry),
        title: `${label} – ${store.settings.siteName}`,
        description: `Bài mới đăng của ${kind} ${label}.`,
        entries: newestEntries(store, mostItems, undefined, { facet, value: entry.id }),
      };
    };
    return { title: `Theo ${kind}`, feeds: store[name].map(toSource) };
  });

/** Static paths of all feeds; `of` is the part of the address before the file name. */
export const feedPaths = (store: Store) =>
  [...listWholeFeeds(store), ...listFeedGroups(store).flatMap(({ feeds }) => feeds)].map((source) => ({
    params: { of: source.path.replace(/^\/|\/$/g, '') || undefined },
    props: { source },
  }));

export const feedOf = ({ path, title, description, entries, itemsFor }: FeedSource, context: OutputContext): Feed =>
  toFeed({ title, description, url: context.addresses.at(path) }, entries, context, itemsFor);
