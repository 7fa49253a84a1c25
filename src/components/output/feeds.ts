/** Which feeds there are: of the whole site, of each kind and of each movement. */
import { toFeed, type Feed } from '../../outputs/feed.ts';
import { nameOfMovement } from '../../queries/plans.ts';
import { exemplarsOfMovement, storiesOfMovement } from '../../queries/selections.ts';
import type { ExemplarEntry, MovementEntry, Store, StoryEntry } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { absolute, urls, withBase } from '../../urls.ts';
import { getOutputContext } from './context.ts';

export interface FeedSource {
  /** Path of the page that the feed follows, base included. */
  page: string;
  title: string;
  description: string;
  entries: (ExemplarEntry | StoryEntry)[];
}

const listFeeds = (store: Store): FeedSource[] => [
  {
    page: urls.home,
    title: store.settings.siteName,
    description: store.settings.tagline,
    entries: [...store.exemplars, ...store.stories],
  },
  {
    page: urls.exemplars,
    title: `${strings.exemplarsFull} – ${store.settings.siteName}`,
    description: 'Điển hình tiên tiến mới đăng.',
    entries: store.exemplars,
  },
  {
    page: urls.stories,
    title: `${strings.stories} – ${store.settings.siteName}`,
    description: 'Gương “Người tốt, việc tốt” mới đăng.',
    entries: store.stories,
  },
  ...store.movements.map((movement) => ofMovement(store, movement)),
];

function ofMovement(store: Store, movement: MovementEntry): FeedSource {
  const { id } = movement;
  const name = nameOfMovement(store, movement);
  return {
    page: urls.movement(id),
    title: `${name} – ${store.settings.siteName}`,
    description: `Bài mới đăng của phong trào ${name}.`,
    entries: [...exemplarsOfMovement(store, id), ...storiesOfMovement(store, id)],
  };
}

/** `of` is what stands before the file in its address. */
export const feedPaths = (store: Store) =>
  listFeeds(store).map((source) => ({
    params: { of: source.page.slice(withBase('/').length).replace(/\/$/, '') || undefined },
    props: { source },
  }));

export async function getFeed({ page, title, description, entries }: FeedSource): Promise<Feed> {
  return toFeed({ title, description, url: absolute(page) }, entries, await getOutputContext());
}
