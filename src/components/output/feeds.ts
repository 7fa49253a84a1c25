/**
 * All feeds: of the whole site and, as the registry defines, of whole collections and of each entry of a collection.
 */
import { collections, followedEach, followedWhole } from '../../domain/collections.ts';
import { toFeed, type Feed } from '../../outputs/feed.ts';
import { narrow } from '../../queries/facets.ts';
import { nameOfMovement } from '../../queries/plans.ts';
import type { Article, MovementEntry, Store, UnitEntry } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { absolute, addressOf, urls, withBase } from '../../urls.ts';
import { getOutputContext } from './context.ts';

export interface FeedSource {
  /** Name of the feed in a list of feeds. */
  label: string;
  /** Path of the page that the feed follows, including the base. */
  page: string;
  title: string;
  description: string;
  entries: Article[];
}

/** Feeds of the whole site and of whole collections. */
export function listWholeFeeds(store: Store): FeedSource[] {
  const { siteName, tagline } = store.settings;
  const all = {
    label: strings.allEntries,
    page: urls.home,
    title: siteName,
    description: tagline,
    entries: [...store.exemplars, ...store.stories],
  };
  const ofCollections = followedWhole.map((name) => {
    const { label, path, feed } = collections[name];
    const description = feed?.of === 'whole' ? feed.description : '';
    return { label, page: withBase(path), title: `${label} – ${siteName}`, description, entries: store[name] };
  });
  return [all, ...ofCollections];
}

export interface FeedGroup {
  title: string;
  feeds: FeedSource[];
}

/** One group per collection whose entries can be followed, with a feed for each entry: each movement, each unit. */
export const listFeedGroups = (store: Store): FeedGroup[] =>
  followedEach.map((name) => {
    const facet = collections[name].folder;
    const kind = strings.facets[facet].toLowerCase();
    const toSource = (entry: MovementEntry | UnitEntry): FeedSource => {
      const label = entry.collection === 'movements' ? nameOfMovement(store, entry) : entry.data.name;
      return {
        label,
        page: addressOf(entry),
        title: `${label} – ${store.settings.siteName}`,
        description: `Bài mới đăng của ${kind} ${label}.`,
        entries: narrow([...store.exemplars, ...store.stories], [{ facet, value: entry.id }]),
      };
    };
    return { title: `Theo ${kind}`, feeds: store[name].map(toSource) };
  });

/** Static paths of all feeds; `of` is the part of the address before the file name. */
export const feedPaths = (store: Store) =>
  [...listWholeFeeds(store), ...listFeedGroups(store).flatMap(({ feeds }) => feeds)].map((source) => ({
    params: { of: source.page.slice(withBase('/').length).replace(/\/$/, '') || undefined },
    props: { source },
  }));

export async function getFeed({ page, title, description, entries }: FeedSource): Promise<Feed> {
  return toFeed({ title, description, url: absolute(page) }, entries, await getOutputContext());
}
